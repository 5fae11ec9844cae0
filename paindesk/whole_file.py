"""A file that is there whole or not at all: a full disk or a pulled stick leaves what stood there before."""

import os
import shutil
from pathlib import Path


def write_whole(path: Path, data: bytes) -> None:
    """Write beside the place, then put it there. A device or a pipe is written to as it is.

    Raises:
        OSError: it could not be written; nothing was left behind.
    """
    target = path.resolve()
    if target.exists() and not target.is_file():
        target.write_bytes(data)
        return
    begun = target.with_name(f".{os.urandom(6).hex()}.part")
    try:
        with begun.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, begun)  # who may read it stays as it was
        begun.replace(target)
    finally:
        begun.unlink(missing_ok=True)
