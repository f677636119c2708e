"""Many services at once, by every engine (rules.md section 4)."""

import pytest

from navigator.core.bits import bits
from navigator.core.engines import ENGINES
from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cast import (
    AMA,
    JO,
    MAN,
    NOBODY_KNOWN,
    PAPERS,
    STABLE,
    TREATED,
    WOMAN,
    answers,
    engine_of,
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


@pytest.mark.parametrize(
    ("operator", "risks", "outcomes"),
    [
        ("includes_all", {"has": ["arson", "arrears"]}, OPEN),
        ("includes_all", {"has": ["arson", "ban"]}, EITHER),
        ("includes_all", {"has_not": ["arson"]}, CLOSED),
        ("includes_all", {"has_not": ["ban"]}, EITHER),
        ("includes_any", {"has": ["arson"]}, OPEN),
        ("includes_any", {"has": ["ban"]}, EITHER),
        ("includes_any", {"has_not": ["arson"]}, EITHER),
        ("includes_any", {"has_not": ["arson", "arrears"]}, CLOSED),
    ],
)
def test_part_of_a_list_may_be_enough_to_know(operator: str, risks: Json, outcomes: str, engine: str) -> None:
    test = {"any": [{"fact": "risks", operator: ["arson", "arrears"]}, PAPERS]}
    _, strict = engine_of(housing("s1", requires("c1", test)), engine=engine)
    found = strict.verdicts(answers(somebody("housing", papers=False, risks=risks))).of(0)
    assert found == outcomes_named(*outcomes.split())


@pytest.mark.parametrize(
    ("starts_in", "years", "outcomes"),
    [
        (0, 18, CLOSED),
        # The birthday may be tomorrow; in 365 days it has been, and the next may be the day after.
        (1, 18, EITHER),
        (30, 19, CLOSED),
        (364, 18, EITHER),
        (365, 18, OPEN),
        (365, 19, CLOSED),
        (366, 19, EITHER),
    ],
)
def test_how_old_somebody_of_seventeen_can_be_on_the_start(
    starts_in: int, years: int, outcomes: str, engine: str
) -> None:
    test = {"any": [{"fact": "age", "at_least": years}, PAPERS]}
    service = housing("s1", requires("c1", test, day="start"), about={"starts_in": starts_in})
    _, strict = engine_of(service, engine=engine)
    found = strict.verdicts(answers(somebody("housing", age=17, papers=False))).of(0)
    assert found == outcomes_named(*outcomes.split())
