"""Lists and filters over what the library holds: which certificates stack, who takes so much credit, what fits."""
