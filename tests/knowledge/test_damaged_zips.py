"""A .zip that was damaged on its way is a pack that is refused, never a bug of PainDesk."""

import zipfile
from pathlib import Path
from random import Random

import pytest

from paindesk.domain.errors import PackRefused
from paindesk.knowledge.pack_files import read_files


@pytest.mark.parametrize(
    "way", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA], ids=str
)
def test_a_zip_that_was_damaged_on_its_way_is_refused_wherever_the_damage_is(tmp_path: Path, way: int) -> None:
    """A few bytes of a small .zip are changed, a hundred times over: refused, or whole all the same; never a bug."""
    names = ("manifest.json", "manifest.sig", "knowledge/edition.toml")
    with zipfile.ZipFile(tmp_path / "whole.zip", "w", way) as made:
        for name in names:
            made.writestr(name, f"{name} of a pack, again and again. " * 9)
    whole, chance, refused = (tmp_path / "whole.zip").read_bytes(), Random(2026 + way), 0
    for _ in range(150):
        spoilt = bytearray(whole)
        for _ in range(chance.randint(1, 4)):
            spoilt[chance.randrange(len(spoilt))] ^= chance.randint(1, 255)
        (tmp_path / "pack.zip").write_bytes(spoilt)
        try:
            read_files(tmp_path / "pack.zip")
        except PackRefused:
            refused += 1
    assert refused > 75


def test_a_zip_that_wants_a_password_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "whole.zip", "w") as made:
        made.writestr("manifest.json", "{}")
    spoilt = bytearray((tmp_path / "whole.zip").read_bytes())
    spoilt[spoilt.index(b"PK\x01\x02") + 8] |= 1  # in the list of its files
    (tmp_path / "pack.zip").write_bytes(spoilt)
    with pytest.raises(PackRefused):
        read_files(tmp_path / "pack.zip")
