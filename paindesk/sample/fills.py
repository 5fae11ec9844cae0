"""A year of fills for the sample patient with an opioid: one early, one by a covering colleague, one from a dentist."""

from datetime import date, timedelta

from paindesk.domain.dose import amount
from paindesk.domain.medicine_line import Ingredient
from paindesk.domain.monitoring import FilledPrescription, FillSource

_EVERY_MONTH = (365, 335, 305, 275, 245, 215, 185, 155, 125, 95, 65, 44, 14)  # days ago; 44 is nine days early
_COVERED = 185
_DENTIST = 33


def daniel_fills(on: date) -> tuple[FilledPrescription, ...]:
    """As the monitoring program gives them; read last week."""
    source = FillSource(file="fill-history.csv", on=on - timedelta(days=5))
    monthly = tuple(
        FilledPrescription(
            on=on - timedelta(days=ago),
            text="Oxycodone Hcl 10 mg tablet",
            ingredients=(Ingredient(name="oxycodone", strength=amount(10, "mg")),),
            form="tablet",
            quantity=amount(120, "tablet"),
            days=30,
            written_on=on - timedelta(days=ago + 1),
            prescriber="Dr Jonas Brandt" if ago == _COVERED else "Dr Amara Osei",
            pharmacy="Riverside Pharmacy",
            payment="insurance",
            sources=(source,),
        )
        for ago in _EVERY_MONTH
    )
    dentist = FilledPrescription(
        on=on - timedelta(days=_DENTIST),
        text="Hydrocodone-acetaminophen 5-325 mg tablet",
        ingredients=(
            Ingredient(name="hydrocodone", strength=amount(5, "mg")),
            Ingredient(name="acetaminophen", strength=amount(325, "mg")),
        ),
        form="tablet",
        quantity=amount(12, "tablet"),
        days=3,
        written_on=on - timedelta(days=_DENTIST),
        prescriber="Susan Lee, DDS",
        pharmacy="Mill Lane Drugs",
        payment="cash",
        sources=(source,),
    )
    return (*monthly, dentist)
