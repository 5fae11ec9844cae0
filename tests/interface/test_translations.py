"""Every text of the code has its translation, none is left over, and what is shipped is made of them."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from paindesk.domain import months
from paindesk.kit import language, translated
from paindesk.settings import LANGUAGES
from paindesk.shell import settings_page

ROOT = Path(__file__).resolve().parents[2]


def script() -> ModuleType:
    """packaging/translations.py, which is no package."""
    spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


TRANSLATIONS = script()


@pytest.mark.parametrize("code", TRANSLATIONS.LANGUAGES)
def test_every_text_is_translated_none_is_left_over_and_what_is_shipped_is_up_to_date(code: str) -> None:
    assert TRANSLATIONS.faults(code) == []


def test_a_language_of_the_screens_is_known_wherever_it_must_be() -> None:
    assert set(LANGUAGES) == {language.ENGLISH, *TRANSLATIONS.LANGUAGES}
    assert set(translated._PLACES) == set(TRANSLATIONS.LANGUAGES)
    for known in (dict(settings_page._LANGUAGES), language._NAMES, months.SHORT):
        assert set(known) == set(LANGUAGES)


def test_every_file_of_the_code_is_read() -> None:
    assert TRANSLATIONS.sources() == sorted((ROOT / "paindesk").rglob("*.py"))


def ts(folder: Path, *texts: tuple[str, str]) -> Path:
    """A .ts with these texts and translations; "" is unfinished."""
    unfinished = ' type="unfinished"'
    messages = "".join(
        f"<message><source>{english}</source><translation{'' if said else unfinished}>{said}</translation></message>"
        for english, said in texts
    )
    file = folder / "es.ts"
    file.write_text(f'<TS version="2.1" language="es"><context><name></name>{messages}</context></TS>', "utf-8")
    return file


def test_what_is_missing_or_has_other_places_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ts(tmp_path, ("Save {n}", "Guardar"), ("Close", ""), ("Nobody says this", "Nadie"))
    monkeypatch.setattr(TRANSLATIONS, "INTERFACE", tmp_path)
    found = "\n".join(TRANSLATIONS.faults("es"))
    assert "other places: Save {n}" in found
    assert "not translated: Close" in found
    assert "es.ts: does not hold the texts of the code" in found
    assert "es.qm: not made of es.ts" in found
