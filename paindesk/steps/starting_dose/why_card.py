"""Why this dose: the working, row by row, each with where it is written."""

from paindesk.domain.advice import Start
from paindesk.domain.dose import DerivationStep
from paindesk.domain.finding import Source
from paindesk.kit.card import Card
from paindesk.kit.language import cited, told, tr
from paindesk.kit.table import LightTable
from paindesk.kit.text import Part, RichLabel, bold, muted
from paindesk.rules.evidence import capital
from paindesk.steps.starting_dose.model import StartingDoseModel

_LONGEST = 34  # characters of a source beside its reason; the whole of it is the tooltip


class WhyCard(Card):
    """Rebuilt only when the derivation changes."""

    def __init__(self, model: StartingDoseModel) -> None:
        super().__init__(tr("Why this dose"))
        self.model = model
        self.table = LightTable(
            (tr("Step"), tr("Because"), tr("Dose")),
            stretch=(25, 45, 22),
            right=(2,),
            name=tr("How the dose was worked out"),
        )
        self.add(self.table)
        self._shown: Start | None = None

    def refresh(self) -> None:
        """Show the derivation of the advised start."""
        start = self.model.advised.start if self.model.advised else None
        if start is None or start == self._shown:
            return
        self._shown = start
        self.table.set_rows([(told(step.what), _because(step), told(step.result)) for step in start.derivation])


def _because(step: DerivationStep) -> RichLabel:
    because = told(step.because)
    words: list[str | Part] = [f"{capital(because).rstrip('.')}. "]
    if step.source is not None:
        words.append(muted(_short(step.source)))
        if not step.source.confirmed:
            words.append(bold(" " + tr("unconfirmed"), "caution"))
    made = RichLabel(words)
    source = tr("from the record") if step.source is None else cited(step.source)
    made.setToolTip("" if step.source is None else tr("Source: {source}", source=source))
    made.setAccessibleName(tr("Because: {because} Source: {source}", because=because, source=source))
    return made


def _short(source: Source) -> str:
    """ "Label §2.1"; another source by the beginning of its title."""
    if source.key.startswith("label-"):
        return tr("Label {section}", section=told(source.section)).strip()
    title = source.title.split(":")[0]
    title = title if len(title) <= _LONGEST else f"{title[:_LONGEST].rsplit(' ', 1)[0]}…"
    return f"{title} {told(source.section)}".strip()
