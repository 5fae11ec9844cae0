"""How long things take, measured on invented people and printed as a table: `python -m tests.bench`.

Never a test that fails: machines differ. CI prints the table beside its log, and a row that reads "over" is looked at.
"""
