"""The one way in which there is no search server, and what becomes of the tests that wanted one."""

import os
from typing import NoReturn

import pytest


class NoSearchServer(Exception):
    """No search server can be had on this machine; the message says why, for whoever reads what was left out."""


def left_out(reason: str) -> NoReturn:
    """Skips the test that asked, for this reason; with `CI=true`, where nothing may be left out, fails it."""
    if os.environ.get("CI") == "true":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)
