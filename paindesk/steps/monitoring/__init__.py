"""Monitoring of opioids: what is due, the monitoring program, and what the records of it say."""
