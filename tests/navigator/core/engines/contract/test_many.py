"""Many services, and many people one after another, by every engine (rules.md section 4)."""

import pytest

from navigator.core.bits import bits
from navigator.core.engines import ENGINES
from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cast import (
    ADULT,
    AMA,
    GROWN,
    JO,
    LEE,
    MAN,
    NOBODY_KNOWN,
    PAPERS,
    STABLE,
    TREATED,
    VIOLENT,
    WOMAN,
    answers,
    engine_of,
    excludes,
    housing,
    outcomes_named,
    requires,
    somebody,
)

pytestmark = pytest.mark.parametrize("engine", ENGINES)

ARSON: Json = {"fact": "risks", "includes_any": ["arson"]}
BAN: Json = {"fact": "risks", "includes_any": ["ban"]}

TOWN = [
    housing("s1"),
    housing("s2", requires("c1", PAPERS)),
    housing("s3", requires("c1", STABLE, strength="not_said")),
    housing("s4", requires("c1", STABLE, strength="case_by_case"), requires("c2", PAPERS)),
    housing("s5", requires("c1", STABLE), requires("c2", TREATED)),
]


@pytest.mark.parametrize(
    ("who", "possible"),
    [
        (NOBODY_KNOWN, (0b11111, 0b01000, 0b00100, 0b11010)),
        (AMA, (0b10101, 0b00000, 0b00100, 0b11010)),
        (JO | {"facts": {**JO["facts"], "papers": True}}, (0b00011, 0b01000, 0b00100, 0b10000)),
    ],
)
def test_the_verdicts_of_all_services_at_once(who: Json, possible: tuple[int, ...], engine: str) -> None:
    _, strict = engine_of(*TOWN, engine=engine)
    assert strict.verdicts(answers(who)).possible == possible


def or_papers(name: str, test: Json) -> Json:
    return housing(name, requires("c1", {"any": [test, PAPERS]}))


ALIKE = [or_papers("s1", BAN), or_papers("s2", ARSON), or_papers("s3", WOMAN), or_papers("s4", MAN)]
OPEN, CLOSED, EITHER = "open", "closed", "open closed"


@pytest.mark.parametrize(
    ("facts", "outcomes", "settling"),
    [
        ({"papers": True}, [OPEN, OPEN, OPEN, OPEN], {}),
        ({}, [EITHER] * 4, {"risks": 0b0011, "gender": 0b1100, "papers": 0b1111}),
        ({"papers": False}, [EITHER] * 4, {"risks": 0b0011, "gender": 0b1100}),
        ({"papers": False, "risks": ["arson"], "gender": "man"}, [CLOSED, OPEN, CLOSED, OPEN], {}),
        ({"papers": False, "risks": ["ban"], "gender": "woman"}, [OPEN, CLOSED, OPEN, CLOSED], {}),
        # Known of the one, open of the other.
        ({"papers": False, "risks": {"has": ["arson"]}, "gender": "man"}, [EITHER, OPEN, CLOSED, OPEN],
         {"risks": 0b0001}),
        ({"papers": False, "risks": {"has_not": ["arson"]}, "gender": "man"}, [EITHER, CLOSED, CLOSED, OPEN],
         {"risks": 0b0001}),
        ({"papers": False, "risks": {"has": ["ban"]}, "gender": "woman"}, [OPEN, EITHER, OPEN, CLOSED],
         {"risks": 0b0010}),
        ({"risks": ["arson"], "gender": "man"}, [EITHER, OPEN, EITHER, OPEN], {"papers": 0b0101}),
    ],
)  # fmt: skip
@pytest.mark.parametrize("order", [[0, 1, 2, 3], [3, 2, 1, 0]])
def test_services_whose_rules_are_alike_are_judged_each_by_its_own(
    facts: Json, outcomes: list[str], settling: dict[str, int], order: list[int], engine: str
) -> None:
    _, strict = engine_of(*(ALIKE[at] for at in order), engine=engine)
    given = answers(somebody("housing", **facts))
    verdicts = strict.verdicts(given)
    assert [verdicts.of(at) for at in range(4)] == [outcomes_named(*outcomes[at].split()) for at in order]
    turned = {fact: bits([services >> at & 1 == 1 for at in order]) for fact, services in settling.items()}
    assert strict.settling(given, 0b1111) == turned


TREATED_UNLESS_STABLE: Json = {"any": [{"all": [STABLE, PAPERS]}, {"all": [{"not": STABLE}, TREATED]}]}


@pytest.mark.parametrize("strength", ["case_by_case", "not_said", "always"])
@pytest.mark.parametrize(
    ("facts", "outcomes"),
    [
        # Stable or not, one of the two ways is there, or neither is.
        ({"papers": True, "in_treatment": True}, "open"),
        ({"papers": False, "in_treatment": False}, "broken"),
        ({"papers": True, "in_treatment": False}, "open broken"),
        ({"stable": True}, "open broken"),
        ({"stable": False, "papers": False, "in_treatment": True}, "open"),
    ],
)
def test_a_fact_that_is_asked_twice_is_the_same_both_times(
    strength: str, facts: Json, outcomes: str, engine: str
) -> None:
    clause = requires("c1", TREATED_UNLESS_STABLE, strength=strength)
    _, strict = engine_of(housing("s1"), housing("s2", clause), engine=engine)
    broken = "closed" if strength == "always" else strength
    found = strict.verdicts(answers(somebody("housing", **facts)))
    assert found.of(1) == outcomes_named(*outcomes.replace("broken", broken).split())
    assert found.of(0) == outcomes_named("open")


def test_what_settles_something_of_which_services(engine: str) -> None:
    _, strict = engine_of(*TOWN, engine=engine)
    assert strict.settling(answers(NOBODY_KNOWN), 0b11111) == {
        "papers": 0b01010,
        "stable": 0b11100,
        "in_treatment": 0b10000,
    }
    assert strict.settling(answers(NOBODY_KNOWN), 0b00110) == {"papers": 0b00010, "stable": 0b00100}
    assert strict.settling(answers(AMA), 0b11111) == {"stable": 0b10100, "in_treatment": 0b10000}
    assert strict.settling(answers(NOBODY_KNOWN), 0) == {}


def test_an_engine_remembers_nobody_for_somebody_else(engine: str) -> None:
    _, strict = engine_of(housing("s1", requires("c1", GROWN), excludes("c2", VIOLENT)), engine=engine)
    people = [LEE, somebody("housing", age=30, violence=7), AMA, somebody("housing", age=30, violence=6), LEE]
    found = [strict.outcomes(0, answers(who)) for who in people]
    assert found == [outcomes_named(each) for each in ("closed", "open", "closed", "closed", "closed")]


def test_the_same_people_asked_on_another_day_are_judged_anew(engine: str) -> None:
    _, strict = engine_of(housing("s1", requires("c1", GROWN)), engine=engine)
    later = LEE | {"asked_on": "2026-12-01"}
    assert [strict.outcomes(0, answers(who)) for who in (LEE, later, LEE)] == [
        outcomes_named(each) for each in ("closed", "open", "closed")
    ]


PAPERED: Json = {"if": ARSON, "then": {"papers": True}}
UNPAPERED: Json = {"if": {"all": [BAN, {"not": ARSON}]}, "then": {"papers": False}}
UNBURNT: Json = {"if": ADULT, "then": {"risks": {"has": [], "has_not": ["arson"]}}}


def test_what_implications_leave_of_one_person_is_not_left_of_the_next(engine: str) -> None:
    _, strict = engine_of(housing("s1", excludes("c1", ARSON)), engine=engine, implications=[UNBURNT])
    people = [NOBODY_KNOWN, somebody("housing", adult=True), NOBODY_KNOWN]
    found = [strict.verdicts(answers(who, implications=[UNBURNT])).of(0) for who in people]
    assert found == [outcomes_named("open", "closed"), outcomes_named("open"), outcomes_named("open", "closed")]


def test_facts_that_can_only_change_together_for_one_person_may_change_alone_for_the_next(engine: str) -> None:
    implications = [PAPERED, UNPAPERED]
    _, strict = engine_of(housing("s1", requires("c1", PAPERS)), engine=engine, implications=implications)
    banned = somebody("housing", risks={"has": ["ban"], "has_not": []})
    found = [strict.settles(0, answers(who, implications=implications)) for who in (NOBODY_KNOWN, banned, NOBODY_KNOWN)]
    assert found == [{"papers"}, {"papers", "risks"}, {"papers"}]


BOTH_OF_TWO: Json = {"all": [PAPERS, STABLE]}


@pytest.mark.parametrize(
    ("then", "fits", "not_so"),
    [
        ({"nights": 3}, {"nights": 3}, {"nights": 4}),
        ({"nights": 3}, {"nights": 3}, {"nights": 2}),
        ({"drinking": "none"}, {"drinking": "none"}, {"drinking": "some"}),
        ({"housed": True}, {"housed": True}, {"housed": False}),
        ({"risks": ["arson"]}, {"risks": ["arson"]}, {"risks": ["arson", "arrears"]}),
        ({"risks": {"has": ["arson"]}}, {"risks": ["arson", "arrears"]}, {"risks": ["arrears"]}),
        ({"risks": {"has_not": ["arson"]}}, {"risks": ["arrears"]}, {"risks": ["arson", "arrears"]}),
        ({"risks": {"has": ["arson"], "has_not": ["ban"]}}, {"risks": ["arson"]}, {"risks": ["arson", "ban"]}),
        ({"violence": 3}, {"violence": 3}, {"violence": 4}),
        ({"release": "2027-01-05"}, {"release": "2027-01-05"}, {"release": "2027-01-06"}),
        ({"age": 34}, {"age": 34}, {"age": 35}),
    ],
)
@pytest.mark.parametrize("test", [BOTH_OF_TWO, {"any": [BOTH_OF_TWO, {"fact": "nights", "at_least": 90}]}])
def test_what_two_facts_cannot_both_be_is_asked_of_each_person_anew(
    then: Json, fits: Json, not_so: Json, test: Json, engine: str
) -> None:
    # Whoever has both has the third as well; whoever has another third cannot have both.
    if "nights" not in then:
        fits, not_so = fits | {"nights": 0}, not_so | {"nights": 0}
    tied = [{"if": BOTH_OF_TWO, "then": then}]
    _, strict = engine_of(housing("s1", requires("c1", test)), engine=engine, implications=tied)
    people = [answers(somebody("housing", **facts), implications=tied) for facts in (fits, not_so, fits)]
    for found in ([strict.outcomes(0, each) for each in people], [strict.verdicts(each).of(0) for each in people]):
        assert found == [outcomes_named("open", "closed"), outcomes_named("closed"), outcomes_named("open", "closed")]
