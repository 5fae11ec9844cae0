"""References between the resources of one record: by id, address, version, or to one contained in another."""

from collections.abc import Iterable, Mapping

from paindesk.exchange.node import Node
from paindesk.exchange.notes import Notes
from paindesk.exchange.unpack import Entry

_ABOUT = ("subject", "patient", "beneficiary", "individual")


def canonical(reference: str) -> str:
    """ "Patient/1" for "http://x/fhir/Patient/1", "Patient/1/_history/3" and "Patient/1#a"; a urn as it is."""
    if reference.startswith("#"):
        return reference
    if reference.lower().startswith("urn:"):
        return reference.lower()
    path = reference.split("#", maxsplit=1)[0].split("?", maxsplit=1)[0].split("/_history", maxsplit=1)[0].rstrip("/")
    return "/".join(path.split("/")[-2:])


def addresses_of(entry: Entry) -> frozenset[str]:
    """Every way the record may refer to that resource."""
    kind, own = entry.resource.get("resourceType"), entry.resource.get("id")
    found = {canonical(entry.full_url)}
    if isinstance(own, str) and own:
        found |= {f"{kind}/{own}", f"urn:uuid:{own}".lower()}
    return frozenset(found - {""})


def home(entry: Entry) -> str:
    """Where it is kept ("http://x/fhir"), as far as its address says: two servers may both have a Patient/1."""
    url = entry.full_url.split("/_history", maxsplit=1)[0].rstrip("/")
    return url.rsplit("/", 2)[0] if url.lower().startswith("http") else ""


def speaks_of(entry: Entry, patient: frozenset[str]) -> bool | None:
    """Whether it is about that patient; None when it refers to nobody outside itself."""
    held = [entry.resource.get(key) for key in _ABOUT]
    if entry.resource.get("resourceType") == "Appointment":
        held += [one.get("actor") for one in _objects(entry.resource.get("participant"))]
    found = [one.get("reference") for one in held if isinstance(one, dict)]
    named = [canonical(one) for one in found if isinstance(one, str) and one and not one.startswith("#")]
    if entry.resource.get("resourceType") == "Appointment":
        named = [one for one in named if one in patient or one.startswith("Patient/")]
    return (not patient or any(one in patient for one in named)) if named else None


def _objects(value: object) -> list[Mapping[str, object]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


class Held:
    """The resources of a record by each way they may be called. What two of them are called means neither."""

    def __init__(self, entries: Iterable[Entry], notes: Notes) -> None:
        self._by_address: dict[str, Node | None] = {}
        for one in entries:
            kind = one.resource.get("resourceType")
            if isinstance(kind, str) and not one.deleted:
                node = Node(one.resource, kind, notes)
                for address in addresses_of(one):
                    self._by_address[address] = None if address in self._by_address else node
                self._by_address[one.full_url.split("/_history", maxsplit=1)[0]] = node

    def find(self, reference: Node, within: Node) -> Node | None:
        """What that Reference means: a resource contained in `within`, else one of the record."""
        address = reference.text("reference")
        if address.startswith("#"):
            return next((one for one in within.nodes("contained") if f"#{one.text('id')}" == address), None)
        whole = self._by_address.get(address.split("/_history", maxsplit=1)[0])
        return (whole or self._by_address.get(canonical(address))) if address else None

    def name(self, reference: Node, within: Node) -> str:
        """Who is meant: the display, else the name of the person or organization; "" where neither is there."""
        if shown := reference.text("display"):
            return shown
        found = self.find(reference, within)
        if found is None:
            return ""
        if found.has("practitioner"):  # a PractitionerRole
            return self.name(found.node("practitioner"), found)
        return name_of(found)


def name_of(node: Node) -> str:
    """The name of a person ("Ada Núñez, MD") or of an organization."""
    if not isinstance(node.value.get("name"), list):
        return node.text("name")
    first = next(node.nodes("name"), None)
    if first is None:
        return ""
    spoken = " ".join((*first.texts("prefix"), *first.texts("given"), first.text("family"))).strip()
    return ", ".join((spoken, *first.texts("suffix"))) if spoken else first.text("text")
