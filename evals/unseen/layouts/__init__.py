"""The manners in which catalogs publish a page: what stands around the text, and in which kind of file."""
