"""Laying out pathways: what credit counts toward a credential, what is left, until when, and what breaks it."""
