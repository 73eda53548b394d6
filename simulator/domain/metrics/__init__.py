"""Measures of agreement, rates and error; undefined is None, never a flattering number."""
