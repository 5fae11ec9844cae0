"""Papers: a frozen dataclass of what each needs, a template per language, and one tagged PDF."""
