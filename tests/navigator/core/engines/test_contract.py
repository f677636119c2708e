"""What every engine must answer: one suite, run on each (rules.md sections 3, 4, 9.11 and 9.12)."""

import pytest

from navigator.core.engines import ENGINES
from navigator.core.verdicts import Engine, Sureness
from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cast import (
    AMA,
    ANYONE,
    CHILD,
    DAILY,
    DRINKS,
    GROWN,
    JO,
    LEE,
    PAPERS,
    SOBER,
    STABLE,
    TREATED,
    VIOLENT,
    WOMAN,
    answers,
    engine_of,
    excludes,
    housing,
    judged,
    outcomes_named,
    requires,
    somebody,
    told_on,
)

pytestmark = pytest.mark.parametrize("engine", ENGINES)
NOBODY_KNOWN = somebody("housing")
MAN = {"fact": "gender", "is": "man"}
YOUNG = {"fact": "age", "at_most": 17}


@pytest.mark.parametrize(
    ("clauses", "who", "outcomes", "settles"),
    [
        ([], NOBODY_KNOWN, "open", ""),
        # Requires: broken when the test fails. Excludes: when it holds.
        ([requires("c1", PAPERS)], AMA, "closed", ""),
        ([excludes("c1", PAPERS)], AMA, "open", ""),
        ([excludes("c1", DAILY)], JO, "closed", ""),
        ([requires("c1", DAILY)], JO, "open", ""),
        # Each strength makes its outcome.
        ([excludes("c1", DAILY, strength="case_by_case")], JO, "case_by_case", ""),
        ([excludes("c1", DAILY, strength="not_said")], JO, "not_said", ""),
        ([excludes("c1", ANYONE, strength="case_by_case")], NOBODY_KNOWN, "case_by_case", ""),
        # The worst broken strength counts.
        ([excludes("c1", DAILY, strength="case_by_case"), requires("c2", STABLE, strength="not_said")], JO,
         "not_said", ""),
        ([excludes("c1", DAILY, strength="not_said"), requires("c2", STABLE)], JO, "closed", ""),
        ([excludes("c1", DAILY, strength="not_said"), excludes("c2", STABLE)], JO, "not_said", ""),
        # A duty's challenge softens `always`; guidance changes nothing.
        ([excludes("c1", DAILY, challenge={"by": "duty"})], JO, "case_by_case", ""),
        ([excludes("c1", DAILY, challenge={"by": "duty"}, strength="not_said")], JO, "not_said", ""),
        ([excludes("c1", DAILY, challenge={"by": "guidance"})], JO, "closed", ""),
        # Unless.
        ([excludes("c1", DAILY, unless=TREATED)], JO, "closed", ""),
        ([excludes("c1", DAILY, unless={"not": TREATED})], JO, "open", ""),
        ([requires("c1", STABLE, unless=DAILY)], JO, "open", ""),
        # What is unknown: every outcome that some completion has, and what tells them apart.
        ([requires("c1", PAPERS)], NOBODY_KNOWN, "open closed", "papers"),
        ([requires("c1", PAPERS, strength="not_said")], NOBODY_KNOWN, "open not_said", "papers"),
        ([requires("c1", PAPERS), requires("c2", STABLE)], NOBODY_KNOWN, "open closed", "papers stable"),
        ([requires("c1", {"any": [PAPERS, STABLE]})], NOBODY_KNOWN, "open closed", "papers stable"),
        ([requires("c1", PAPERS), excludes("c2", WOMAN)], AMA, "closed", ""),
        ([requires("c1", GROWN), excludes("c2", WOMAN)], AMA, "closed", ""),
        ([requires("c1", GROWN, strength="not_said"), excludes("c2", WOMAN, strength="case_by_case")], AMA,
         "case_by_case not_said", "age"),
        # Clauses that share an unknown: whatever it is, one of them is broken.
        ([requires("c1", STABLE), excludes("c2", STABLE)], NOBODY_KNOWN, "closed", ""),
        ([requires("c1", STABLE), excludes("c2", STABLE, strength="not_said")], NOBODY_KNOWN,
         "not_said closed", "stable"),
        ([excludes("c1", WOMAN), excludes("c2", MAN)], NOBODY_KNOWN, "open closed", "gender"),
        ([excludes("c1", WOMAN), excludes("c2", MAN), excludes("c3", {"fact": "gender", "is": "non_binary"})],
         NOBODY_KNOWN, "closed", ""),
        # A smallest difference is in one fact, or only in two at once.
        ([requires("c1", {"any": [{"all": [PAPERS, STABLE]}, {"not": {"any": [PAPERS, STABLE]}}]})], NOBODY_KNOWN,
         "open closed", "papers stable"),
        ([excludes("c1", {"all": [PAPERS, STABLE]})], somebody("housing", papers=False), "open", ""),
        ([excludes("c1", {"all": [PAPERS, STABLE]})], somebody("housing", papers=True), "open closed", "stable"),
        ([requires("c1", {"some": 2, "of": [PAPERS, STABLE, TREATED]})], somebody("housing", papers=True),
         "open closed", "in_treatment stable"),
        ([requires("c1", {"some": 2, "of": [PAPERS, STABLE, TREATED]})], somebody("housing", papers=True, stable=True),
         "open", ""),
        # Kinds with bounds and lists.
        ([requires("c1", {"fact": "nights", "between": [1, 3]})], somebody("housing", nights=3), "open", ""),
        ([requires("c1", {"fact": "nights", "between": [1, 3]})], somebody("housing", nights=4), "closed", ""),
        ([requires("c1", {"fact": "nights", "between": [0, 365]})], NOBODY_KNOWN, "open", ""),
        ([excludes("c1", VIOLENT)], AMA, "closed", ""),
        ([excludes("c1", VIOLENT)], somebody("housing", violence=7), "open", ""),
        ([excludes("c1", VIOLENT)], somebody("housing", violence="never"), "open", ""),
        ([excludes("c1", {"fact": "risks", "includes_any": ["arson", "ban"]})], AMA, "open", ""),
        ([excludes("c1", {"fact": "risks", "includes_any": ["arson", "arrears"]})], AMA, "closed", ""),
        ([excludes("c1", {"fact": "risks", "includes_any": ["arson"]})],
         somebody("housing", risks={"has": [], "has_not": ["arson"]}), "open", ""),
        ([excludes("c1", {"fact": "risks", "includes_any": ["arson", "ban"]})],
         somebody("housing", risks={"has": [], "has_not": ["arson"]}), "open closed", "risks"),
        ([requires("c1", {"fact": "release", "within_days": [-14, 84]})], somebody("housing", release="none"), "closed",
         ""),
        ([requires("c1", {"fact": "release", "within_days": [-14, 84]})], somebody("housing", release="2027-02-13"),
         "open", ""),
        ([requires("c1", GROWN)], somebody("housing", age=17), "closed", ""),
        ([requires("c1", GROWN)], somebody("housing", age=18), "open", ""),
        # Declining is not knowing.
        ([requires("c1", PAPERS)], NOBODY_KNOWN | {"declined": ["papers"]}, "open closed", "papers"),
    ],
)  # fmt: skip
def test_a_verdict_is_the_set_of_outcomes_over_all_completions(
    clauses: list[Json], who: Json, outcomes: str, settles: str, engine: str
) -> None:
    line = judged(housing("s1", *clauses), who=who, engine=engine)
    assert (line["outcomes"], line["settles"]) == (outcomes.split(), settles.split())
    assert line["verdict"] == (outcomes if " " not in outcomes else "unknown")


GROWN_UP = {"if": GROWN, "then": {"adult": True}}
ADULT = {"fact": "adult", "is": True}
WET = {"if": DRINKS, "then": {"stable": False}}


@pytest.mark.parametrize(
    ("clauses", "facts", "outcomes", "settles"),
    [
        # Deduced: a child is no adult.
        ([requires("c1", ADULT)], {"age": 17}, "closed", ""),
        ([requires("c1", ADULT)], {"age": 18}, "open", ""),
        ([requires("c1", ADULT)], {}, "open closed", "adult age"),
        # Nobody is grown up and no adult, so one of the two is always broken.
        ([requires("c1", ADULT), excludes("c2", GROWN)], {}, "closed", ""),
        ([requires("c1", STABLE), excludes("c2", STABLE, unless=SOBER)], {}, "open closed", "stable"),
        ([requires("c1", {"any": [{"not": STABLE}, SOBER]})], {}, "open", ""),
        # Backwards: who is stable does not drink.
        ([excludes("c1", DRINKS)], {"stable": True}, "open", ""),
    ],
)
def test_implications_rule_completions_out(
    clauses: list[Json], facts: Json, outcomes: str, settles: str, engine: str
) -> None:
    who = somebody("housing", **facts)
    line = judged(housing("s1", *clauses), who=who, engine=engine, implications=[CHILD, GROWN_UP, WET])
    assert (line["outcomes"], set(line["settles"])) == (outcomes.split(), set(settles.split()))


@pytest.mark.parametrize(
    ("day", "starts_in", "outcomes"),
    [
        # Lee turns eighteen ten days from now; broken on either day is broken.
        (None, 0, "open"),
        (None, 9, "open"),
        (None, 10, "closed"),
        ("asked", 10, "open"),
        ("start", 9, "open"),
        ("start", 10, "closed"),
        (None, None, "open"),
    ],
)
def test_a_clause_is_judged_on_the_day_of_asking_and_on_the_day_of_the_start(
    day: str | None, starts_in: int | None, outcomes: str, engine: str
) -> None:
    clause = requires("c1", YOUNG) | ({"day": day} if day else {})
    service = housing("s1", clause, about={"starts_in": starts_in})
    assert judged(service, who=LEE, engine=engine)["outcomes"] == outcomes.split()


@pytest.mark.parametrize(("day", "outcomes"), [("asked", "closed"), ("start", "open"), (None, "closed")])
def test_a_clause_may_be_broken_today_and_kept_on_the_start(day: str | None, outcomes: str, engine: str) -> None:
    clause = requires("c1", GROWN) | ({"day": day} if day else {})
    assert (
        judged(housing("s1", clause, about={"starts_in": 10}), who=LEE, engine=engine)["outcomes"] == outcomes.split()
    )


@pytest.mark.parametrize(
    ("clause", "birth", "outcomes"),
    [
        (requires("c1", YOUNG, day="asked"), "2008-11-22", "open"),
        (requires("c1", YOUNG, day="asked"), "2008-11-21", "closed"),
        (requires("c1", GROWN, day="start"), "2008-11-21", "open"),
        (requires("c1", GROWN, day="start"), "2008-11-22", "closed"),
    ],
)
def test_today_is_today_and_what_starts_at_once_starts_today(
    clause: Json, birth: str, outcomes: str, engine: str
) -> None:
    line = judged(housing("s1", clause), who=somebody("housing", age=birth), engine=engine)
    assert line["outcomes"] == outcomes.split()


def test_a_birthday_in_the_wait_may_settle_a_whole_years_age(engine: str) -> None:
    service = housing("s1", requires("c1", YOUNG), about={"starts_in": 14})
    line = judged(service, who=somebody("housing", age=17), engine=engine)
    assert (line["outcomes"], line["settles"]) == (["open", "closed"], ["age"])


def test_of_an_implication_everything_follows(engine: str) -> None:
    both = {"if": PAPERS, "then": {"stable": True, "in_treatment": True}}
    services = housing("s1", requires("c1", STABLE), requires("c2", TREATED, strength="not_said"))
    line = judged(services, who=somebody("housing", papers=True), engine=engine, implications=[both])
    assert line["outcomes"] == ["open"]


ELSEWHERE = {"elsewhere": {"service": "s2"}}
HOSTEL = {"elsewhere": {"kind": "hostel"}}


@pytest.mark.parametrize(
    ("test", "other", "outcomes"),
    [
        # Open or case by case elsewhere: taken there.
        (ELSEWHERE, housing("s2"), "closed"),
        (ELSEWHERE, housing("s2", requires("c1", PAPERS, strength="case_by_case")), "closed"),
        (ELSEWHERE, housing("s2", requires("c1", PAPERS, challenge={"by": "duty"})), "closed"),
        (ELSEWHERE, housing("s2", requires("c1", PAPERS, strength="not_said")), "open"),
        (ELSEWHERE, housing("s2", requires("c1", PAPERS)), "open"),
        (ELSEWHERE, housing("s2", requires("c1", STABLE)), "open closed"),
        # By service: its parts as well. Of itself never.
        (ELSEWHERE, housing("s2-north", service="s2", location="north"), "closed"),
        (ELSEWHERE, housing("s3"), "open"),
        (ELSEWHERE, housing("s2", service="s1"), "open"),
        (HOSTEL, housing("s2", kinds=["hostel"]), "closed"),
        (HOSTEL, housing("s2", kinds=["day_centre"]), "open"),
        (HOSTEL, housing("s2", service="s1", kinds=["hostel"]), "open"),
        # Area, reach and wait do not count; the days of its own start do.
        (ELSEWHERE, housing("s2", about={"covers": False, "reach": False, "in_time": False}), "closed"),
        # Its own clauses that ask about others are left out.
        (ELSEWHERE, housing("s2", requires("c1", {"elsewhere": {"kind": "none"}})), "closed"),
        (ELSEWHERE, housing("s2", requires("c1", PAPERS, unless={"elsewhere": {"service": "s1"}})), "closed"),
    ],
)  # fmt: skip
def test_elsewhere_holds_where_another_service_takes_the_person(
    test: Json, other: Json, outcomes: str, engine: str
) -> None:
    others = [other] if other["id"] == "s2" else [other, housing("s2", requires("c1", PAPERS))]
    line = judged(housing("s1", excludes("c1", test), kinds=["hostel"]), *others, who=AMA, engine=engine)
    assert line["outcomes"] == outcomes.split()


def test_elsewhere_speaks_of_the_same_completion(engine: str) -> None:
    first = housing("s1", excludes("c1", ELSEWHERE), excludes("c2", PAPERS))
    line = judged(first, housing("s2", excludes("c1", PAPERS)), who=NOBODY_KNOWN, engine=engine)
    assert (line["outcomes"], line["settles"]) == (["closed"], [])


def test_what_is_unknown_elsewhere_settles_here(engine: str) -> None:
    line = judged(housing("s1", requires("c1", ELSEWHERE)), housing("s2", requires("c1", STABLE)), who=NOBODY_KNOWN,
                  engine=engine)  # fmt: skip
    assert (line["outcomes"], line["settles"]) == (["open", "closed"], ["stable"])


def test_any_of_several_services_elsewhere_will_do(engine: str) -> None:
    others = [housing("s2", requires("c1", PAPERS), kinds=["hostel"]), housing("s3", kinds=["hostel"])]
    line = judged(housing("s1", requires("c1", HOSTEL)), *others, who=AMA, engine=engine)
    assert line["outcomes"] == ["open"]


@pytest.mark.parametrize(("starts_in", "outcomes"), [(9, "closed"), (10, "open")])
def test_elsewhere_is_judged_on_the_days_of_that_service(starts_in: int, outcomes: str, engine: str) -> None:
    other = housing("s2", requires("c1", YOUNG, day="start"), about={"starts_in": starts_in})
    line = judged(housing("s1", excludes("c1", ELSEWHERE)), other, who=LEE, engine=engine)
    assert line["outcomes"] == outcomes.split()


def engines(*services: Json, engine: str, **changes: object) -> tuple[Engine, Engine]:
    return engine_of(*services, engine=engine, **changes)  # type: ignore[arg-type]


STALE = told_on("2025-01-01", requires("c1", PAPERS))


@pytest.mark.parametrize(
    ("effect", "hopeful", "strict"),
    [
        # In the hopeful run a clause is broken only where both readings of the other service break it.
        ("requires", "open", "closed"),
        ("excludes", "open", "open"),
    ],
)
def test_stale_clauses_elsewhere_are_read_both_ways(effect: str, hopeful: str, strict: str, engine: str) -> None:
    clause = told_on("2026-11-01", {"id": "c1", "effect": effect, "strength": "always", "test": ELSEWHERE})
    made = engines(housing("s1", clause), housing("s2", STALE), engine=engine, stale_before="2026-05-21")
    found = [each.outcomes(0, answers(AMA)) for each in made]
    assert found == [outcomes_named(hopeful), outcomes_named(strict)]


def test_stale_clauses_are_left_aside_in_the_hopeful_reading_only(engine: str) -> None:
    made = engines(housing("s1", STALE), engine=engine, stale_before="2026-05-21")
    assert [each.outcomes(0, answers(AMA)) for each in made] == [outcomes_named("open"), outcomes_named("closed")]


CLAUSES = [
    requires("c1", PAPERS),
    requires("c2", STABLE),
    excludes("c3", DAILY, strength="not_said"),
    requires("c4", GROWN),
]


@pytest.mark.parametrize(
    ("clauses", "who", "sureness"),
    [
        (["c1"], AMA, Sureness.ALL),
        (["c2"], AMA, Sureness.SOME),
        (["c2"], somebody("housing", stable=True), Sureness.NONE),
        (["c3"], JO, Sureness.ALL),
        (["c4"], LEE, Sureness.ALL),
        (["c4"], somebody("housing", age="2008-11-22"), Sureness.ALL),
        (["c4"], somebody("housing", age="2008-11-21"), Sureness.NONE),
        # At least one of them.
        (["c1", "c2"], AMA, Sureness.ALL),
        (["c2", "c3"], AMA, Sureness.SOME),
        (["c1", "c4"], JO, Sureness.SOME),
        ([], AMA, Sureness.NONE),
        (["c3", "c2"], somebody("housing", stable=True, drinking="none"), Sureness.NONE),
    ],
)
def test_in_how_many_completions_a_clause_is_broken(
    clauses: list[str], who: Json, sureness: Sureness, engine: str
) -> None:
    _, strict = engines(housing("s1", *CLAUSES), engine=engine)
    assert strict.broken(0, clauses, answers(who)) is sureness


def test_one_of_two_clauses_may_be_broken_in_all_completions_and_neither_in_all(engine: str) -> None:
    _, strict = engines(housing("s1", requires("c1", STABLE), excludes("c2", STABLE)), engine=engine)
    found = [strict.broken(0, each, answers(AMA)) for each in (["c1"], ["c2"], ["c1", "c2"])]
    assert found == [Sureness.SOME, Sureness.SOME, Sureness.ALL]


@pytest.mark.parametrize(
    ("without", "outcomes"),
    [(None, "closed"), ("c1", "open closed"), ("c9", "closed")],
)
def test_a_service_can_be_judged_without_one_clause(without: str | None, outcomes: str, engine: str) -> None:
    _, strict = engines(housing("s1", *CLAUSES[:2]), engine=engine)
    assert strict.outcomes(0, answers(AMA), without=without) == outcomes_named(*outcomes.split())


@pytest.mark.parametrize(
    ("who", "later", "outcomes"),
    [
        (LEE, 0, "closed"),
        (LEE, 9, "closed"),
        (LEE, 10, "open"),
        # Whole years: on some later day the birthday may have come, and a year later it has.
        (somebody("housing", age=17), 0, "closed"),
        (somebody("housing", age=17), 1, "open closed"),
        (somebody("housing", age=17), 364, "open closed"),
        (somebody("housing", age=17), 366, "open"),
    ],
)
def test_a_service_can_be_judged_on_a_later_day(who: Json, later: int, outcomes: str, engine: str) -> None:
    _, strict = engines(housing("s1", requires("c1", GROWN)), engine=engine)
    assert strict.outcomes(0, answers(who), later=later) == outcomes_named(*outcomes.split())


def test_later_is_counted_from_the_day_of_asking_and_the_start_from_there(engine: str) -> None:
    _, strict = engines(housing("s1", requires("c1", GROWN, day="start"), about={"starts_in": 7}), engine=engine)
    found = [strict.outcomes(0, answers(LEE), later=later) for later in (0, 2, 3)]
    assert found == [outcomes_named("closed"), outcomes_named("closed"), outcomes_named("open")]


def test_implications_hold_on_the_day_of_asking_and_do_not_move(engine: str) -> None:
    _, strict = engines(housing("s1", requires("c1", ADULT)), engine=engine, implications=[CHILD])
    assert strict.outcomes(0, answers(LEE, implications=[CHILD]), later=30) == outcomes_named("closed")


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
    _, strict = engines(*TOWN, engine=engine)
    assert strict.verdicts(answers(who)).possible == possible


def test_what_settles_something_of_which_services(engine: str) -> None:
    _, strict = engines(*TOWN, engine=engine)
    assert strict.settling(answers(NOBODY_KNOWN), 0b11111) == {
        "papers": 0b01010,
        "stable": 0b11100,
        "in_treatment": 0b10000,
    }
    assert strict.settling(answers(NOBODY_KNOWN), 0b00110) == {"papers": 0b00010, "stable": 0b00100}
    assert strict.settling(answers(AMA), 0b11111) == {"stable": 0b10100, "in_treatment": 0b10000}
    assert strict.settling(answers(NOBODY_KNOWN), 0) == {}


def test_an_engine_can_be_made_over_other_rules(engine: str) -> None:
    _, strict = engines(housing("s1", requires("c1", PAPERS), requires("c2", {"not": WOMAN})), engine=engine)
    lighter = strict.over(strict.rulebook.without(0, "c1"))
    assert [clause.id for clause in lighter.rulebook.services[0].clauses] == ["c2"]
    assert lighter.outcomes(0, answers(somebody("housing", gender="man", papers=False))) == outcomes_named("open")
    assert strict.outcomes(0, answers(somebody("housing", gender="man", papers=False))) == outcomes_named("closed")


def test_an_engine_remembers_nobody_for_somebody_else(engine: str) -> None:
    _, strict = engines(housing("s1", requires("c1", GROWN), excludes("c2", VIOLENT)), engine=engine)
    people = [LEE, somebody("housing", age=30, violence=7), AMA, somebody("housing", age=30, violence=6), LEE]
    found = [strict.outcomes(0, answers(who)) for who in people]
    assert found == [outcomes_named(each) for each in ("closed", "open", "closed", "closed", "closed")]


def test_the_same_people_asked_on_another_day_are_judged_anew(engine: str) -> None:
    _, strict = engines(housing("s1", requires("c1", GROWN)), engine=engine)
    later = LEE | {"asked_on": "2026-12-01"}
    assert [strict.outcomes(0, answers(who)) for who in (LEE, later, LEE)] == [
        outcomes_named(each) for each in ("closed", "open", "closed")
    ]
