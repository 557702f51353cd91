"""The error of every way to a person."""


class Undelivered(Exception):
    """A hand-off did not arrive; the message says why, for whoever runs the service."""
