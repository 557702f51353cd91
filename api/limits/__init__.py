"""How much one client, one page and everybody together may ask for."""
