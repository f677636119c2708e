"""What outcomes a service has for a person, and what settles them, by every engine (rules.md sections 3 and 4)."""

import pytest

from navigator.core.engines import ENGINES
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
    MAN,
    NOBODY_KNOWN,
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
)

pytestmark = pytest.mark.parametrize("engine", ENGINES)


VERDICTS: list[tuple[list[Json], Json, str, str]] = [
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
    # What stands beside may leave nothing to turn.
    ([excludes("c1", {"all": [STABLE, PAPERS]})], somebody("housing", papers=False), "open", ""),
    ([excludes("c1", {"any": [PAPERS, STABLE]})], somebody("housing", papers=False), "open closed", "stable"),
    ([requires("c1", {"any": [STABLE, PAPERS]})], somebody("housing", papers=True), "open", ""),
    ([excludes("c1", {"some": 2, "of": [PAPERS, STABLE, TREATED]})], somebody("housing", papers=False),
     "open closed", "in_treatment stable"),
    ([excludes("c1", {"some": 2, "of": [PAPERS, STABLE, TREATED]})], somebody("housing", papers=False, stable=False),
     "open", ""),
    ([excludes("c1", {"some": 2, "of": [TREATED, STABLE, PAPERS]})], somebody("housing", papers=True, stable=False),
     "open closed", "in_treatment"),
    ([excludes("c1", PAPERS, unless=STABLE)], somebody("housing", papers=False), "open", ""),
    ([excludes("c1", PAPERS, unless=STABLE)], somebody("housing", stable=True), "open", ""),
    ([excludes("c1", PAPERS, unless=STABLE)], somebody("housing", papers=True), "open closed", "stable"),
]  # fmt: skip


@pytest.mark.parametrize(("clauses", "who", "outcomes", "settles"), VERDICTS)
def test_a_verdict_is_the_set_of_outcomes_over_all_completions(
    clauses: list[Json], who: Json, outcomes: str, settles: str, engine: str
) -> None:
    line = judged(housing("s1", *clauses), who=who, engine=engine)
    assert (line["outcomes"], line["settles"]) == (outcomes.split(), settles.split())
    assert line["verdict"] == (outcomes if " " not in outcomes else "unknown")


WET = {"if": DRINKS, "then": {"stable": False}}


@pytest.mark.parametrize(("clauses", "who", "outcomes", "settles"), VERDICTS)
def test_all_at_once_it_is_the_same(clauses: list[Json], who: Json, outcomes: str, settles: str, engine: str) -> None:
    _, strict = engine_of(housing("s1", *clauses), engine=engine)
    given = answers(who)
    assert strict.verdicts(given).of(0) == outcomes_named(*outcomes.split())
    assert strict.settling(given, 0b1) == dict.fromkeys(settles.split(), 0b1)


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


def test_of_an_implication_everything_follows(engine: str) -> None:
    both = {"if": PAPERS, "then": {"stable": True, "in_treatment": True}}
    services = housing("s1", requires("c1", STABLE), requires("c2", TREATED, strength="not_said"))
    line = judged(services, who=somebody("housing", papers=True), engine=engine, implications=[both])
    assert line["outcomes"] == ["open"]
