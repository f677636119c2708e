"""Days, times, numbers, choices, addresses of the web: what is read and what is refused."""

from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest

from directory.importing.values import (
    At,
    Choice,
    Day,
    Degrees,
    Email,
    Findings,
    Flag,
    Money,
    RuleDocument,
    Time,
    Web,
    Whole,
)
from directory.importing.values.findings import Value

WITH_GRID = RuleDocument(may_hold=("grid", "examples"))


@pytest.mark.parametrize(
    ("kind", "written", "read"),
    [
        (Day(), "2027-03-31", date(2027, 3, 31)),
        (Time(), "09:30", time(9, 30)),
        (Time(), "00:00", time(0)),
        (Time(), "19:30:00", time(19, 30)),
        (Whole(), 0, 0),
        (Whole(1, 52), 52, 52),
        (Money(), "2.50", Decimal("2.50")),
        (Money(), 0, Decimal("0.00")),
        (Money(), 2.5, Decimal("2.50")),
        (Degrees(90), "53.38", 53.38),
        (Degrees(180), -1.47, -1.47),
        (Flag(), True, True),
        (Choice(("a", "b")), "b", "b"),
        (Web(), "https://quillmere.example/page", "https://quillmere.example/page"),
        (Email(), "hello@quillmere.example", "hello@quillmere.example"),
        (RuleDocument(), {"clauses": []}, {"clauses": []}),
        (WITH_GRID, {"clauses": [], "grid": {}, "examples": []}, {"clauses": [], "grid": {}, "examples": []}),
    ],
)
def test_what_is_meant_is_read(kind: Value, written: object, read: object) -> None:
    found = Findings()
    assert kind.read(written, At(found)) == read
    assert found.faults == []


def nested(depth: int) -> Any:
    """A test within a test within a test."""
    return {"not": nested(depth - 1)} if depth else {"anyone": True}


@pytest.mark.parametrize(
    ("kind", "written", "told"),
    [
        (Day(), "31/03/2027", "a day such as 2027-03-31"),
        (Day(), "2027-02-30", "a day such as 2027-03-31"),
        (Day(), "45292", "45292 is how a spreadsheet counts 2024-01-01"),
        (Day(), 45292, "45292 is how a spreadsheet counts 2024-01-01"),
        (Time(), "9.30", "a time such as 09:30"),
        (Time(), "24:00", "a time such as 09:30"),
        (Whole(), -1, "a whole number from 0 to 32767"),
        (Whole(), True, "a whole number"),
        (Whole(), "3", "a whole number"),
        (Money(), "free", "0 for free"),
        (Money(), 1.005, "an amount"),
        (Money(), float("nan"), "an amount"),
        (Degrees(90), 91, "degrees from -90 to 90"),
        (Degrees(90), float("inf"), "degrees"),
        (Flag(), "yes", "true or false"),
        (Choice(("a", "b")), "c", "one of a, b"),
        (Choice(("a",)), None, "one of a"),
        (Web(), "quillmere.example", "https://"),
        (Web(), "javascript:alert(1)", "https://"),
        (Email(), "hello at quillmere", "an e-mail address"),
        (RuleDocument(), [], "clauses"),
        (RuleDocument(), {}, "clauses"),
        (WITH_GRID, {"clauses": [], "grid": []}, "each question of the grid with its answer"),
        (WITH_GRID, {"clauses": [], "examples": {}}, "a list of people"),
        (RuleDocument(), {"clauses": [float("inf")]}, "a number"),
        (RuleDocument(), {"clauses": ["\x00"]}, "letters, numbers and signs"),
        (RuleDocument(), {"clauses": [nested(500)]}, "tests within tests, at most 50 deep"),
    ],
)
def test_what_is_not_meant_is_refused_with_what_was_expected(kind: Value, written: object, told: str) -> None:
    found = Findings()
    kind.read(written, At(found))
    assert told in found.faults[0].expected
