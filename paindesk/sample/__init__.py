"""The sample clinic: invented people, the same on every machine, placed around the day it is opened."""
