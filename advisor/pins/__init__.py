"""Answers that a person pinned to a question, and when they lapse."""
