"""A copy of what a deployment holds, rows and files, and back again."""
