from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import combinations

import pytest

from navigator.core.conditions import Leaf
from navigator.core.facts.givens import Aged, Exactly, Given, Partly
from navigator.core.facts.kinds import NEVER, Fact, Kind, Value, seen
from navigator.core.facts.regions import Watch, regions, years_before
from tests.navigator.core.cast import TODAY

NIGHTS = Fact("nights", Kind.NUMBER)
WEEK = Fact("nights", Kind.NUMBER, least=0, most=7)
RISKS = Fact("risks", Kind.SEVERAL, ("arson", "ban", "arrears", "debt"))
DRINKING = Fact("drinking", Kind.ONE, ("none", "some", "daily"))
PAPERS = Fact("papers", Kind.YES_NO)
AGE = Fact("age", Kind.AGE)
VIOLENCE = Fact("violence", Kind.AGO)
RELEASE = Fact("release", Kind.DATE)


def every_value(fact: Fact, asked_on: date) -> Iterator[Value]:
    """All values of a fact, within wide limits where they have none."""
    match fact.kind:
        case Kind.YES_NO:
            yield from (False, True)
        case Kind.ONE:
            yield from fact.options
        case Kind.SEVERAL:
            for size in range(len(fact.options) + 1):
                yield from map(frozenset, combinations(fact.options, size))
        case Kind.NUMBER:
            yield from range(-60 if fact.least is None else fact.least, (60 if fact.most is None else fact.most) + 1)
        case Kind.AGE:
            yield from (asked_on - timedelta(days=days) for days in range(12_000))
        case Kind.AGO:
            yield from (*range(60), NEVER)
        case Kind.DATE:
            yield from (None, *(asked_on + timedelta(days=days) for days in range(-200, 200)))


def told_apart(fact: Fact, given: Given | None, watch: Watch, asked_on: date) -> dict[object, int]:
    """How many values give each row of answers, found by trying every value there is."""
    found: Counter[object] = Counter()
    for value in every_value(fact, asked_on):
        if given is None or given.allows(value, asked_on=asked_on):
            holds = tuple(
                leaf.holds(seen(fact.kind, value, asked_on=asked_on, days=days)) for leaf, days in watch.leaves
            )
            found[holds, tuple(then.allows(value, asked_on=asked_on) for then in watch.thens)] += 1
    return found


def asked(*leaves: tuple[Leaf, int], thens: Iterable[Given] = ()) -> Watch:
    return Watch(leaves, tuple(thens))


def leaf(operator: str, operand: object) -> Leaf:
    return Leaf("fact", operator, frozenset(operand) if isinstance(operand, list) else operand)


@pytest.mark.parametrize(
    ("fact", "given", "watch"),
    [
        (PAPERS, None, asked()),
        (PAPERS, None, asked((leaf("is", True), 0))),
        (PAPERS, Exactly(True), asked((leaf("is", True), 0))),
        (DRINKING, None, asked()),
        (DRINKING, None, asked((leaf("one_of", ["some", "daily"]), 0))),
        (DRINKING, None, asked(thens=[Exactly("some")])),
        (NIGHTS, None, asked()),
        (NIGHTS, None, asked((leaf("at_least", 5), 0))),
        (NIGHTS, None, asked((leaf("at_least", -30), 0))),
        (NIGHTS, None, asked((leaf("at_least", 30), 0))),
        (NIGHTS, None, asked((leaf("at_least", 30), 0), (leaf("at_most", 30), 0))),
        (NIGHTS, None, asked((leaf("at_least", 30), 0), (leaf("at_most", 31), 0))),
        (NIGHTS, None, asked((leaf("between", (3, 40)), 0))),
        (NIGHTS, None, asked(thens=[Exactly(40), Exactly(-40)])),
        (WEEK, None, asked()),
        (WEEK, None, asked((leaf("at_least", 4), 0))),
        (WEEK, None, asked((leaf("at_least", 7), 0))),
        (WEEK, None, asked((leaf("at_most", 0), 0))),
        (WEEK, None, asked((leaf("at_least", 8), 0), (leaf("at_most", 20), 0))),
        (WEEK, None, asked((leaf("at_most", -1), 0))),
        (Fact("few", Kind.NUMBER, most=-40), None, asked((leaf("at_least", -40), 0))),
        (Fact("few", Kind.NUMBER, most=-40), None, asked((leaf("at_least", 3), 0))),
        (Fact("many", Kind.NUMBER, least=40), None, asked((leaf("at_most", 40), 0))),
        (Fact("one", Kind.NUMBER, least=4, most=4), None, asked()),
        (Fact("two", Kind.NUMBER, least=4, most=5), None, asked()),
        (RISKS, None, asked()),
        (RISKS, None, asked((leaf("includes_any", ["arson", "ban"]), 0))),
        (RISKS, None, asked((leaf("includes_all", ["arson", "ban"]), 0))),
        (RISKS, None, asked((leaf("includes_all", ["arson", "ban"]), 0), (leaf("includes_any", ["debt"]), 0))),
        (RISKS, None, asked((leaf("includes_any", ["arson", "ban", "arrears", "debt"]), 0))),
        (RISKS, None, asked((leaf("includes_all", ["arson", "ban", "arrears", "debt"]), 0))),
        (RISKS, None, asked(thens=[Partly(frozenset({"arson"}), frozenset({"ban"}))])),
        (RISKS, None, asked(thens=[Exactly(frozenset({"arson", "ban"}))])),
        (RISKS, Partly(frozenset({"ban"}), frozenset()), asked((leaf("includes_any", ["arson", "ban"]), 0))),
        (RISKS, Partly(frozenset(), frozenset({"ban"})), asked((leaf("includes_all", ["arson", "ban"]), 0))),
        (RISKS, Partly(frozenset({"ban", "debt"}), frozenset({"arson"})), asked()),
        (
            RISKS,
            Partly(frozenset({"debt"}), frozenset({"arson", "ban"})),
            asked((leaf("includes_any", ["arrears"]), 0)),
        ),
        (AGE, None, asked((leaf("at_least", 18), 0))),
        (AGE, None, asked((leaf("at_most", 17), 0))),
        (AGE, None, asked((leaf("between", (18, 24)), 0))),
        (AGE, None, asked((leaf("between", (18, 18)), 0), (leaf("between", (18, 18)), 1))),
        (AGE, None, asked((leaf("at_least", 18), 0), (leaf("at_least", 18), 14))),
        (AGE, None, asked((leaf("at_most", 0), 0))),
        (AGE, None, asked((leaf("at_least", 1), 0), (leaf("at_least", 1), 14))),
        (AGE, Aged(17), asked((leaf("at_least", 18), 0), (leaf("at_least", 18), 14))),
        # Whoever is born today is the only one who is not a year old in 364 days.
        (AGE, None, asked((leaf("at_least", 1), 364))),
        (AGE, Aged(17), asked()),
        (AGE, Aged(0), asked((leaf("at_most", 0), 14))),
        (AGE, None, asked(thens=[Aged(20)])),
        (AGE, None, asked(thens=[Exactly(date(2001, 5, 5))])),
        (VIOLENCE, None, asked()),
        (VIOLENCE, None, asked((leaf("happened", True), 0))),
        (VIOLENCE, None, asked((leaf("within_months", 6), 0))),
        (VIOLENCE, None, asked((leaf("within_months", 0), 0))),
        (VIOLENCE, None, asked((leaf("within_months", 6), 0), (leaf("within_months", 6), 60))),
        (VIOLENCE, None, asked((leaf("within_months", 6), 29), (leaf("within_months", 6), 30))),
        (VIOLENCE, None, asked((leaf("within_months", 1), 60))),
        # Told apart only far back, once the months have grown.
        (VIOLENCE, None, asked((leaf("within_months", 15), 300), (leaf("within_months", 14), 300))),
        (VIOLENCE, None, asked((leaf("within_months", 12), 0), (leaf("happened", False), 0))),
        (VIOLENCE, None, asked(thens=[Exactly(12), Exactly(NEVER)])),
        (RELEASE, None, asked()),
        (RELEASE, None, asked((leaf("within_days", (-14, 84)), 0))),
        (RELEASE, None, asked((leaf("within_days", (-14, 84)), 0), (leaf("within_days", (-14, 84)), 30))),
        (RELEASE, None, asked((leaf("within_days", (5, 5)), 0))),
        (RELEASE, None, asked((leaf("within_days", (5, 6)), 0))),
        (RELEASE, None, asked((leaf("within_days", (50, 60)), 20))),
        (RELEASE, None, asked(thens=[Exactly(date(2027, 1, 5)), Exactly(None)])),
    ],
)
def test_regions_stand_for_every_value_and_each_for_those_that_answer_alike(
    fact: Fact, given: Given | None, watch: Watch
) -> None:
    found = regions(fact, given, watch, asked_on=TODAY)
    told = told_apart(fact, given, watch, TODAY)
    assert {(each.holds, each.allowed): each.single for each in found} == {row: told[row] == 1 for row in told}


@pytest.mark.parametrize("asked_on", [date(2024, 2, 29), date(2025, 2, 28), date(2025, 3, 1)])
@pytest.mark.parametrize("days", [0, 1, 366])
def test_birthdays_on_the_29th_of_february_are_met(asked_on: date, days: int) -> None:
    watch = asked((leaf("between", (1, 1)), 0), (leaf("between", (1, 1)), days), (leaf("at_least", 21), days))
    found = {each.holds for each in regions(AGE, None, watch, asked_on=asked_on)}
    assert found == {row[0] for row in told_apart(AGE, None, watch, asked_on)}


@pytest.mark.parametrize(
    ("fact", "given", "watch"),
    [
        (PAPERS, None, asked((leaf("is", True), 0))),
        (RISKS, Partly(frozenset({"ban"}), frozenset()), asked((leaf("includes_any", ["arson"]), 0))),
        (WEEK, None, asked((leaf("at_least", 3), 0))),
        (AGE, Aged(17), asked((leaf("at_least", 18), 14))),
        (VIOLENCE, None, asked((leaf("within_months", 6), 60))),
        (RELEASE, None, asked((leaf("within_days", (-14, 84)), 0))),
    ],
)
def test_the_value_of_a_region_answers_as_the_region_says(fact: Fact, given: Given | None, watch: Watch) -> None:
    for region in regions(fact, given, watch, asked_on=TODAY):
        seen_on = [seen(fact.kind, region.value, asked_on=TODAY, days=days) for _, days in watch.leaves]
        assert tuple(each.holds(at) for (each, _), at in zip(watch.leaves, seen_on, strict=True)) == region.holds
        assert given is None or given.allows(region.value, asked_on=TODAY)


def test_nobody_is_born_after_the_day_of_asking() -> None:
    found = regions(AGE, None, asked((leaf("at_least", 0), 0)), asked_on=TODAY)
    assert [each.holds for each in found] == [(True,)]


def test_an_age_older_than_the_calendar_has_no_birthday() -> None:
    found = regions(AGE, None, asked((leaf("at_least", 150), 0)), asked_on=date(100, 1, 1))
    assert [each.holds for each in found] == [(False,)]


def test_bounds_far_beyond_the_calendar_do_no_harm() -> None:
    watch = asked((leaf("within_days", (-36_500, 36_500)), 36_500))
    assert {each.holds for each in regions(RELEASE, None, watch, asked_on=date(9990, 1, 1))} == {(True,), (False,)}


@pytest.mark.parametrize(
    ("day", "years", "before"),
    [
        (date(2026, 11, 21), 0, date(2026, 11, 21)),
        (date(2026, 11, 21), 18, date(2008, 11, 21)),
        (date(2024, 2, 29), 4, date(2020, 2, 29)),
        # No 29 February in that year.
        (date(2024, 2, 29), 1, date(2023, 3, 1)),
        (date(2024, 2, 29), 18, date(2006, 3, 1)),
        # The first year of the calendar, and no such year.
        (date(2026, 11, 21), 2025, date(1, 11, 21)),
        (date(2026, 11, 21), 2026, date(1, 1, 1)),
        (date(100, 11, 21), 150, date(1, 1, 1)),
    ],
)
def test_the_same_day_so_many_years_before(day: date, years: int, before: date) -> None:
    assert years_before(day, years) == before
