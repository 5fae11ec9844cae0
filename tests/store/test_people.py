"""The people of the encrypted file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from paindesk.store.record_file import RecordFile
from tests.store.clinic import new_clinic
from tests.store.people_contract import PeopleContract


class TestPeople(PeopleContract):
    """Every promise, kept by the file."""

    @pytest.fixture
    def file(self, tmp_path: Path) -> Iterator[RecordFile]:
        _, file, _ = new_clinic(tmp_path)
        yield file
        file.close()
