"""How far an import is, at a terminal and elsewhere."""

from io import StringIO

import pytest

from directory.importing import watching
from directory.importing.watching import watched


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_a_bar_with_the_pace() -> None:
    terminal = Terminal()
    with watched(100, to=terminal) as progress:
        progress(100)
    assert "100/100" in terminal.getvalue()
    assert "row/s" in terminal.getvalue()


def test_elsewhere_nothing_is_said_of_short_work() -> None:
    log = StringIO()
    with watched(100, to=log) as progress:
        progress(100)
    assert log.getvalue() == ""


def test_elsewhere_long_work_says_a_line_now_and_then(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([0.0, 4.0, 12.0])
    monkeypatch.setattr(watching.time, "monotonic", lambda: next(clock))
    log = StringIO()
    with watched(1_000, to=log) as progress:
        progress(100)
        progress(140)
    assert log.getvalue() == "240 of 1,000 rows, 20 a second, 38 s left\n"
