"""Starts a PostgreSQL server of our own on the loopback address, from the Debian binaries."""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path


def binaries() -> Path | None:
    """The newest installed server, None when there is none."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return found[-1].parent if found else None


def why_not() -> str:
    """Why no server can be started here, empty when one can."""
    try:
        import psycopg  # noqa: F401
    except ImportError:
        return "psycopg is not installed: pip install 'psycopg[binary]'"
    if binaries() is None:
        return "PostgreSQL is not installed: apt-get install postgresql"
    if os.geteuid() == 0 and shutil.which("setpriv") is None:
        return "PostgreSQL does not run as root and setpriv is missing"
    return ""


class Cluster:
    """One server with its files, on a port of its own."""

    def __init__(self, durable: bool) -> None:
        """`durable`: what was committed outlives a crash, as in earnest; slower."""
        found = binaries()
        assert found is not None
        self._binaries = found
        # As root the server runs as the user `postgres`, who cannot enter a folder of pytest.
        self._home = Path(tempfile.mkdtemp(prefix="ajar-pg-"))
        self._home.chmod(0o755)
        self._data, port = self._home / "data", _free_port()
        self._as_user: list[str] = []
        if os.geteuid() == 0:
            self._as_user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
            shutil.chown(self._home, "postgres", "postgres")
        careless = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off "
        self._options = (
            f"-c listen_addresses=127.0.0.1 -p {port} -c unix_socket_directories={self._home} "
            f"{'' if durable else careless}-c max_connections=60"
        )
        self.address = f"postgresql://ajar@127.0.0.1:{port}/postgres"
        self._run(
            "initdb", "-D", self._data, "-U", "ajar", "-A", "trust", "--no-sync", "-E", "UTF8"
        )

    def start(self) -> None:
        log = self._home / "log"
        self._run("pg_ctl", "-D", self._data, "-l", log, "-w", "-o", self._options, "start")

    def kill(self) -> None:
        """As a power cut would, but for the disk: the first process, and so all of them."""
        first = int((self._data / "postmaster.pid").read_text().splitlines()[0])
        os.kill(first, signal.SIGKILL)

    def start_again(self) -> None:
        """Its children let go of its memory a moment after it was killed."""
        for _ in range(100):
            with contextlib.suppress(subprocess.CalledProcessError):
                self.start()
                return
            time.sleep(0.1)
        raise AssertionError((self._home / "log").read_text()[-2000:])

    def remove(self) -> None:
        self._run("pg_ctl", "-D", self._data, "-m", "immediate", "stop", check=False)
        shutil.rmtree(self._home, ignore_errors=True)

    def _run(self, name: str, *args: str | Path, check: bool = True) -> None:
        command = [*self._as_user, str(self._binaries / name), *map(str, args)]
        subprocess.run(command, cwd=self._home, check=check, stdout=subprocess.DEVNULL, timeout=60)


@contextlib.contextmanager
def cluster(durable: bool = False) -> Iterator[Cluster]:
    made = Cluster(durable)
    try:
        made.start()
        yield made
    finally:
        made.remove()


@contextlib.contextmanager
def running() -> Iterator[str]:
    """The address of an empty database; the server and its files are gone afterwards."""
    with cluster() as made:
        yield made.address


def emptied(url: str) -> str:
    import psycopg

    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("DROP SCHEMA public CASCADE")
        connection.execute("CREATE SCHEMA public")
    return url


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
