"""How long a program takes at a pace, and when its time or its credit ends."""
