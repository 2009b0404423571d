"""`python -m benchmarks [--quick]`."""

import sys

if __name__ == "__main__":
    from benchmarks.main import main  # not above: the processes that generate load read this module too

    sys.exit(main())
