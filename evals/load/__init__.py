"""The service as its users start it, asked one after another and many at a time."""
