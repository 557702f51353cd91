"""The commands `pathway ...`, a file for each word behind it; `api/command.py` puts them together."""
