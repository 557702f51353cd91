"""What the institutions say: documents, their typed rules, and the library that holds them."""
