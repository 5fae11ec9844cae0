"""Where the papers' templates, words and fonts lie."""

from paindesk.resource_folder import resources

__all__ = ["resources"]
