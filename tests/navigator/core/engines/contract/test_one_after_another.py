"""Many people one after another, by every engine: none is taken for another (rules.md section 4)."""

import pytest

from navigator.core.engines import ENGINES
from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cast import (
    ADULT,
    AMA,
    GROWN,
    LEE,
    NOBODY_KNOWN,
    PAPERS,
    SOBER,
    STABLE,
    VIOLENT,
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
        ({"age": "1992-05-01"}, {"age": "1992-05-01"}, {"age": "1992-05-02"}),
    ],
)
@pytest.mark.parametrize("test", [BOTH_OF_TWO, {"any": [BOTH_OF_TWO, {"fact": "nights", "at_least": 90}]}])
def test_what_two_facts_cannot_both_be_is_asked_of_each_person_anew(
    then: Json, fits: Json, not_so: Json, test: Json, engine: str
) -> None:
    # Whoever has both has the third as well; whoever has another third cannot have both.
    tell_apart(test, fits, not_so, [{"if": BOTH_OF_TWO, "then": then}], engine=engine)


@pytest.mark.parametrize(
    ("third", "fits", "not_so"),
    [
        ({"fact": "nights", "at_least": 5}, {"nights": 4}, {"nights": 5}),
        ({"fact": "nights", "at_most": 5}, {"nights": 6}, {"nights": 5}),
        (ARSON, {"risks": ["arrears"]}, {"risks": ["arson", "arrears"]}),
        (SOBER, {"drinking": "some"}, {"drinking": "none"}),
        (GROWN, {"age": 17}, {"age": 18}),
        ({"fact": "violence", "within_months": 2}, {"violence": 3}, {"violence": 2}),
        ({"fact": "release", "within_days": [0, 7]}, {"release": "2026-11-29"}, {"release": "2026-11-28"}),
    ],
)
def test_what_two_facts_cannot_both_be_beside_a_third_is_asked_of_each_person_anew(
    third: Json, fits: Json, not_so: Json, engine: str
) -> None:
    tell_apart(BOTH_OF_TWO, fits, not_so, [{"if": {"all": [third, PAPERS]}, "then": {"stable": False}}], engine=engine)


def tell_apart(test: Json, fits: Json, not_so: Json, tied: list[Json], *, engine: str) -> None:
    """Asks for whom the test can hold: the first, not the second, and then the first again."""
    known = {"nights": 0} if "nights" not in fits else {}
    coarse = [{"fact": "age", "at_least": 90}, {"fact": "release", "within_days": [900, 990]},
              {"fact": "nights", "at_least": 90}, {"fact": "violence", "within_months": 90}]  # fmt: skip
    services = [housing("s1", requires("c1", test)), housing("s2", requires("c1", {"any": coarse}))]
    _, strict = engine_of(*services, engine=engine, implications=tied)
    people = [answers(somebody("housing", **known, **facts), implications=tied) for facts in (fits, not_so, fits)]
    for found in ([strict.outcomes(0, each) for each in people], [strict.verdicts(each).of(0) for each in people]):
        assert found == [outcomes_named("open", "closed"), outcomes_named("closed"), outcomes_named("open", "closed")]


def test_on_which_day_somebody_of_any_age_is_asked_may_matter(engine: str) -> None:
    # Who turns eighteen today is nineteen in 365 days, unless a 29 February lies between.
    clause = requires("c1", {"fact": "age", "between": [18, 18]})
    _, strict = engine_of(housing("s1", clause, about={"starts_in": 365}), engine=engine)
    days = ["2026-11-21", "2027-11-21", "2026-11-21"]
    found = [strict.outcomes(0, answers(NOBODY_KNOWN | {"asked_on": day})) for day in days]
    assert found == [outcomes_named("closed"), outcomes_named("open", "closed"), outcomes_named("closed")]


def test_what_follows_from_an_age_follows_from_the_birthday_on(engine: str) -> None:
    tied = [{"if": GROWN, "then": {"release": "none"}}]
    clause = requires("c1", {"not": {"fact": "release", "within_days": [-9000, 9000]}})
    _, strict = engine_of(housing("s1", clause), engine=engine, implications=tied)
    days = ["2026-11-30", "2026-12-01", "2026-11-30"]
    people = [answers(LEE | {"asked_on": day}, implications=tied) for day in days]
    for found in ([strict.outcomes(0, each) for each in people], [strict.verdicts(each).of(0) for each in people]):
        assert found == [outcomes_named("open", "closed"), outcomes_named("open"), outcomes_named("open", "closed")]
