"""What papers show of the clinic: logo, address, web page, and a QR code of its own telephone or web page.

Nothing of a patient can come into the code: it is made of the clinic alone.
"""

import io
import re
from base64 import b64encode
from dataclasses import dataclass

from paindesk.documents.words import Words
from paindesk.domain.visit import Clinic

_PHONE = re.compile(r"(\+?[0-9(][0-9 ().\-/]{2,30}?)(?: *(?:ext\.?|x|#) *([0-9]{1,8}))?", re.IGNORECASE)
_WEB = re.compile(
    r"(?:https?://)?[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+"
    r"(?::[0-9]{1,5})?(?:/[a-z0-9_~./%+-]*)?(?:\?[a-z0-9_~./%+=&-]*)?",
    re.IGNORECASE,
)
_WEB_MOST = 120  # letters; a longer address makes a code too fine for a small print


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """All that templates print of the clinic beside its name and telephone; empty where it is not wanted.

    `blank_mm`: letters go on pre-printed paper and leave that much blank at the top; 0 where the head is printed.
    `logo_svg` and `code_svg` are SVG pictures; the code is never without `code_says` beside it.
    """

    address: str = ""
    web: str = ""
    logo_svg: str = ""
    logo_says: str = ""
    blank_mm: int = 0
    code_svg: str = ""
    code_says: str = ""
    code_alt: str = ""


def letterhead(clinic: Clinic, say: Words) -> Letterhead:
    """The clinic as papers in this language show it."""
    told = clinic.phone if clinic.code == "phone" else clinic.web
    target = code_target(clinic)
    return Letterhead(
        address=clinic.address,
        web=clinic.web,
        logo_svg=_picture(clinic.logo) if clinic.logo else "",
        logo_says=say.phrase("logo", clinic=clinic.name) if clinic.logo else "",
        blank_mm=clinic.head_mm if clinic.own_paper else 0,
        code_svg=_code(target) if target else "",
        code_says=say.phrase(f"code_{clinic.code}", told=told) if target else "",
        code_alt=say.phrase("code_alt", target=target) if target else "",
    )


def _picture(png: bytes) -> str:
    """The PNG as a picture that is text, since the data of a paper is text."""
    wide, high = int.from_bytes(png[16:20]), int.from_bytes(png[20:24])  # of its header
    inside = b64encode(png).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}">'
        f'<image width="{wide}" height="{high}" href="data:image/png;base64,{inside}"/></svg>'
    )


def code_target(clinic: Clinic) -> str:
    """Where the QR code leads: `tel:` or an address of the web; "" where it is off or cannot be made of what is set."""
    if clinic.code == "phone":
        return _tel(clinic.phone)
    return _address(clinic.web) if clinic.code == "web" else ""


def _tel(phone: str) -> str:
    """RFC 3966; "" for a number that holds letters."""
    found = _PHONE.fullmatch(phone.strip())
    if found is None:
        return ""
    digits, extension = re.sub(r"[^0-9+]", "", found[1]), found[2]
    return f"tel:{digits}" + (f";ext={extension}" if extension else "")


def _address(web: str) -> str:
    if len(web) > _WEB_MOST or _WEB.fullmatch(web.strip()) is None:
        return ""
    return web.strip() if web.strip().lower().startswith(("http://", "https://")) else f"https://{web.strip()}"


def _code(target: str) -> str:
    import segno  # noqa: PLC0415 - only where a code is printed

    made = io.BytesIO()
    # Error correction M or better: a crease or a stain takes some of it away. The white rim of four is part of it.
    segno.make_qr(target, error="m").save(made, kind="svg", xmldecl=False, border=4, unit="mm", light="#fff")
    return made.getvalue().decode()
