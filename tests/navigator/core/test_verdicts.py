import pytest

from navigator.core.bits import bits
from navigator.core.clauses import Outcome
from navigator.core.verdicts import Verdicts, settling_one_by_one, verdict
from tests.navigator.core.cast import PAPERS, STABLE, answers, engine_of, housing, outcomes_named, requires, somebody

# The first service is open, the second closed or open, the third not said or closed, the fourth asks each time.
TOWN = Verdicts((0b0011, 0b1000, 0b0100, 0b0110))


@pytest.mark.parametrize(
    ("outcomes", "expected"),
    [
        ("open", "open"),
        ("case_by_case", "case_by_case"),
        ("not_said", "not_said"),
        ("closed", "closed"),
        ("open closed", "unknown"),
        ("case_by_case not_said closed", "unknown"),
    ],
)
def test_one_outcome_is_the_verdict_and_several_are_unknown(outcomes: str, expected: str) -> None:
    assert verdict(outcomes_named(*outcomes.split())) == expected


def test_verdicts_tell_the_outcomes_of_each_service() -> None:
    assert [TOWN.of(at) for at in range(4)] == [
        outcomes_named("open"),
        outcomes_named("open", "closed"),
        outcomes_named("not_said", "closed"),
        outcomes_named("case_by_case"),
    ]


@pytest.mark.parametrize(
    ("outcome", "services"),
    [(Outcome.OPEN, 0b0001), (Outcome.CASE_BY_CASE, 0b1000), (Outcome.NOT_SAID, 0), (Outcome.CLOSED, 0)],
)
def test_verdicts_tell_the_services_with_one_outcome_and_no_other(outcome: Outcome, services: int) -> None:
    assert TOWN.only(outcome) == services


@pytest.mark.parametrize("outcome", list(Outcome))
def test_with_any_other_outcome_beside_it_none_is_the_only_one(outcome: Outcome) -> None:
    # One service for each outcome, and one for each pair of them.
    pairs = [frozenset({one, other}) for one in Outcome for other in Outcome if one <= other]
    masks = [bits([each in pair for pair in pairs]) for each in Outcome]
    found = Verdicts((masks[0], masks[1], masks[2], masks[3])).only(outcome)
    assert found == bits([pair == {outcome} for pair in pairs])


def test_verdicts_tell_the_services_with_several_outcomes() -> None:
    assert TOWN.several == 0b0110
    assert Verdicts((0b1, 0b1, 0b1, 0b1)).several == 0b1


def test_settling_is_asked_of_one_service_after_another() -> None:
    services = [housing("s1", requires("c1", PAPERS)), housing("s2", requires("c1", {"all": [PAPERS, STABLE]}))]
    _, engine = engine_of(*services, engine="reference")
    assert settling_one_by_one(engine, answers(somebody("housing")), 0b11) == {"papers": 0b11, "stable": 0b10}
    assert settling_one_by_one(engine, answers(somebody("housing")), 0b01) == {"papers": 0b01}
