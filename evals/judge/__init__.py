"""How the judge of support is trained, what on, and how it does on outside sets."""
