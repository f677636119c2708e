"""What the fast engine does to be fast must not show in what it answers."""

import pytest

from navigator.core.clauses import Outcome
from navigator.core.verdicts import Engine
from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cast import (
    ADULT,
    AMA,
    ANYONE,
    CHILD,
    DAILY,
    DRINKS,
    GROWN,
    GROWN_UP,
    JO,
    LEE,
    PAPERS,
    SAM,
    STABLE,
    TREATED,
    VIOLENT,
    WOMAN,
    answers,
    decides,
    engine_of,
    excludes,
    housing,
    requires,
    somebody,
)

TIED = {"any": [{"all": [STABLE, PAPERS]}, {"all": [{"not": STABLE}, TREATED]}]}
"""Asks about one fact twice, so that three values do not settle it."""
TOWN: list[Json] = [
    housing("s0"),
    housing("s1", requires("c1", PAPERS), excludes("c2", VIOLENT, strength="not_said")),
    housing("s2", requires("c1", TIED)),
    housing("s3", decides(), requires("c2", TIED, strength="case_by_case")),
    housing("s4", requires("c1", TIED, strength="case_by_case")),
    housing("s5", decides(), requires("c2", TIED, strength="not_said"), requires("c3", GROWN)),
    housing("s6", requires("c1", {"elsewhere": {"service": "s2"}}), excludes("c2", DAILY)),
    housing("s7", requires("c1", TIED), requires("c2", WOMAN), kinds=["women"]),
    housing("s9", excludes("c1", ANYONE, strength="not_said"), requires("c2", STABLE, strength="not_said")),
    housing("s10", decides(), requires("c2", STABLE, strength="case_by_case")),
    housing("s8", requires("c1", GROWN), requires("c2", GROWN), requires("c3", {"fact": "nights", "between": [1, 3]})),
]
PEOPLE = [
    JO, SAM, AMA, LEE,
    *(somebody("housing", age=age, violence=months, nights=nights)
      for age, months, nights in ((17, 6, 0), (18, 7, 1), (24, "never", 3), (25, 0, 4))),
    *(somebody("housing", stable=stable, papers=papers) for stable in (True, False) for papers in (True, False)),
    somebody("housing"),
]  # fmt: skip


def everything(engine: Engine, who: Json) -> object:
    """All that an engine says of a person at once."""
    given = answers(who)
    verdicts = engine.verdicts(given)
    return (
        verdicts.possible,
        engine.settling(given, (1 << len(TOWN)) - 1),
        [engine.settles(at, given) for at in range(9)],
    )


def both(engine: str) -> Engine:
    return engine_of(*TOWN, engine=engine)[1]


def test_it_answers_as_the_reference_does_for_one_person_after_another() -> None:
    fast, reference = both("fast"), both("reference")
    for who in [*PEOPLE, *reversed(PEOPLE)]:
        assert everything(fast, who) == everything(reference, who)


BANNED = {"fact": "risks", "includes_any": ["ban"]}
IMPLICATIONS = [
    CHILD,
    GROWN_UP,
    {"if": DRINKS, "then": {"stable": False}},
    {"if": BANNED, "then": {"papers": False}},
    {"if": {"fact": "violence", "within_months": 3}, "then": {"housed": False}},
]
BOTH_RISKS = {"fact": "risks", "includes_all": ["arson", "arrears"]}
TIED_TOWN: list[Json] = [
    housing("t0", requires("c1", ADULT)),
    housing("t1", requires("c1", GROWN), excludes("c2", VIOLENT, strength="not_said")),
    housing("t2", requires("c1", ADULT), excludes("c2", GROWN)),
    housing("t3", requires("c1", STABLE), excludes("c2", DAILY, strength="case_by_case")),
    housing("t4", requires("c1", {"any": [STABLE, DRINKS]})),
    housing("t5", excludes("c1", BANNED), requires("c2", PAPERS, strength="not_said")),
    housing("t6", excludes("c1", BOTH_RISKS), requires("c2", {"fact": "housed", "is": True}, strength="case_by_case")),
    housing("t7", excludes("c1", {"fact": "risks", "includes_any": ["arson", "ban"]}, unless=PAPERS)),
    housing("t9", excludes("c1", {"all": [BANNED, {"fact": "risks", "includes_any": ["arson"]}]})),
    housing(
        "t8", requires("c1", {"fact": "age", "between": [18, 25]}), requires("c2", {"fact": "nights", "at_most": 3})
    ),
]
TOLD: list[Json] = [
    {},
    {"age": 17}, {"age": 18}, {"age": 30}, {"age": "2008-12-01"}, {"adult": True}, {"adult": False},
    {"drinking": "daily"}, {"drinking": "none"}, {"stable": True}, {"stable": False},
    {"risks": []}, {"risks": ["ban"]}, {"risks": ["arson", "arrears"]}, {"risks": {"has": ["arson"]}},
    {"risks": {"has_not": ["ban"]}}, {"risks": {"has": ["arson"], "has_not": ["arrears"]}}, {"papers": True},
    {"papers": True, "risks": {"has": ["arson"]}}, {"violence": 2}, {"violence": "never"}, {"housed": True},
    {"nights": 3}, {"nights": 4}, {"age": 26, "nights": 0},
]  # fmt: skip


def test_tied_facts_are_judged_as_the_reference_does_on_any_day() -> None:
    fast, reference = (
        engine_of(*TIED_TOWN, engine=engine, implications=IMPLICATIONS)[1] for engine in ("fast", "reference")
    )
    for facts in [*TOLD, *TOLD]:
        for day in ("2026-11-21", "2026-12-01"):
            given = answers(somebody("housing", **facts) | {"asked_on": day}, implications=IMPLICATIONS)
            assert fast.verdicts(given) == reference.verdicts(given), (facts, day)
            for at in range(len(TIED_TOWN)):
                assert fast.settles(at, given) == reference.settles(at, given), (facts, day, at)


@pytest.mark.parametrize("size", [1, 2, 4])
def test_blocks_of_services_fit_together(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = both("fast")
    expected = [everything(whole, who) for who in PEOPLE]
    monkeypatch.setattr("navigator.core.engines.fast.part.SIZE", size)
    parted = both("fast")
    assert [everything(parted, who) for who in PEOPLE] == expected


@pytest.mark.parametrize("module", ["columns", "demands", "knots", "groups", "ties"])
def test_what_is_forgotten_is_found_again(module: str, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = both("fast")
    expected = [everything(whole, who) for who in [*PEOPLE, *PEOPLE]]
    monkeypatch.setattr(f"navigator.core.engines.fast.{module}.REMEMBERED", 1)
    forgetful = both("fast")
    assert [everything(forgetful, who) for who in [*PEOPLE, *PEOPLE]] == expected


@pytest.mark.parametrize(
    ("at", "settling"),
    [
        # What can no longer make the outcome worse, or better, settles nothing.
        (3, set()),
        (4, {"stable", "papers", "in_treatment"}),
        (5, {"stable", "papers", "in_treatment", "age"}),
        (8, set()),
        (9, set()),
    ],
)
def test_what_settles_lies_above_the_best_that_can_come_of_it(at: int, settling: set[str]) -> None:
    fast, nobody = both("fast"), answers(somebody("housing"))
    assert fast.settles(at, nobody) == settling
    assert set(fast.settling(nobody, 1 << at)) == settling


def test_facts_that_stand_or_fall_together_settle_together() -> None:
    names = ["papers", "stable", "housed", "in_treatment"]
    ring = [
        {"if": {"fact": one, "is": value}, "then": {other: value}}
        for one, other in zip(names, [*names[1:], names[0]], strict=True)
        for value in (True, False)
    ]
    for engine in ("fast", "reference"):
        _, made = engine_of(housing("s0", requires("c1", PAPERS)), engine=engine, implications=ring)
        assert made.settles(0, answers(somebody("housing"), implications=ring)) == set(names)


@pytest.mark.parametrize("yes_no", ["papers", "stable", "housed", "in_treatment", "adult"])
@pytest.mark.parametrize(
    ("fact", "one", "other"), [("drinking", "none", "daily"), ("gender", "man", "woman"), ("nights", 0, 9)]
)
def test_facts_of_several_kinds_may_settle_only_together(yes_no: str, fact: str, one: object, other: object) -> None:
    tied = [
        {"if": {"fact": yes_no, "is": True}, "then": {fact: one}},
        {"if": {"fact": yes_no, "is": False}, "then": {fact: other}},
    ]
    wanted = {"fact": fact, "at_most": 3} if fact == "nights" else {"fact": fact, "is": one}
    _, fast = engine_of(housing("s0", requires("c1", wanted)), engine="fast", implications=tied)
    assert fast.settles(0, answers(somebody("housing"), implications=tied)) == {yes_no, fact}


def test_the_worst_of_many_clauses_of_one_pattern_counts() -> None:
    clauses = [
        requires("c1", PAPERS),
        requires("c2", STABLE, strength="not_said"),
        requires("c3", {"fact": "housed", "is": True}),
    ]
    _, fast = engine_of(housing("s0", *clauses), housing("s1", *clauses[:2]), engine="fast")
    for papers, stable, housed, first, second in [
        (True, True, True, Outcome.OPEN, Outcome.OPEN),
        (True, False, True, Outcome.NOT_SAID, Outcome.NOT_SAID),
        (True, False, False, Outcome.CLOSED, Outcome.NOT_SAID),
        (False, True, True, Outcome.CLOSED, Outcome.CLOSED),
    ]:
        verdicts = fast.verdicts(answers(somebody("housing", papers=papers, stable=stable, housed=housed)))
        assert (verdicts.of(0), verdicts.of(1)) == ({first}, {second})
