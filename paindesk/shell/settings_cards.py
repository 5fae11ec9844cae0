"""What stands on the settings page beside the settings themselves, and in which order: a card for each subject."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from paindesk.settings import Settings
from paindesk.shell.account_card import PasswordCard, UsersCard
from paindesk.shell.audit_page import audit_card
from paindesk.shell.backup_card import BackupCard
from paindesk.shell.clinic_card import ClinicCard
from paindesk.shell.formulary_act import knowledge_card
from paindesk.shell.knowledge_update_card import KnowledgeUpdateCard
from paindesk.shell.printers_card import PrintersCard
from paindesk.shell.second_factor_card import SecondFactorCard
from paindesk.shell.settings_page import SettingsPage
from paindesk.shell.sittings_card import SittingsCard
from paindesk.store import Right

if TYPE_CHECKING:
    from paindesk.shell.main_window import MainWindow


def settings_page(window: MainWindow, use: Callable[[Settings], None]) -> SettingsPage:
    """The page for the person at that window; `use` keeps what they set."""
    place = window.place
    beside: list[QWidget] = [
        ClinicCard(place),
        BackupCard(place, window.show_backups),
        PrintersCard(place),
        knowledge_card(window, place),
        KnowledgeUpdateCard(place),
        UsersCard(place, window.show_users),
    ]
    if place.desk.user.may(Right.AUDIT):
        beside.append(audit_card(window.show_audit))
    own = (PasswordCard(place), SecondFactorCard(place), SittingsCard(place))
    return SettingsPage(place.settings, use, window.show_today, beside, own, tell=place.trouble, site=place.site)
