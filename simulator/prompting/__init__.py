"""What we say to an engine and how we read its answer: no I/O, no clock, no chance."""
