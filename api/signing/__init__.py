"""Drafts on their way to a signature, at the terminal and at the desk."""
