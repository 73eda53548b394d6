"""What is true about practice: no I/O, no clock, no chance, no logging."""
