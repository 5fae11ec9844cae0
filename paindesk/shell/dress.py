"""How the windows look and speak, from the settings of this computer."""

from dataclasses import replace

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from paindesk.kit import dates, language, theme
from paindesk.settings import Settings


def dress(application: QApplication, settings: Settings) -> None:
    """From now on; widgets that are there already keep the days they show."""
    theme.apply(application, settings.theme, settings.text_scale)
    dates.use(settings.date_form)


def speak(settings: Settings, *, as_the_system: bool) -> Settings:
    """The screens' language from now on, before the first widget is made: it never changes under those that are there.
    At the very first start, where nobody has chosen, it is that of the system; the settings are returned with it."""
    if as_the_system and QLocale.system().language() == QLocale.Language.Spanish:
        settings = replace(settings, language="es")
    language.use(settings.language)
    return settings
