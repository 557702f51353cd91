"""How many of the rules that people typed by hand the patterns draft again, and how many that nobody typed."""
