"""Sentences that answer without a verdict: which are quoted, in which version, and when none is."""
