"""What the command line exits with: done, the answer is a finding of fault, bad input, a bug."""

DONE, FAULT, BAD_INPUT, BUG = 0, 1, 2, 3
