"""Verdicts on questions that are said plainly, each by the one typed rule that they ask about."""
