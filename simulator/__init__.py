"""Ajar: a place to practise the hardest talk a family has."""
