"""How well the gate tells right sentences from wrong ones."""
