"""What the code says to somebody at a window, read from the code itself: errors, notes of imports, faults of the audit.

Each as it may be said, with a sample in the place of what varies.
"""

import ast
import os
import tomllib
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path

import paindesk
from paindesk.documents.papers import LANGUAGES, PAPERS
from paindesk.domain import errors
from paindesk.exchange import places
from paindesk.resource_folder import resources
from paindesk.rules.alert_kinds import KINDS as KINDS_OF_FINDINGS
from paindesk.settings_share import _WANTED
from paindesk.store import moved, passwords, seal

CODE = Path(paindesk.__file__).parent
LAYERS = ("store", "exchange", "domain", "knowledge", "documents")
ALONE = ("settings.py", "settings_share.py", "site_settings.py", "app.py", "knowledge_here.py")
# These speak on the command line only, where PainDesk speaks English.
COMMANDS = ("server_setup.py", "pack_making.py")
KINDS = {name for name, one in vars(errors).items() if isinstance(one, type)} | {"Unusable"}
ENTRY = "entry 812 (2026-11-24 09:00:05 UTC, visit.sign)"
LATER = "entry 815 (2026-11-24 10:30:00 UTC, paper.print)"

# What may stand in the place of an expression of the code, of one file where that is named; a number where nothing is.
SAMPLES: dict[str, tuple[str, ...]] = {
    "row.name": ("Mary Hall",),
    "row.role": ("clinician", "administrator"),
    "_ANOTHER[Role(row.role)]": ("a clinician", "an administrator"),
    "self.user.role.value": ("clinician", "nurse", "administrator"),
    "now.astimezone()": ("09:05",),
    "RULE": (passwords.RULE,),
    "said": ("No space left on device", "unknown fault"),
    "_SAVED": ("The record itself is whole and saved.",),
    "folder": ("/media/usb disk/paindesk",),
    "path.parent": ("/media/usb disk/paindesk",),
    "file.parent": ("/home/mary/.config",),
    "path.name": ("clinic.paindesk",),
    "kind.__name__": ("Visit",),
    "why": ("it has the unknown field pain.sites", "it cannot be read"),
    "exchange/dosage_in.py:why": ("it says no dose", "not understood: “until gone”"),
    "exchange/medicines_in.py:why": (
        "a medicine PainDesk does not know",
        "the text says oxycodone 10 mg, the RxNorm name says oxycodone 5 mg: not taken for either",
    ),
    "exchange/treatments_in.py:why": (
        "not used by PainDesk", "an order not to do it", "not taken over: revoked", "nothing in it that PainDesk reads",
    ),
    "exchange/draft_in.py:why": ("given up", "not in the patient's own words"),
    "exchange/supply_in.py:why": ("not given: stopped", "not given: no status", "no medicine in it"),
    "site_settings.py:why": ("it has more than 64 kB", "Permission denied", "it is no TOML: Expected '=' (at line 1)",
                             "“color” is no setting that stands here"),
    "unknown": ("pain.sites",),
    "_moment(shown)": ("24 Nov 2026, 13:00",),
    "_moment(before)": ("2 Dec 2026, 9:05",),
    "asked": ("require",),
    "table.name": ("visit",),
    "told": ("8c2, 9d1 and 3 more",),
    "faults[0]": ("FAULT: The structure of the file is damaged.",),
    "where": ("a PostgreSQL server", "a record file", "another place", "the RxNorm name"),
    "last.at": ("2026-11-24",),
    "key": ("lock_minutes",),
    "key!r": ("'letter.greeting'",),
    "language!r": ("'fr'",),
    "self.language!r": ("'fr'",),
    "paper.language!r": ("'fr'",),
    "self.paper_size!r": ("'a5'",),
    "paper_id!r": ("'diary'",),
    "known": (", ".join(one.id for one in PAPERS),),
    "', '.join(LANGUAGES)": (", ".join(LANGUAGES),),
    "titled(name).lower()": ("visit note",),
    "prescription.medicine": ("oxycodone",),
    "medicine.name": ("oxycodone",),
    "one.medicine": ("oxycodone",),
    "name": ("oxycodone",),
    "store/seal_check.py:name": tuple(name for _, name in seal.KINDS.values()),
    "dose": ("10 mg",),
    "strength": ("15 mg",),
    "piece": ("tablet",),
    "TREATS_OUD": ("addiction treatment",),
    "reader": ("surgeon", "therapist", "pharmacist", "dentist"),
    "_ROLE[reader]": ("surgeon", "physical therapist", "pharmacy", "dentist"),
    "folder.name": ("handout",),
    "table": ("phrases",),
    "self.language": ("fr",),
    "one": ("10 mg",),
    "other": ("2 tablet",),
    "trouble": ("“lock_minutes” is 600; it must be a whole number from 1 to 60",),
    "key[:_LONGEST]": ("color",),
    "_WANTED[key]": tuple(_WANTED.values()),
    "file": ("/etc/paindesk/settings.toml",),
    "unset[0][:_LONGEST]": ("theme",),
    "', '.join(_LETTERHEAD)": ("name, phone, address, web",),
    "knowledge/read.py:called": (),  # as of_the_clinic has them
    "knowledge/read.py:self._file": ("medicines/gabapentin.toml",),
    "knowledge/read.py:place": ("ladders.1",),
    "knowledge/read.py:what": ("unknown key",),
    "start if start is not None else 'the lower end'": ("30", "the lower end"),
    "knowledge/local.py:folder.name": ("our medicines",),
    "knowledge/local.py:trouble.message": ("Cannot combine 10 mg with 2 tablet.",),
    "known.name": ("oxycodone",),
    "other.name": ("oxycodone",),
    "rule.medicine": ("oxycodone",),
    "called": ("This record", "The file", "pain record.json", "Line 3 of this record", "Line 3 of old.ndjson"),
    "version": ("DSTU2",),
    "here": (ENTRY,),
    "before": (LATER,),
    "last": (ENTRY,),
    "which": ("entry 812 is", "entries 812 to 815 are"),
    "after": ("", f"after {LATER}, "),
    "_entries(moved)": ("an entry was", "3 entries were"),
    "_entries(-moved)": ("an entry was", "3 entries were"),
    "_entries(written - count)": ("an entry was", "3 entries were"),
    "ends": ("nothing is left of it", f"it ends with {ENTRY}"),
    "what": ("the day of the fill", "the day it was written"),
    "store/audit_chain.py:what": (f"Audit {ENTRY}", "The beginning of the audit"),
    "who": ("8c2f",),
    "subject": ("8c2f",),
    "status": ("draft",),
    "part.name": ("oxycodone",),
    "', '.join(words)": ("the text says 10 mg, the RxNorm name says 5 mg",),
    "why_not": ("entered in error", "no medicine in it"),
    "disagreement": ("the text says oxycodone 10 mg, the RxNorm name says oxycodone 5 mg",),
    "status or 'no status'": ("draft", "no status"),
    "unread": ("until gone",),
    "known.unit": ("mL/min",),
    "expected": ("text", "an object", "true or false", "a whole date", "a number of a plausible size",
                 "read: longer than 500 characters"),
    "kind": ("Observation",),
    "_KIND": ("MedicationDispense",),
    "verification": ("provisional",),
    "verification or 'says that there is none'": ("refuted", "says that there is none"),
    "words": ("remission",),
    "day or 'an unknown day'": ("2026-11-24", "an unknown day"),
    "spoken(text_sig)": ("2 tablets 3 times a day", "10 mg a day in unequal doses"),
    "spoken(other)": ("10 mg twice a day",),
    "_amount(other_sig.dose)": ("1 tablet", "3 patches"),
    "how_often": ("once a day", "every 3 days", "at most 3 times a day", "at most every 3 days"),
    "_amount(said.pieces)": ("2 tablets",),
    "sig.dose": ("15 mg",),
    "counted": ("10 mg",),
    "_amount(shown)": ("1 tablet", "2 capsules"),
    "order.sig_text": ("one in the morning; two at night",),
    "said.sig_text": ("one a day",),
    "label.sig_text": ("one a day",),
    "part.concept('dataAbsentReason').words": ("Not Performed",),
    "status if status in _NOT_ORDERED else node.text('intent')": ("revoked",),
    "key.replace('_percent', '').replace('_', ' ')": ("average", "worst", "relief", "side effect"),
    "', '.join(unread)": ("CYP2D6",),
}  # fmt: skip
_REASONS = ("why", "why_not", "disagreement", "both")
_SAID_OF_DIRECTIONS = (
    "sig",
    "sig_dose",
    "sig_limit",
    "sig_times",
    "sig_spanish",
    "diary_csv",
    "fills_csv",
    "fills_in",
    "csv_rows",
)


_OF_THE_CLINIC = ("knowledge/local.py", "knowledge/read.py", "knowledge/medicines.py", "knowledge/bands.py",
                  "knowledge/edition.py")  # fmt: skip


class Module:
    """One file of the code: what its names may stand for."""

    def __init__(self, file: Path) -> None:
        self.where = file.relative_to(CODE).as_posix()
        self.tree = ast.parse(file.read_text("utf-8"))
        self.named: dict[str, list[ast.expr]] = {}
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
                for target in node.targets if isinstance(node, ast.Assign) else (node.target,):
                    if isinstance(target, ast.Name):
                        self.named.setdefault(target.id, []).append(node.value)

    def said(self, node: ast.expr | None) -> Iterator[str]:
        """Every text that an expression may come to; none where it is only handed on."""
        match node:
            case ast.Constant(value=str(text)) if text:
                yield text
            case ast.JoinedStr():
                yield from self._filled(node)
            case ast.IfExp():
                yield from (*self.said(node.body), *self.said(node.orelse))
            case ast.BoolOp():
                yield from (text for one in node.values for text in self.said(one))
            case ast.Name(id=name) if name in self.named:
                for one in self.named[name]:
                    if not any(isinstance(part, ast.Name) and part.id == name for part in ast.walk(one)):
                        yield from self.said(one)
            case ast.Dict():
                yield from (text for one in node.values for text in self.said(one))
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="get")) if name in self.named:
                yield from (text for one in (*self.named[name], *node.args[1:]) for text in self.said(one))

    def _filled(self, text: ast.JoinedStr) -> Iterator[str]:
        """An f-string with every mixture of the samples of its places; the same place is the same everywhere."""
        places = {ast.unparse(one): self._samples(one) for one in text.values if isinstance(one, ast.FormattedValue)}
        for values in product(*places.values()):
            known = dict(zip(places, values, strict=True))
            yield "".join(
                str(one.value) if isinstance(one, ast.Constant) else known[ast.unparse(one)] for one in text.values
            )

    def _samples(self, place: ast.FormattedValue) -> tuple[str, ...]:
        code = ast.unparse(place.value) + ("!r" if place.conversion == ord("r") else "")
        return SAMPLES.get(f"{self.where}:{code}", SAMPLES.get(code, ("7",)))


@cache
def modules() -> tuple[Module, ...]:
    """The files that speak to somebody at a window."""
    files = [file for layer in LAYERS for file in sorted((CODE / layer).rglob("*.py"))]
    return tuple(Module(file) for file in (*files, *(CODE / one for one in ALONE)) if file.name not in COMMANDS)


def raised() -> Iterator[tuple[str, str]]:
    """Where an error is made, and its message or its advice; also where both stand in a table beside its class."""
    for module in modules():
        for node in ast.walk(module.tree):
            match node:
                case ast.Call(func=ast.Name(id=name)) if name in KINDS:
                    wanted = [*node.args, *(one.value for one in node.keywords)]
                case ast.Call(func=ast.Attribute(attr="__init__" as name)) if module.where == "domain/errors.py":
                    wanted = node.args
                case ast.Tuple(elts=[_, ast.Name(id=name), message, advice]) if name in KINDS:
                    wanted = [message, advice]
                case _:
                    continue
            for one in wanted[1:] if name == "KnowledgeFault" else wanted:
                yield from ((f"{module.where}:{node.lineno}", text) for text in module.said(one))


def noted() -> Iterator[tuple[str, str]]:
    """Where a reading of somebody else's file notes why something was not understood, and what it says."""
    for module in modules():
        if not module.where.startswith("exchange/"):
            continue
        stem = Path(module.where).stem
        for node in ast.walk(module.tree):
            match node:
                case ast.Call(func=ast.Attribute(attr="add"), args=[_, _, why]):
                    wanted = [why]
                case ast.Call(func=ast.Name(id="NotRead" | "Read")):
                    wanted = [one.value for one in node.keywords if one.arg == "why"]
                case ast.Call(func=ast.Name(id="refused" | "_refused")):
                    wanted = node.args[-1:]
                case ast.Assign(targets=[ast.Name(id=name)]) if name in _REASONS:
                    wanted = [node.value]
                case ast.Return(value=ast.Tuple(elts=parts)) if stem in _SAID_OF_DIRECTIONS:
                    wanted = list(parts)
                case ast.Return(value=value) if stem in _SAID_OF_DIRECTIONS:
                    wanted = [value]
                case _:
                    continue
            for one in wanted:
                for text in module.said(one):
                    if " " in text.strip():
                        yield f"{module.where}:{node.lineno}", text
    directions = tomllib.loads((resources() / "directions" / "es.toml").read_text("utf-8"))
    yield from (("resources/directions/es.toml", why) for why in directions["unclear"].values())


def found_altered() -> Iterator[tuple[str, str]]:
    """What the look through audit and seals may find."""
    for module in modules():
        if module.where not in ("store/audit_chain.py", "store/seal_check.py"):
            continue
        parts = {id(part) for node in ast.walk(module.tree) if isinstance(node, ast.JoinedStr) for part in node.values}
        for node in ast.walk(module.tree):
            sentence = isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and id(node) not in parts)
            if sentence and not _is_docstring(node, module.tree):
                for text in module.said(node):  # type: ignore[arg-type]
                    if text.endswith(".") and " " in text:
                        yield f"{module.where}:{node.lineno}", text  # type: ignore[attr-defined]


def _is_docstring(node: ast.AST, tree: ast.Module) -> bool:
    return any(isinstance(one, ast.Expr) and one.value is node for one in ast.walk(tree))


def of_the_clinic() -> Iterator[tuple[str, str]]:
    """What may be wrong with a clinic's own medicines and house rules; PainDesk's own files are mended in English."""
    for called in ("a text", "true or false", "a number", "a whole number", "a date (2026-11-24)",
                   "an amount (“300 mg”)", "a list of texts", "a table", "a list of tables"):  # fmt: skip
        yield "knowledge/read.py", f"must be {called}"
    for called in ("verdict", "verdict of a house rule", "class", "schedule", "release", "problem", "line", "pace"):
        yield "knowledge/read.py", f"unknown {called} “often”"
    for module in modules():
        for node in ast.walk(module.tree) if module.where in _OF_THE_CLINIC else ():
            match node:
                case ast.Call(func=ast.Attribute(attr="fault"), args=[_, what]):
                    for text in module.said(what):
                        yield f"{module.where}:{node.lineno}", text
                        yield f"{module.where}:{node.lineno}", f"medicines/gabapentin.toml: ladders.1: {text}"
                case ast.Call(func=ast.Name(id="KnowledgeFault"), args=[what, *_]):
                    yield from ((f"{module.where}:{node.lineno}", text) for text in module.said(what))


def parts() -> Iterator[tuple[str, str]]:
    """What stands in the places of those sentences, and beside the notes: where it stood, what was understood."""
    often = ("once a day", "3 times a day", "every 3 days", "at most once a day", "at most 3 times a day",
             "at most every 3 days", "a day in unequal doses")  # fmt: skip
    for dose in ("10 mg", *(f"2 {one}" for one in ("tablets", "capsules", "patches", "films", "lozenges", "sprays"))):
        yield from (("exchange/dosage_in.py", words) for words in (dose, *(f"{dose} {one}" for one in often)))
    yield from (("exchange/dosage_in.py", one) for one in often)
    for one in ("the text", "the RxNorm name", "the code's name", "its list of ingredients", "the RxNorm code 7804"):
        yield "exchange/agreement.py", f"{one} says oxycodone/acetaminophen"
        yield "exchange/agreement.py", f"{one} says oxycodone, the text says codeine"
    for one in (*moved._PLACES.values(), "another place"):
        yield (
            "store/moved.py",
            f"This record was moved to {one} on 2026-11-24. What is written here does not get there.",
        )
    yield from (("store/audit_chain.py", one) for one in (ENTRY, LATER))
    yield from (("exchange/places.py", name) for name in places._KINDS.values())
    yield from (("exchange/places.py", places.place(f"MedicationRequest.{part}")) for part in places._PARTS)
    yield "exchange/unpack.py", "pain record.json"
    yield from (("settings_share.py", one) for one in ("light", "dark", "high contrast", "all open", "5 minutes"))
    yield from (("rules/alert_kinds.py", kind.title) for kind in KINDS_OF_FINDINGS)
    for kind, way in product(KINDS_OF_FINDINGS, ("folded", "counted")):
        yield "settings_share.py", f"{kind.key} {way}".replace("_", " ")
    yield from (("the operating system", os.strerror(one)) for one in range(1, 130))


@cache
def literals() -> str:
    """Every text that these files hold, for what is said in a place of another sentence."""
    nodes = (node for module in modules() for node in ast.walk(module.tree))
    return "\n".join(str(node.value) for node in nodes if isinstance(node, ast.Constant)).lower()
