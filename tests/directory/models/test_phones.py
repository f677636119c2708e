"""How a number is dialled."""

import pytest

from directory.models.phones import dialled


@pytest.mark.parametrize(
    ("number", "dials"),
    [
        ("0114 496 0000", "+441144960000"),
        ("+44 114 496 0000", "+441144960000"),
        ("111", "111"),
        ("999", "999"),
        # None of these is let into a form; a page about one that is there all the same still opens.
        ("ask at the desk", ""),
        ("'\"><script>1", "1"),
        ("", ""),
    ],
)
def test_a_number_is_dialled_and_nothing_else_is(number: str, dials: str) -> None:
    assert dialled(number) == dials
