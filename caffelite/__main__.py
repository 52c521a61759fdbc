"""``python -m caffelite``: the same as the command ``caffelite``."""

import sys

from caffelite.cli import main

if __name__ == "__main__":
    sys.exit(main())
