"""pgbouncer in transaction mode before a throw-away server: many programs on a few connections."""

import os
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Self

from sqlalchemy.engine import URL

from tests.store.server import PASSWORD

PROGRAM = shutil.which("pgbouncer", path=f"{os.environ.get('PATH', '')}:/usr/sbin")


class Pgbouncer:
    """For the role with that name; `connections` to the server are shared by everybody."""

    def __init__(self, server: URL, role: str, connections: int = 4) -> None:
        assert PROGRAM is not None
        self._folder = Path(tempfile.mkdtemp(prefix="paindesk-bouncer-", dir="/tmp"))
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        users = self._folder / "users"
        users.write_text(f'"{role}" "{PASSWORD}"\n', encoding="utf-8")
        settings = self._folder / "pgbouncer.ini"
        settings.write_text(
            f"""[databases]
* = host=127.0.0.1 port={server.port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = {self.port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = {users}
pool_mode = transaction
default_pool_size = {connections}
max_client_conn = 1000
""",
            encoding="utf-8",
        )
        self._command = [PROGRAM, "-q", str(settings)]
        if os.getuid() == 0:  # it refuses to run as root
            for one in (self._folder, users, settings):
                shutil.chown(one, "postgres", "postgres")
            self._command = ["runuser", "-u", "postgres", "--", *self._command]
        self._running: subprocess.Popen[bytes] | None = None
        self.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Stops it, and takes everything of it away."""
        self.stop()
        shutil.rmtree(self._folder, ignore_errors=True)

    def start(self) -> None:
        """Waits until it answers."""
        with (self._folder / "log").open("wb") as log:
            self._running = subprocess.Popen(self._command, stdout=log, stderr=log, cwd="/")
        self._wait()

    def through(self, url: URL) -> URL:
        """The same address, by way of pgbouncer."""
        return url.set(port=self.port)

    def stop(self) -> None:
        """Every connection through it is cut."""
        if self._running is not None:
            self._running.terminate()
            self._running.wait(20)
        self._running = None

    def _wait(self) -> None:
        until = time.monotonic() + 20
        while time.monotonic() < until and self._running is not None and self._running.poll() is None:
            with socket.socket() as knock:
                if knock.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.05)
        raise AssertionError((self._folder / "log").read_text(encoding="utf-8"))
