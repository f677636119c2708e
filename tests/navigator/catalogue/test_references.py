"""Rules that ask about a service which is listed no longer."""

from typing import Any

import pytest

from navigator.catalogue.references import NEVER, without_the_absent

ABOUT_GONE = {"elsewhere": {"service": "gone"}}
ABOUT_HERE = {"elsewhere": {"service": "here"}}
ABOUT_A_KIND = {"elsewhere": {"kind": "rehab"}}
AGE = {"fact": "age", "at_least": 18}

TABLE: list[tuple[Any, Any]] = [
    (ABOUT_GONE, NEVER),
    (ABOUT_HERE, ABOUT_HERE),
    (ABOUT_A_KIND, ABOUT_A_KIND),
    (AGE, AGE),
    ({"any": [AGE, ABOUT_GONE]}, {"any": [AGE, NEVER]}),
    ({"not": {"all": [ABOUT_GONE, ABOUT_HERE]}}, {"not": {"all": [NEVER, ABOUT_HERE]}}),
    ([{"id": "c", "test": AGE, "unless": ABOUT_GONE}], [{"id": "c", "test": AGE, "unless": NEVER}]),
    ({"wording": "gone", "x_note": ["gone"]}, {"wording": "gone", "x_note": ["gone"]}),
    ({"elsewhere": "gone"}, {"elsewhere": "gone"}),
    ("text", "text"),
]


@pytest.mark.parametrize(("test", "expected"), TABLE)
def test_nobody_gets_in_where_nothing_is_listed(test: Any, expected: Any) -> None:
    assert without_the_absent(test, {"gone"}) == expected
