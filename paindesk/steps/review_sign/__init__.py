"""The last step: one page to read, reasons for what is accepted, papers, signature."""
