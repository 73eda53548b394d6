"""Whoever completes a request: a model behind an OpenAI-compatible server, or our own offline engine."""
