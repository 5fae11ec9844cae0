"""Whether the record loses anything: programs killed, servers killed, files tampered with, records garbled."""
