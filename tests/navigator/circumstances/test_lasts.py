"""Does it stop before the need plausibly does?"""

import pytest

from navigator.circumstances.lasts import DONE_AT_ONCE, lasts
from navigator.circumstances.particulars import Length
from navigator.core.documents import read_vocabulary
from navigator.vocabulary import shipped_vocabulary

HOUSING, BOTH = frozenset({"housing"}), frozenset({"id_papers", "housing"})

LENGTHS = [
    ("six months, then nothing", Length(26, False, HOUSING), False),
    ("nine months, then nothing", Length(39, False, HOUSING), False),
    ("a year", Length(52, False, HOUSING), True),
    ("six months, then somebody takes over", Length(26, True, HOUSING), True),
    ("not said", Length(None, False, HOUSING), None),
    ("not said, but what follows is", Length(None, True, HOUSING), True),
    ("two weeks of detox", Length(2, False, frozenset({"detox"})), True),
    ("getting ID, however long it takes", Length(None, False, frozenset({"id_papers"})), True),
    ("getting ID and a home within six months", Length(26, False, BOTH), False),
    ("six months of holding somebody up", Length(26, False, frozenset()), False),
]


@pytest.mark.parametrize(("what", "length", "expected"), LENGTHS, ids=[each[0] for each in LENGTHS])
def test_support_lasts_or_hands_on(what: str, length: Length, expected: bool | None) -> None:
    assert lasts(length) is expected


def test_what_is_done_at_once_are_needs_of_the_vocabulary() -> None:
    assert set(read_vocabulary(shipped_vocabulary()).needs) >= DONE_AT_ONCE
