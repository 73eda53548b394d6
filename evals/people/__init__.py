"""Simulated learners talk with every loved one through the real words path, and what comes of it."""
