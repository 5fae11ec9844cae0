"""Frozen nouns a clinician would recognise. Standard library only; no clock, no input or output."""
