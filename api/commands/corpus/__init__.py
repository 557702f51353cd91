"""The commands `pathway corpus ...`."""
