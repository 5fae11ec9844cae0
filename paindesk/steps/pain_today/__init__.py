"""The second step: where it hurts, how, since when, how much; red flags before any medicine; the goal."""
