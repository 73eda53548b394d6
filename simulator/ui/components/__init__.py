"""Pieces of a screen: each takes domain objects, draws them, and returns what the person did."""
