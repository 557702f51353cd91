"""How a message is worded: what is read where it stands, and what its words may say of the case."""
