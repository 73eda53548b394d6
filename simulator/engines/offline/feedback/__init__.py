"""The feedback card, written from what the reading found: it reads findings and makes none."""
