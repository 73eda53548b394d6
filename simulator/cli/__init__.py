"""The terminal face: the only folder that prints."""
