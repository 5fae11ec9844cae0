"""The third step: which class, which medicine, and why."""
