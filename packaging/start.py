"""What the packaged program runs: the command line, which opens the windows when no command is given."""

import os
import sys

from platformdirs import user_cache_path

from paindesk.cli import main

# matplotlib keeps its list of fonts here from start to start, and reads no settings of another program
os.environ.setdefault("MPLCONFIGDIR", str(user_cache_path("PainDesk", appauthor=False) / "charts"))
sys.exit(main())
