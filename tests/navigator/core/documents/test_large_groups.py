from typing import Any

import pytest

from navigator.core.documents import Faults, read_services, read_vocabulary
from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cases.by_hand import requires, service
from tests.navigator.core.documents.changing import faults


def facts(count: int, definition: Json) -> Json:
    return {f"f{at}": definition for at in range(count)}


def asking(*tests: Json) -> Json:
    """A service with one clause for each of these tests."""
    return service("s1", *(requires(f"c{at}", test) for at, test in enumerate(tests)))


def case(facts: Json, *services: Json, implications: Any = ()) -> Json:
    needs = {"kind": "several", "options": ["housing"]}
    return {
        "format": 1,
        "vocabulary": {"format": 1, "facts": {"needs": needs} | facts, "implications": list(implications)},
        "services": list(services),
        "people": [],
    }


def yes(fact: str) -> Json:
    return {"fact": fact, "is": True}


def together(count: int) -> Json:
    return {"any": [yes(f"f{at}") for at in range(count)]}


def refused(at: int, names: list[str], combinations: int) -> str:
    shown = '{"facts": [' + ", ".join(f'"{name}"' for name in names) + f'], "combinations": {combinations}}}'
    short = shown if len(shown) <= 80 else shown[:79] + "…"
    return f"services[{at}]: found {short}; expected at most 4096 combinations of values among clauses that share facts"


YES_NO = {"kind": "yes_no"}
SIX = {"kind": "one", "options": ["a", "b", "c", "d", "e", "f"]}
LETTERS = {"kind": "one", "options": [f"o{at}" for at in range(64)]}
OPTIONS = [f"o{at}" for at in range(14)]


@pytest.mark.parametrize(("count", "fits"), [(12, True), (13, False)])
def test_a_group_has_at_most_4096_combinations(count: int, fits: bool) -> None:
    names = sorted(f"f{at}" for at in range(count))
    found = faults(case(facts(count, YES_NO), asking(together(count))))
    assert found == ([] if fits else [refused(0, names, 8192)])


def test_clauses_that_share_no_fact_are_no_group() -> None:
    assert faults(case(facts(13, YES_NO), asking(together(12), yes("f12")))) == []


def test_a_group_is_refused_whatever_follows_it() -> None:
    names = sorted(f"f{at}" for at in range(13))
    assert faults(case(facts(14, YES_NO), asking(together(13), yes("f13")))) == [refused(0, names, 8192)]


def test_services_read_alone_have_no_larger_groups() -> None:
    document = case(facts(13, YES_NO), asking(together(13)))
    with pytest.raises(Faults) as found:
        read_services(read_vocabulary(document["vocabulary"]), document["services"])
    assert [str(each) for each in found.value.faults] == [refused(0, sorted(f"f{at}" for at in range(13)), 8192)]


def test_clauses_that_share_a_fact_are_one_group() -> None:
    names = sorted(f"f{at}" for at in range(13))
    halves = [{"any": [yes(f"f{at}") for at in range(7)]}, {"any": [yes(f"f{at}") for at in range(6, 13)]}]
    assert faults(case(facts(13, YES_NO), asking(*halves))) == [refused(0, names, 8192)]


def test_facts_tied_by_an_implication_are_in_one_group() -> None:
    names = sorted(f"f{at}" for at in range(13))
    tie = {"if": yes("f0"), "then": {"f12": True}}
    document = case(facts(13, YES_NO), asking(yes("f1")), asking(together(12)) | {"id": "s2"}, implications=[tie])
    assert faults(document) == [refused(1, names, 8192)]


@pytest.mark.parametrize(
    ("definition", "test", "implication", "combinations"),
    [
        # Options of a `one`, whether named or not.
        (SIX, {"fact": "f", "is": "a"}, None, 6),
        (SIX, {"fact": "f", "one_of": ["a", "b"]}, None, 6),
        # Two to the number of options named for a `several`.
        ({"kind": "several", "options": OPTIONS}, {"fact": "f", "includes_any": OPTIONS[:3]}, None, 8),
        ({"kind": "several", "options": OPTIONS}, {"fact": "f", "includes_all": OPTIONS[:2]}, None, 4),
        (
            {"kind": "several", "options": OPTIONS},
            {"fact": "f", "includes_any": OPTIONS[:3]},
            {"fact": "f", "includes_all": OPTIONS[2:4]},
            16,
        ),
        # One more than the number of different bounds as written, of the clauses and the vocabulary's `if`s.
        ({"kind": "number"}, {"fact": "f", "at_least": 3}, None, 2),
        ({"kind": "number"}, {"fact": "f", "between": [3, 5]}, None, 3),
        ({"kind": "number"}, {"any": [{"fact": "f", "between": [3, 5]}, {"fact": "f", "at_most": 5}]}, None, 3),
        ({"kind": "age"}, {"fact": "f", "at_least": 18}, {"fact": "f", "at_most": 17}, 3),
        ({"kind": "age"}, {"fact": "f", "at_least": 18}, {"not": {"fact": "f", "at_least": 18}}, 2),
        ({"kind": "ago"}, {"fact": "f", "within_months": 6}, None, 2),
        ({"kind": "ago"}, {"fact": "f", "happened": True}, None, 1),
        ({"kind": "date"}, {"fact": "f", "within_days": [-14, 84]}, None, 3),
    ],
)
def test_what_a_fact_adds_to_the_combinations(
    definition: Json, test: Json, implication: Json | None, combinations: int
) -> None:
    # Two facts of 64 options each fill a group of 4096 by themselves.
    others = {"g": LETTERS, "h": LETTERS}
    implications = [{"if": implication, "then": {"g": "o0"}}] if implication else []
    full = {"all": [test, {"fact": "g", "is": "o0"}, {"fact": "h", "is": "o0"}]}
    document = case({"f": definition} | others, asking(full), implications=implications)
    expected = [refused(0, ["f", "g", "h"], 4096 * combinations)] if combinations > 1 else []
    assert faults(document) == expected


@pytest.mark.parametrize(("options", "fits"), [(5, True), (6, False)])
def test_combinations_are_a_product(options: int, fits: bool) -> None:
    some = {"fact": "risks", "includes_any": OPTIONS[:options]}
    document = case(
        {"risks": {"kind": "several", "options": OPTIONS}, "drinking": SIX} | facts(4, YES_NO),
        asking({"all": [some, {"fact": "drinking", "is": "a"}, together(4)]}),
    )
    # 2 to the number of options, times six, times two for each of four: 3072 and 6144.
    assert (faults(document) == []) is fits
    if not fits:
        assert faults(document) == [refused(0, ["drinking", "f0", "f1", "f2", "f3", "risks"], 6144)]


def test_bounds_of_other_services_do_not_count() -> None:
    other = service("s2", *(requires(f"c{at}", {"fact": "f", "at_least": at}) for at in range(20)))
    group = {"all": [{"fact": "f", "at_least": 3}, together(11)]}
    assert faults(case({"f": {"kind": "number"}} | facts(11, YES_NO), asking(group), other)) == []
