"""The queries as frozen values, from `queries.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bench.judged.checking import fault, faults_of_keys, refuse, text_faults
from navigator.core.documents.faults import Fault

SAYS = ("staff", "public")
FILTERS = ("need", "audience", "mode", "takes")
TESTS = (
    "plain",
    "street",
    "clinical",
    "official",
    "abbreviation",
    "typo",
    "place",
    "time",
    "combination",
    "phrase",
    "language",
    "not",
    "crisis",
    "name",
    "filter",
    "nothing",
)
NEEDED = ("id", "words", "says", "tests", "intent")
KNOWN = (*NEEDED, "near", "place_said", "open_at", "time_said", "filters", "nothing")
EVERY = 3
"""Every so manieth query is held back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """One query. `place_said` and `time_said` are within the words: they are for grading, no engine is given them."""

    id: str
    words: str
    says: str
    tests: tuple[str, ...]
    intent: str
    near: str = ""
    place_said: str = ""
    open_at: datetime | None = None
    time_said: datetime | None = None
    filters: Mapping[str, str] = field(default_factory=dict)
    nothing: bool = False

    @property
    def is_held_back(self) -> bool:
        """Whether it has no grade until both engines run."""
        return int(self.id[1:]) % EVERY == 0

    @property
    def place(self) -> str:
        """Where it is about, however that was said; empty where it was not."""
        return self.near or self.place_said

    @property
    def moment(self) -> datetime | None:
        """When it is about, in the time that clocks show; none where it was not said."""
        return self.open_at or self.time_said


def read_queries(document: Mapping[str, Any]) -> tuple[Query, ...]:
    """The queries of a document, in its order. Raises `Faults`, each of which names its query."""
    rows = document.get("query", [])
    refuse([each for number, row in enumerate(rows, start=1) for each in _faults(row, number=number)])
    return tuple(Query(**(row | {"tests": tuple(row["tests"])})) for row in rows)


def _faults(row: Mapping[str, Any], *, number: int) -> Iterator[Fault]:
    at = str(row.get("id", f"query[{number}]"))
    yield from faults_of_keys(row, at=at, needed=NEEDED, known=KNOWN)
    yield from text_faults(row, at=at, keys=("words", "intent", "near", "place_said"))
    if not re.fullmatch(r"q\d{3}", at) or int(at[1:]) != number:
        yield fault(f"{at}.id", row.get("id"), expected=f"q{number:03}: queries are numbered without a gap")
    if row.get("says") not in SAYS:
        yield fault(f"{at}.says", row.get("says"), expected=" or ".join(SAYS))
    for test in row.get("tests") or [None]:
        if test not in TESTS:
            yield fault(f"{at}.tests", test, expected=f"at least one of {', '.join(TESTS)}, and no other")
    for key in row.get("filters", {}):
        if key not in FILTERS:
            yield fault(f"{at}.filters", key, expected=f"one of {', '.join(FILTERS)}")
    for key in ("open_at", "time_said"):
        if key in row and not (isinstance(row[key], datetime) and row[key].tzinfo is None):
            yield fault(f"{at}.{key}", row[key], expected="a day and a time that clocks show, without a zone")
