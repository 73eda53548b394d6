"""Trains the small weights of the offline reading on turns that we wrote ourselves."""
