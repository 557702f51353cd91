"""Drafting typed rules from prose, for a person to sign."""
