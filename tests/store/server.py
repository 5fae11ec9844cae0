"""A throw-away PostgreSQL server of Debian's `postgresql`, on a free port of this machine: started, killed, gone."""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Self

from sqlalchemy import create_engine, text
from sqlalchemy.engine import URL

PROGRAMS = max(Path("/usr/lib/postgresql").glob("*/bin"), default=None, key=lambda path: int(path.parent.name))
PASSWORD = "a server password"


def address(url: URL) -> str:
    """With its password."""
    return url.render_as_string(hide_password=False)


def order(url: URL, command: str) -> None:
    """One statement outside a transaction."""
    connections = create_engine(url, isolation_level="AUTOCOMMIT")
    with connections.connect() as connection:
        connection.execute(text(command))
    connections.dispose()


def _as_its_user(*command: str) -> None:
    """The server refuses to run as root."""
    before = ("runuser", "-u", "postgres", "--") if os.getuid() == 0 else ()
    done = subprocess.run([*before, *command], capture_output=True, text=True, check=False, cwd="/")
    assert done.returncode == 0, done.stdout + done.stderr


class Server:
    """`with Server() as one: one.start()`; nothing is left of it afterwards.

    `settings` are more words for the server, such as "-c fsync=off" where nobody pulls a plug.
    """

    def __init__(self, settings: str = "") -> None:
        assert PROGRAMS is not None
        self._folder = Path(tempfile.mkdtemp(prefix="paindesk-pg-", dir="/tmp"))
        self._data = self._folder / "data"
        secret = self._folder / "password"
        secret.write_text(PASSWORD, encoding="utf-8")
        if os.getuid() == 0:
            for one in (self._folder, secret):
                shutil.chown(one, "postgres", "postgres")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self._words = (
            f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={self._folder} {settings}"
        )
        _as_its_user(
            str(PROGRAMS / "initdb"), "-D", str(self._data), "-U", "postgres", "-A", "scram-sha-256",
            f"--pwfile={secret}", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync",
        )  # fmt: skip

    def __enter__(self) -> Self:
        """Not started yet: some want a file of theirs in it first."""
        return self

    def __exit__(self, *_: object) -> None:
        """Stopped if it runs, and gone, whatever happened."""
        if (self._data / "postmaster.pid").exists():
            self.stop()
        shutil.rmtree(self._folder, ignore_errors=True)

    @property
    def url(self) -> URL:
        """Its own database, as its first user."""
        return URL.create("postgresql+psycopg", "postgres", PASSWORD, "127.0.0.1", self.port, "postgres")

    def take(self, file: Path, name: str) -> None:
        """A copy of that file among its own, under that name, for nobody else to read."""
        copy = self._data / name
        shutil.copyfile(file, copy)
        copy.chmod(0o600)
        if os.getuid() == 0:
            shutil.chown(copy, "postgres", "postgres")

    def start(self) -> None:
        """Waits until it answers."""
        self._control("-w", "-l", str(self._folder / "log"), "-o", self._words, "start")

    def stop(self) -> None:
        """At once, without the checkpoint that a calm stop makes."""
        self._control("-m", "immediate", "stop")

    def kill(self) -> None:
        """SIGKILL to the server, as the out-of-memory killer would; waits until its workers have noticed."""
        first, *_ = (self._data / "postmaster.pid").read_text(encoding="utf-8").split("\n")
        os.kill(int(first), signal.SIGKILL)
        until = time.monotonic() + 20
        while time.monotonic() < until and any(self._of_it(one) for one in Path("/proc").glob("[0-9]*")):
            time.sleep(0.05)
        # Where nobody takes up dead processes (containers), the next server would think that this one still lives.
        for lock in (self._data / "postmaster.pid", self._folder / f".s.PGSQL.{self.port}.lock"):
            lock.unlink(missing_ok=True)

    def order(self, command: str) -> None:
        """One statement outside a transaction, by its first user."""
        order(self.url, command)

    def _control(self, *words: str) -> None:
        assert PROGRAMS is not None
        _as_its_user(str(PROGRAMS / "pg_ctl"), "-D", str(self._data), *words)

    def _of_it(self, process: Path) -> bool:
        try:
            return (process / "cwd").resolve() == self._data.resolve() and bool((process / "cmdline").read_bytes())
        except OSError:
            return False
