"""The gate: no sentence that a model wrote is shown before code has checked it against what it cites."""
