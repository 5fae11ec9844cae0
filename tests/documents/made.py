"""Every chosen paper of a visit at once, made as the window makes each when it is looked at."""

from collections.abc import Sequence
from dataclasses import dataclass

from paindesk.documents.papers import titled
from paindesk.domain.advice import Advice
from paindesk.domain.errors import PainDeskError
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.paper import LETTER
from paindesk.domain.visit import Clinic, Visit, VisitPoint
from paindesk.rules.papers_wanted import with_copies
from paindesk.shell.signing import PaperMaker, chosen_papers


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyPaper:
    """A paper that was made: its bytes are what is shown, printed, saved and kept."""

    document: str
    title: str
    language: str
    pdf: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRun:
    """The papers that could be made, and a sentence for each that could not."""

    papers: tuple[ReadyPaper, ...]
    troubles: tuple[str, ...]


def make_papers(
    visit: Visit,
    advice: Advice,
    knowledge: Knowledge,
    clinic: Clinic,
    *,
    history: Sequence[VisitPoint] = (),
    paper_size: str = LETTER,
) -> PaperRun:
    """Make every chosen paper of a signed visit; one that fails does not stop the others. `history`: its points."""
    maker = PaperMaker(visit, advice, knowledge, clinic, history=history, paper_size=paper_size)
    ready, troubles = [], []
    for one in with_copies(chosen_papers(visit, knowledge)):
        title = titled(one.document)
        try:
            pdf = maker.make(one)
        except PainDeskError as trouble:
            troubles.append(f"{title}: {trouble.message} {trouble.advice}".strip())
        else:
            ready.append(ReadyPaper(document=one.document, title=title, language=one.language, pdf=pdf))
    return PaperRun(papers=tuple(ready), troubles=tuple(troubles))
