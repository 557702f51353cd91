"""What a message says: credit, quantities, dates, direction, the places it is about, and what of it nothing read."""
