"""What is left of a program once something is done or counts."""
