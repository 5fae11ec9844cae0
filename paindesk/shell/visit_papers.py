"""The papers of one signed visit: which there are, their bytes, what is kept. Without Qt; on the record worker."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from paindesk.domain.errors import PainDeskError
from paindesk.domain.paper import COPY_OF
from paindesk.domain.visit import PrintChoice
from paindesk.kit.language import name_of, tr
from paindesk.rules.evidence import spoken
from paindesk.rules.papers_wanted import copy_for_chart
from paindesk.steps.review_sign.model import PAPER_GROUPS, PAPERS
from paindesk.store import Desk, PaperLine

_TITLES = dict(PAPERS)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperEntry:
    """A paper of the visit. Where one is `kept`, it is shown and printed as it was, byte for byte."""

    choice: PrintChoice
    kept: PaperLine | None = None

    @property
    def document(self) -> str:
        """Its id."""
        return self.choice.document

    @property
    def title(self) -> str:
        """What the clinician reads, the language with it where it is not English."""
        language = self.choice.language
        return paper_title(self.document) + ("" if language == "en" else f" · {language_name(language)}")

    @property
    def file_name(self) -> str:
        """Without the ending; it tells nothing of the patient."""
        return f"{self.document}-{self.choice.language}"


def paper_title(document: str) -> str:
    """What a paper is called on the screen."""
    name, copy, _ = document.partition(COPY_OF)
    title = tr(_TITLES[name]) if name in _TITLES else name.replace("_", " ").capitalize()
    return tr("{paper}, copy for the chart", paper=title) if copy else title


def language_name(code: str) -> str:
    """What a language is called on the screen."""
    return name_of(code)


def when(kept: PaperLine) -> str:
    """ "26 Nov 2026 14:03", in the time of this computer."""
    at = kept.made_at.astimezone()
    return f"{spoken(at.date())} {at:%H:%M}"


def kept_words(kept: PaperLine) -> str:
    """ "26 Nov 2026 14:03, Dr. Lee"."""
    return ", ".join(word for word in (when(kept), kept.by) if word)


def group_of(document: str) -> str:
    """For whom a paper is."""
    name, _, _ = document.partition(COPY_OF)
    return next((title for title, papers in PAPER_GROUPS if name in papers), PAPER_GROUPS[-1][0])


def entries(choices: Sequence[PrintChoice], kept: Sequence[PaperLine]) -> tuple[PaperEntry, ...]:
    """Every paper of a visit, group by group. Where one was kept, the newest; its tick is gone: it is on paper."""
    newest = {(one.document, one.language): one for one in kept}
    found = [PaperEntry(choice=choice, kept=newest.pop((choice.document, choice.language), None)) for choice in choices]
    found += [PaperEntry(choice=_choice(one), kept=one) for one in newest.values()]
    return _in_groups(found)


def kept_entries(kept: Sequence[PaperLine]) -> tuple[PaperEntry, ...]:
    """Every kept paper by itself, also where one was printed twice in different words."""
    return _in_groups([PaperEntry(choice=_choice(one), kept=one) for one in kept])


def _choice(kept: PaperLine) -> PrintChoice:
    return PrintChoice(document=kept.document, language=kept.language, chosen=False)


def _in_groups(found: Sequence[PaperEntry]) -> tuple[PaperEntry, ...]:
    order = {document: place for place, document in enumerate(one for _, group in PAPER_GROUPS for one in group)}

    def place(one: PaperEntry) -> tuple[int, bool]:
        """A copy follows its paper."""
        name, copy, _ = one.document.partition(COPY_OF)
        return order.get(name, len(order)), bool(copy)

    return tuple(sorted(found, key=place))


def _makes_none(choice: PrintChoice) -> bytes:
    raise PainDeskError(tr("This paper is not kept with the visit."), tr("Open the papers of the visit to make it."))


class VisitPapers:
    """`make(choice)` makes a paper that is not kept yet; it may be slow, and raises PainDeskError."""

    def __init__(self, desk: Desk, visit_id: str, make: Callable[[PrintChoice], bytes] = _makes_none) -> None:
        self._desk, self._visit_id, self._make = desk, visit_id, make

    def pdf(self, entry: PaperEntry) -> bytes:
        """The bytes to show and to print. Raises PainDeskError: it cannot be made, or was altered since it was kept."""
        return self._make(entry.choice) if entry.kept is None else self._desk.paper(entry.kept.id)

    def keep(self, entry: PaperEntry, pdf: bytes, *, as_file: bool) -> PaperLine:
        """Keep what was printed or saved; what is kept already is noted as printed once more."""
        if entry.kept is not None:
            self._desk.note_again(entry.kept.id, as_file=as_file)
            return entry.kept
        kept = self._desk.keep_paper(self._visit_id, entry.document, entry.choice.language, pdf, as_file=as_file)
        self._keep_copy(entry.choice)
        return kept

    def _keep_copy(self, choice: PrintChoice) -> None:
        """The chart is in English: what goes home in another language is kept in English too, once."""
        copy = copy_for_chart(choice)
        kept = {(one.document, one.language) for one in self._desk.papers(self._visit_id)}
        if copy is not None and (copy.document, copy.language) not in kept:
            self._desk.keep_paper(self._visit_id, copy.document, copy.language, self._make(copy), as_file=True)
