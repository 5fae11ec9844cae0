"""A picture from anywhere made into a logo that is safe to keep: a small PNG that PainDesk drew itself.

The file is not trusted. Only PNG and JPEG are looked at, each by its own reader; size and pixels are checked before a
pixel is decoded, memory is capped, and what is kept is the picture drawn anew, without anything else the file held.
"""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from paindesk.domain.errors import PainDeskError
from paindesk.domain.visit import LOGO_MOST
from paindesk.kit.language import told, tr

FILE_MOST = 2_000_000  # bytes
SIDE_MOST = 6_000  # pixels
PIXELS_MOST = 16_000_000
MEMORY_MOST = 128  # megabytes while decoding
KEPT = QSize(1200, 400)  # sharp at the largest size that papers print it at
_KINDS = {b"\x89PNG\r\n\x1a\n": b"png", b"\xff\xd8\xff": b"jpeg"}


def read_logo(file: Path) -> bytes:
    """The PNG to keep. Raises PainDeskError for a file that cannot be read or is not such a picture."""
    try:
        with file.open("rb") as stream:
            return clean_logo(stream.read(FILE_MOST + 1))
    except OSError as trouble:
        because = told(trouble.strerror or "") or tr("the system does not say why")
        raise PainDeskError(tr("The picture could not be opened: {because}.", because=because), _advice()) from trouble


def _advice() -> str:
    return tr(
        "Choose a PNG or JPEG picture of at most {megabytes} MB and {megapixels} megapixels.",
        megabytes=FILE_MOST // 1_000_000,
        megapixels=PIXELS_MOST // 1_000_000,
    )


def clean_logo(given: bytes) -> bytes:
    """The PNG to keep, made of the bytes of a PNG or JPEG. Raises PainDeskError for anything else."""
    if len(given) > FILE_MOST:
        raise PainDeskError(tr("The picture is too large a file for a logo."), _advice())
    kind = next((name for start, name in _KINDS.items() if given.startswith(start)), None)
    if kind is None:
        raise PainDeskError(tr("This file is neither PNG nor JPEG."), _advice())
    before = QImageReader.allocationLimit()
    QImageReader.setAllocationLimit(MEMORY_MOST)
    try:
        picture = _decoded(given, kind)
    finally:
        QImageReader.setAllocationLimit(before)
    return _as_png(picture)


def _decoded(given: bytes, kind: bytes) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(given))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()  # of the header: nothing is decoded yet
    if size.isEmpty():
        raise PainDeskError(tr("The picture is damaged."), _advice())
    if max(size.width(), size.height()) > SIDE_MOST or size.width() * size.height() > PIXELS_MOST:
        raise PainDeskError(
            tr("The picture has too many pixels ({size}).", size=f"{size.width()} × {size.height()}"), _advice()
        )
    picture = reader.read()
    if picture.isNull():
        raise PainDeskError(tr("The picture is damaged."), _advice())
    return picture


def _as_png(picture: QImage) -> bytes:
    """Drawn on white, no larger than papers need, and smaller still until it fits."""
    size = picture.size()
    if size.width() > KEPT.width() or size.height() > KEPT.height():
        size = size.scaled(KEPT, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
    while True:
        made = _png(_drawn(picture, size))
        if len(made) <= LOGO_MOST or min(size.width(), size.height()) == 1:
            return made
        size = (size * 0.8).expandedTo(QSize(1, 1))


def _drawn(picture: QImage, size: QSize) -> QImage:
    small = picture.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    drawn = QImage(size, QImage.Format.Format_RGB888)
    drawn.fill(Qt.GlobalColor.white)
    painter = QPainter(drawn)
    painter.drawImage(0, 0, small)
    painter.end()
    return drawn


def _png(image: QImage) -> bytes:
    made = QBuffer()
    made.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(made, "PNG"):  # type: ignore[call-overload]
        raise PainDeskError(tr("The picture could not be kept."), _advice())
    return bytes(made.data().data())
