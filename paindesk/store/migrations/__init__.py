"""How record files of older versions become those of this one."""
