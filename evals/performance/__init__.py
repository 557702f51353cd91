"""The heavy pieces against the limits of the machine."""
