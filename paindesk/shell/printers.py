"""Which printer each paper went to last on this computer, so that it is proposed the next time."""

from collections.abc import Callable, Mapping

from paindesk.settings import PrinterChoice


class PrinterMemory:
    """`save` gets everything that is remembered, each time something changed."""

    def __init__(
        self,
        kept: Mapping[str, PrinterChoice] | None = None,
        save: Callable[[dict[str, PrinterChoice]], None] = lambda _: None,
    ) -> None:
        self._kept = dict(kept or {})
        self._save = save

    def of(self, document: str) -> PrinterChoice | None:
        """How this paper was printed last; None where it never was."""
        return self._kept.get(document)

    def everything(self) -> dict[str, PrinterChoice]:
        """Every paper that was printed here, by its id, and how."""
        return dict(self._kept)

    def forget(self) -> None:
        """From now on the system's own printer is proposed for every paper."""
        self._kept.clear()
        self._save({})

    def remember(self, document: str, choice: PrinterChoice) -> None:
        """Keep how it was printed now."""
        if self._kept.get(document) != choice:
            self._kept[document] = choice
            self._save(dict(self._kept))
