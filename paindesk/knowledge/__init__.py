"""Reads resources/knowledge into domain objects, or refuses to start with file and key."""

from paindesk.knowledge.edition import load, resources_folder

__all__ = ["load", "resources_folder"]
