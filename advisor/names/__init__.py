"""The names of a library: institutions, units and programs as people write them, and which of them a text names."""
