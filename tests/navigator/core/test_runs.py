"""A run: what the hopeful and the strict reading take, for which need, after which progress (rules.md 5 and 6)."""

import pytest

from navigator.core.documents import read_case
from navigator.core.funnel import sieve
from navigator.core.navigator import Navigator
from navigator.core.runs import Run
from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cast import (
    PAPERS,
    SAM,
    SOBER,
    STABLE,
    STALE,
    TREATED,
    WOMAN,
    case,
    decides,
    holding,
    housing,
    mental_health,
    requires,
    service,
    substance_use,
    told_on,
)

NOW = frozenset[str]()
NO_PAPERS = SAM | {"facts": SAM["facts"] | {"papers": False}}


def runs(*services: Json, who: Json = NO_PAPERS, **changes: object) -> tuple[Run, Run]:
    """The hopeful and the strict run of one person."""
    read = read_case(case(*services, who=who, **changes))  # type: ignore[arg-type]
    (person,) = read.people
    about = read.about[person.id]
    made = Navigator(read.catalogue).engines(about)
    steps = sieve(made.hopeful.rulebook, about)
    return (
        Run(made.hopeful, person, about, steps, strict=False),
        Run(made.strict, person, about, steps, strict=True),
    )


LATELY = "2026-11-01"
TOWN = [
    housing("open"),
    housing("shut", told_on(LATELY, requires("c1", PAPERS))),
    housing("asks", told_on(LATELY, decides())),
    housing("maybe", told_on(LATELY, requires("c1", WOMAN))),
    housing("unconfirmed", STALE),
    housing("treats", told_on(LATELY, requires("c1", TREATED))),
]


@pytest.mark.parametrize(
    ("after", "hopeful", "strict"),
    [
        ([], ["open", "asks", "maybe", "unconfirmed"], ["open"]),
        (["substance_use"], ["open", "asks", "maybe", "unconfirmed", "treats"], ["open", "treats"]),
        (["mental_health"], ["open", "asks", "maybe", "unconfirmed"], ["open"]),
    ],
)
def test_hopefully_all_but_the_closed_take_and_strictly_only_the_open(
    after: list[str], hopeful: list[str], strict: list[str]
) -> None:
    found = [run.ids(run.takes(frozenset(after))) for run in runs(*TOWN, stale_before="2026-05-21")]
    assert found == [tuple(hopeful), tuple(strict)]


@pytest.mark.parametrize(
    ("need", "doors"),
    [("housing", ("home", "both")), ("mental_health", ("both",)), ("substance_use", ())],
)
def test_a_door_moves_the_need_takes_the_person_and_is_lost_at_no_step(need: str, doors: tuple[str, ...]) -> None:
    services = [
        housing("home"),
        housing("shut", requires("c1", PAPERS)),
        housing("far", about={"reach": False}),
        holding("hold", "housing"),
        service("both", moves="housing mental_health"),
        mental_health("later", requires("c1", STABLE)),
    ]
    hopeful, _ = runs(*services)
    assert hopeful.ids(hopeful.doors(need, NOW)) == doors


def test_a_service_that_holds_a_need_is_there_meanwhile_and_is_no_door() -> None:
    services = [
        holding("hold", "housing"),
        holding("shut", "housing", requires("c1", PAPERS)),
        holding("late", "housing", about={"in_time": False}),
        holding("brief", "housing", about={"lasts": False}),
        holding("other", "mental_health"),
        housing("home"),
    ]
    hopeful, _ = runs(*services)
    assert hopeful.ids(hopeful.meanwhile["housing"]) == ("hold", "brief")


def test_what_is_ruled_out_is_not_listed_nor_moves() -> None:
    services = [
        housing("home"),
        housing("north", service="org"),
        housing("south", service="org"),
        holding("h", "housing"),
    ]
    hopeful, _ = runs(*services, who=NO_PAPERS | {"ruled_out": ["org"]})
    assert hopeful.ids(hopeful.listed["housing"]) == ("home", "h")
    assert hopeful.ids(hopeful.moves["housing"]) == ("home",)


def test_progress_that_leaves_no_completion_leaves_no_verdict() -> None:
    never = {"if": TREATED, "then": {"papers": True}}
    hopeful, _ = runs(housing("home"), substance_use("drugs"), implications=[never])
    after = frozenset({"substance_use"})
    assert (hopeful.answers(after), hopeful.verdicts(after).possible, hopeful.takes(after)) == (None, (0, 0, 0, 0), 0)


def test_needs_that_progress_leaves_as_they_were_are_not_gone_into_again() -> None:
    # Who does not drink has no progression to treatment.
    hopeful, _ = runs(housing("home", requires("c1", SOBER)), who=SAM | {"facts": SAM["facts"] | {"drinking": "none"}})
    for found in (hopeful.answers, hopeful.verdicts, lambda after: hopeful.passing("housing", after)):
        assert found(frozenset({"substance_use"})) is found(NOW)
        assert found(frozenset({"housing"})) is not found(NOW)


def test_support_starts_at_the_earliest_of_several_starts() -> None:
    services = [housing(f"s{days}", about={"starts_in": days}) for days in (30, 7, 14)]
    hopeful, _ = runs(*services, housing("unknown", about={"starts_in": None}))
    assert [hopeful.least_start(each) for each in (0b0001, 0b0101, 0b0111, 0b1111)] == [30, 14, 7, 0]


def test_of_a_service_nobody_has_spoken_about_nothing_is_known() -> None:
    hopeful, _ = runs(housing("home", about={"distance_km": 3}), housing("other"))
    assert hopeful.circumstances(0).distance_km == 3
    bare = Run(hopeful.engine, hopeful.person, {}, hopeful.sieve, strict=False)
    assert bare.circumstances(0).distance_km is None
