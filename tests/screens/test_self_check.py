"""`paindesk verify --self`: an installation that works says so; one that does not names what failed."""

import pytest

from paindesk import self_check
from paindesk.domain.errors import PainDeskError


def test_every_part_is_used_and_said(themed: object) -> None:
    said: list[str] = []
    assert self_check.run(said.append)
    assert [one.split(":")[0] for one in said[1:-1]] == ["knowledge", "record file", "record file", "papers", "window"]
    assert said[-1] == "This installation is whole."


def test_a_part_that_fails_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise PainDeskError("The knowledge folder is missing.")

    monkeypatch.setattr(self_check, "load", broken)
    said: list[str] = []
    assert not self_check.run(said.append)
    assert said[-1] == "FAULT: PainDeskError: The knowledge folder is missing."
