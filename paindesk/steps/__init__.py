"""The steps of a visit, one folder each: a model that decides and a view that shows. They do not know each other."""
