"""Adjust: what is done with every medicine that goes on, and what is added."""
