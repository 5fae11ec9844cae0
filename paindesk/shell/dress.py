"""How the windows look and speak of days, from the settings of this computer."""

from PySide6.QtWidgets import QApplication

from paindesk.kit import dates, theme
from paindesk.settings import Settings


def dress(application: QApplication, settings: Settings) -> None:
    """From now on; widgets that are there already keep the days they show."""
    theme.apply(application, settings.theme, settings.text_scale)
    dates.use(settings.date_form)
