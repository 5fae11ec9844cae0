"""`python -m paindesk`."""

import sys

from paindesk.cli import main

sys.exit(main())
