"""The clinic as its papers name it: kept in the record file, the same on every computer that uses it."""

from sqlalchemy import Engine, select, text
from sqlalchemy.orm import Session

from paindesk.domain.errors import PainDeskError
from paindesk.domain.visit import CODES, HEAD_MM_LEAST, HEAD_MM_MOST, LOGO_MOST, Clinic
from paindesk.store import seal
from paindesk.store.acting import Acting
from paindesk.store.engine import READING, SITE
from paindesk.store.tables import LetterheadRow, SiteRow

_PNG = b"\x89PNG\r\n\x1a\n"


def which(connections: Engine) -> str:
    """The id of the clinic behind that address. Raises PainDeskError where there is none, or several and none named."""
    lite = connections.dialect.name == "sqlite"
    asked = connections.get_execution_options().get(SITE, "")
    with connections.execution_options(**{READING: True}).begin() as connection:
        if asked or lite:
            query = select(SiteRow.site_id).order_by(SiteRow.site_id).limit(1)
            found = connection.scalar(query.where(SiteRow.site_id == asked) if asked else query)
        else:
            found = connection.scalar(text("SELECT paindesk_only_clinic()"))
    if found:
        return str(found)
    if found is None and not asked:
        raise PainDeskError("This database holds no clinic.", "Make a new record file, or restore a backup.")
    raise PainDeskError(
        "This database holds no clinic with that id." if asked else "This database holds several clinics.",
        "Ask whoever runs the server for the clinic's address: it ends in ?clinic=ID.",
    )


def read(session: Session, site_id: str) -> Clinic:
    """The clinic; one that never chose how its papers look has no row for that."""
    site, look = session.get_one(SiteRow, site_id), session.get(LetterheadRow, site_id)
    if look is None:
        return Clinic(name=site.name, phone=site.phone, address=site.address)
    return Clinic(
        name=site.name,
        phone=site.phone,
        address=site.address,
        web=look.web,
        logo=look.logo,
        own_paper=look.own_paper,
        head_mm=look.head_mm,
        code=look.code,
    )


def save(acting: Acting, clinic: Clinic) -> None:
    """Replaces it. Raises PainDeskError for what no paper could be printed from."""
    if not HEAD_MM_LEAST <= clinic.head_mm <= HEAD_MM_MOST or clinic.code not in CODES:
        raise PainDeskError("The letterhead is not in order.", "Choose it again in the settings.")
    if clinic.logo and (len(clinic.logo) > LOGO_MOST or not clinic.logo.startswith(_PNG)):
        raise PainDeskError("The logo is not in order.", "Choose it again in the settings.")
    with seal.changing(acting, seal.CLINIC, acting.site_id):
        _replace(acting.session, acting.site_id, clinic)


def _replace(session: Session, site_id: str, clinic: Clinic) -> None:
    site, look = session.get_one(SiteRow, site_id), session.get(LetterheadRow, site_id)
    site.name, site.phone, site.address = clinic.name, clinic.phone, clinic.address
    if look is None:
        look = LetterheadRow(site_id=site_id)
        session.add(look)
    look.web, look.logo, look.code = clinic.web, clinic.logo, clinic.code
    look.own_paper, look.head_mm = clinic.own_paper, clinic.head_mm
