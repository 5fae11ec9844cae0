"""How the windows look and speak, from the settings of this computer."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from paindesk.kit import dates, language, theme
from paindesk.settings import Settings
from paindesk.site_settings import Site, settings_here


def dress(application: QApplication, settings: Settings) -> None:
    """From now on; widgets that are there already keep the days they show."""
    theme.apply(application, settings.theme, settings.text_scale)
    dates.use(settings.date_form)


def begin(file: Path, site: Site) -> Settings:
    """The settings of that file, their language spoken from now on. Called before the first widget is made: it
    never changes under those that are there. At the very first start, where nobody has chosen, it is the system's.

    Raises:
        PainDeskError: as `load_site`.
    """
    settings = settings_here(file, site)
    chosen = file.exists() or "language" in site.values
    if not chosen and QLocale.system().language() == QLocale.Language.Spanish:
        settings = replace(settings, language="es")
    language.use(settings.language)
    return settings
