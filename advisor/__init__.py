"""Thinking: understanding the question, computing findings from rules, and composing a reply."""
