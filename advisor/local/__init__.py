"""The small language model that runs on this machine: its weights, and the process that it runs in."""
