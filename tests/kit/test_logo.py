"""A logo comes from anywhere: only a PNG or JPEG of sane size is taken, and what is kept is drawn anew."""

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter

from paindesk.domain.errors import PainDeskError
from paindesk.domain.visit import LOGO_MOST
from paindesk.kit import logo
from paindesk.kit.logo import KEPT, clean_logo, read_logo
from tests.documents.png import png

pytestmark = pytest.mark.usefixtures("qapp")


def picture(width: int = 300, height: int = 100) -> QImage:
    """A blue disc on nothing."""
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setBrush(QColor("blue"))
    painter.drawEllipse(10, 10, 80, 80)
    painter.end()
    return image


def written(image: QImage, kind: str = "PNG") -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)
    return bytes(buffer.data().data())


def test_a_picture_is_drawn_on_white_and_nothing_else_of_the_file_is_kept():
    image = picture()
    image.setText("Author", "somebody's name and place")
    kept = clean_logo(written(image))
    drawn = QImage.fromData(kept, "PNG")
    assert drawn.size() == QSize(300, 100)
    assert not drawn.hasAlphaChannel()
    assert drawn.pixelColor(299, 99) == QColor("white")
    assert drawn.pixelColor(50, 50) == QColor("blue")
    assert b"somebody" not in kept
    assert drawn.textKeys() == []


def test_a_jpeg_becomes_a_png():
    kept = clean_logo(written(picture(), "JPG"))
    assert kept.startswith(b"\x89PNG")


def test_a_large_picture_gets_as_small_as_papers_need():
    drawn = QImage.fromData(clean_logo(written(picture(3000, 500))), "PNG")
    assert drawn.size() == QSize(1200, 200)
    assert QImage.fromData(clean_logo(written(picture(4000, 1))), "PNG").size() == QSize(1200, 1)


def test_a_picture_that_cannot_be_pressed_small_gets_fewer_pixels():
    noise = QImage(bytes((n * n * 2654435761 >> 7) % 256 for n in range(1000 * 400 * 3)), 1000, 400, 3000,
                   QImage.Format.Format_RGB888)  # fmt: skip
    kept = clean_logo(written(noise))
    assert len(kept) <= LOGO_MOST
    assert QImage.fromData(kept, "PNG").width() < KEPT.width()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (b"", "neither PNG nor JPEG"),
        (b"GIF89a" + bytes(100), "neither PNG nor JPEG"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "neither PNG nor JPEG"),
        (b"%PDF-1.7", "neither PNG nor JPEG"),
        (b"\x89PNG\r\n\x1a\n" + bytes(2_000_000), "too large a file"),
        (png(30_000, 30_000, b""), "too many pixels (30000 × 30000)"),
        (png(5_999, 5_999, b""), "too many pixels"),
        (png(0, 10, b""), "damaged"),
        (png(200, 200, b"short"), "damaged"),
        (b"\x89PNG\r\n\x1a\n" + bytes(200), "damaged"),
        (b"\xff\xd8\xff\xe0" + bytes(200), "damaged"),
    ],
)
@pytest.mark.qt_log_ignore("libpng", "QImageIOHandler", "jpeg", "JPEG")
def test_anything_else_is_refused_and_says_what_is_taken(given, said):
    with pytest.raises(PainDeskError) as refused:
        clean_logo(given)
    assert said in refused.value.message
    assert "PNG or JPEG" in refused.value.advice


def test_a_header_that_lies_is_not_decoded(monkeypatch):
    monkeypatch.setattr(QImageReader, "read", lambda _: pytest.fail("decoded before its size was looked at"))
    with pytest.raises(PainDeskError, match="too many pixels"):
        clean_logo(png(60_000, 60_000, b""))


def test_memory_is_capped_while_decoding_and_only_then(monkeypatch):
    before, seen = QImageReader.allocationLimit(), []
    real = logo._decoded
    monkeypatch.setattr(logo, "_decoded", lambda *given: (seen.append(QImageReader.allocationLimit()), real(*given))[1])
    clean_logo(written(picture()))
    assert seen == [logo.MEMORY_MOST]
    assert QImageReader.allocationLimit() == before


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(PainDeskError, match="could not be opened"):
        read_logo(tmp_path / "logo.png")
    (tmp_path / "logo.png").write_bytes(written(picture()))
    assert read_logo(tmp_path / "logo.png").startswith(b"\x89PNG")
