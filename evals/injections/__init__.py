"""Attacks by text, and what they did."""
