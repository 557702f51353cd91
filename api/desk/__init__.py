"""The advisor desk: server-rendered pages behind a login."""
