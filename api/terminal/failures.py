"""The error of every command."""


class CommandFailed(Exception):
    """A command could not do its work; the message says why and what to do."""
