"""`python -m tests.search_server`: the search server of the tests, by hand, until Ctrl+C."""

import signal
import sys

from tests.search_server.absence import NoSearchServer
from tests.search_server.using import search_server_in_use


def main() -> int:
    """Prints the address and waits; tests that run meanwhile use the same one. The status to exit with."""
    # What a shell starts in the background inherits that it ignores Ctrl+C, and would never end by it.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with search_server_in_use() as url:
            print(url, flush=True)
            signal.pause()
    except NoSearchServer as absent:
        print(absent, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        pass
    return 0


if __name__ == "__main__":
    sys.exit(main())
