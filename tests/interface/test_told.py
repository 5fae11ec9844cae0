"""The answers to why a finding is here have their Spanish: whoever adds one adds its sentence."""

from paindesk.documents.sentences import in_window, told
from paindesk.rules import why
from tests.builders import shipped


def test_every_answer_to_why_has_its_spanish() -> None:
    spanish = in_window(told("es", shipped(), None))
    every = {text for pair in why._RULES.values() for text in pair} | {why.OWN}
    assert len(every) > 100
    assert sorted(one for one in every if spanish.text(one) is None) == []
