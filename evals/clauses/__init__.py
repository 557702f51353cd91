"""Clauses written by hand, of which some can bear on whether credit counts and some cannot, and what parts them."""
