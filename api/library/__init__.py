"""The advisor with its library as a running service holds it, and what is looked up there."""
