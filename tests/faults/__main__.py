"""`python -m tests.faults [R1 ...] [--share 0.1] [--minutes 2]`."""

import sys

from tests.faults.running import main

sys.exit(main(sys.argv[1:]))
