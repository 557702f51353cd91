"""The numbers of a message: what each counts, and what it is the size of."""
