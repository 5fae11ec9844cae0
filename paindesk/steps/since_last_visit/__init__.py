"""Since the last visit: everything is carried forward, only what changed is typed."""
