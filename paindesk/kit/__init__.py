"""Qt pieces with no medicine in them: they show what they are given."""
