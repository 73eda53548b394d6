"""PostgreSQL: what can go wrong with a server is said, without address or password."""

import pytest

from simulator.domain.errors import DatabaseDamaged, DatabaseTooNew, StorageError
from simulator.storage.database import open_database
from tests import postgres_server

pytestmark = pytest.mark.wire


def run(url: str, *statements: str) -> None:
    import psycopg

    with psycopg.connect(url, autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement)


def refused(url: str, error: type[StorageError]) -> str:
    with pytest.raises(error) as said:
        open_database(url)
    message = said.value.message
    assert "\n" not in message
    assert "127.0.0.1" not in message
    assert "secret" not in message
    return message


def test_a_server_that_is_away() -> None:
    reason = postgres_server.why_not()
    if reason.startswith("psycopg"):
        pytest.skip(reason)
    assert "cannot be reached" in refused("postgresql://me:secret@127.0.0.1:1/ajar", StorageError)


def test_a_database_that_does_not_exist(postgres: str) -> None:
    url = postgres.replace("/postgres", "/nowhere").replace("ajar@", "ajar:secret@")
    assert "no database nowhere" in refused(url, StorageError)


def test_a_user_that_does_not_exist(postgres: str) -> None:
    message = refused(postgres.replace("ajar@", "nobody:secret@"), StorageError)
    assert "did not accept the user" in message


def test_tables_of_another_program_are_left_alone(postgres: str) -> None:
    run(postgres, "CREATE TABLE sessions (name TEXT)", "INSERT INTO sessions VALUES ('x')")
    assert "Nothing was changed" in refused(postgres, DatabaseDamaged)
    run(postgres, "SELECT name FROM sessions")


def test_a_schema_of_a_later_release(postgres: str) -> None:
    open_database(postgres).close()
    run(postgres, "UPDATE alembic_version SET version_num = 'm999'")
    assert "later release" in refused(postgres, DatabaseTooNew)


def test_the_short_form_of_the_address_works_and_opening_twice_is_the_same(postgres: str) -> None:
    for _ in range(2):
        open_database(postgres.replace("postgresql://", "postgres://")).close()


def test_a_read_only_database_is_said(postgres: str) -> None:
    run(postgres, "ALTER ROLE ajar SET default_transaction_read_only = on")
    try:
        assert "read-only" in refused(postgres, StorageError)
    finally:
        run(
            postgres,
            "SET default_transaction_read_only = off",
            "ALTER ROLE ajar RESET default_transaction_read_only",
        )
