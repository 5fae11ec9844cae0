"""A knowledge that holds the CDC 2022 table of factors and nothing else, and orders written as a clinic writes them."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from paindesk.domain.dose import Amount, Sig, amount
from paindesk.domain.finding import Source
from paindesk.domain.knowledge import Knowledge, MorphineFactors
from paindesk.domain.medicine_line import Ingredient, MedicineLine

ON = date(2026, 11, 23)
FACTORS = {
    "codeine": "0.15", "fentanyl": "2.4", "hydrocodone": "1", "hydromorphone": "5", "methadone": "4.7",
    "morphine": "1", "oxycodone": "1.5", "oxymorphone": "3", "tapentadol": "0.4", "tramadol": "0.2",
}  # fmt: skip
TABLE = Knowledge(
    edition="test", reviewed_on=ON, sources={}, medicines={}, other_medicines={},
    groups={"opioid": (*FACTORS, "buprenorphine", "levorphanol")}, conditions={}, interactions=(), classes={},
    problems={}, qualities={}, red_flags=(), therapies=(), instruments={}, thresholds={}, observations={},
    factors={
        "cdc-2022": MorphineFactors(
            key="cdc-2022", title="CDC 2022", factors={name: Decimal(one) for name, one in FACTORS.items()},
            source=Source(key="cdc-2022", title="CDC 2022"), no_factor={"buprenorphine": "not in the table"},
        )
    },
)  # fmt: skip


def measured(text: str) -> Amount:
    """ "20 mg", "25 mcg/h", "2 mg/mL"."""
    number, unit = text.split(" ", 1)
    return amount(number, unit)


def order(
    name: str,
    strength: str | None,
    dose: str | None,
    times: str | int = 1,
    *,
    as_needed: bool = False,
    form: str = "tablet",
    route: str = "oral",
    release: str = "",
    **more: object,
) -> MedicineLine:
    """One order: of a combination only the first strength is given."""
    names = name.split("/")
    strengths = [measured(strength) if strength else None, *(None for _ in names[1:])]
    sig = None if dose is None else Sig(dose=measured(dose), times_per_day=Decimal(times), as_needed=as_needed)
    line = MedicineLine(
        text=" ".join(one for one in (name, strength or "", dose or "") if one),
        ingredients=tuple(Ingredient(name=one, strength=two) for one, two in zip(names, strengths, strict=True)),
        form=form,
        route=route,
        release=release,
        sig=sig,
    )
    return replace(line, **more)  # type: ignore[arg-type]  # the fields of a MedicineLine, checked when it is built
