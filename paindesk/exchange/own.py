"""What PainDesk marks in its own export, so that it reads back one line and not an order more beside it.

Other programs pass such extensions over; what they need stands in the resources themselves.
"""

from typing import Any

from paindesk.exchange.addresses import canonical
from paindesk.exchange.node import Node

Json = dict[str, Any]

LINE, HISTORY = "medicine-list", "fill-history"
_KEPT_AS, _BESIDE = "urn:paindesk:kept-as", "urn:paindesk:beside"


def kept_as(kind: str) -> Json:
    """`LINE`: the line of the list as it stands, whatever its orders say. `HISTORY`: a fill that is beside no line."""
    return {"extension": [{"url": _KEPT_AS, "valueCode": kind}]}


def beside(line_id: str) -> Json:
    """A fill that stands beside the line of that id."""
    return {"extension": [{"url": _BESIDE, "valueReference": {"reference": f"MedicationStatement/{line_id}"}}]}


def was_kept_as(node: Node) -> str:
    """`LINE`, `HISTORY`, or "" where it says neither."""
    return next((one.text("valueCode") for one in node.nodes("extension") if one.text("url") == _KEPT_AS), "")


def stood_beside(node: Node) -> str:
    """The address of the line, or ""."""
    found = (
        one.node("valueReference").text("reference") for one in node.nodes("extension") if one.text("url") == _BESIDE
    )
    return canonical(next(found, ""))
