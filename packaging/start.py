"""What the packaged program runs: the command line, which opens the windows when no command is given."""

import sys

from paindesk.cli import main

sys.exit(main())
