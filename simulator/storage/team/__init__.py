"""What is kept of an organisation: people, groups, what they share, and the trail."""
