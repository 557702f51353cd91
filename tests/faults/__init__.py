"""Faults put into the service on purpose, one a file: `python -m tests.faults` runs them and counts what held."""
