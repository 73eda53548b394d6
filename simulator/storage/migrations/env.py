"""Runs the numbered steps on the connection that `schema.upgrade` opened, inside its transaction."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    transaction_per_migration=False,
)
context.run_migrations()
