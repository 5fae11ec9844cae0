"""The fourth step: the lowest dose expected to work, how to step up, and the prescription."""
