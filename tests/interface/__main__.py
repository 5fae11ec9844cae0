"""`python -m tests.interface [PAGE ...]`: what is not translated and what is clipped, page by page."""

import sys
import tempfile
from pathlib import Path

from tests.interface.pseudo import spoken
from tests.interface.walk import walk

with tempfile.TemporaryDirectory() as folder, spoken():
    looker = walk(Path(folder))
for title, faults in (("not translated", looker.untranslated), ("clipped", looker.clipped)):
    for page, lines in faults.items():
        if lines and (not sys.argv[1:] or page in sys.argv[1:]):
            print(f"== {page}: {title}: {len(lines)}")
            print(*lines, sep="\n")
