"""Alembic runs this inside the transaction that `open_database` begins: all migrations are applied, or none."""

from alembic import context

from api.database.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata, transactional_ddl=False)
context.run_migrations()
