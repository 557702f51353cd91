"""The library and its rules as tools for other programs' language models (Model Context Protocol)."""
