"""The card, and the same in files: JSON for programs, Markdown and one HTML page for people."""
