"""Doors that wait for each other, turn by turn."""

from navigator.core.gaps import Gap
from navigator.telling.circles import told_circle
from tests.navigator.telling.town import CLINIC, IN_TREATMENT, SEEN_FIRST, clause, evidence, plan, service

BOTH = {"needs": ["mental_health", "substance_use"], "treatment": False, "seen": False}
RECOVERY = service("recovery", {"substance_use": "moves"}, SEEN_FIRST)


def test_each_need_of_a_circle_has_a_turn_with_the_rule_that_keeps_it_waiting() -> None:
    (gap,) = (gap for gap in plan(CLINIC, RECOVERY, facts=BOTH).gaps if gap.code == "catch_22")
    assert [(turn.need, turn.service, turn.rule, turn.is_lit) for turn in gap.circle] == [
        ("Mental health", "Clinic", "Plainly: in_treatment", True),
        ("Drink or drugs", "Recovery", "Plainly: seen_first", True),
    ]


def test_after_each_turn_comes_the_need_that_its_rule_waits_for() -> None:
    housed = clause("housed", "requires", {"fact": "id_papers", "is": True}, settled_by="housing")
    wanted = {**CLINIC, "clauses": [housed]}
    lodge = service("lodge", {"housing": "moves"}, IN_TREATMENT)
    town = evidence(wanted, lodge, RECOVERY, facts={"needs": ["housing", "mental_health", "substance_use"]})
    held = (("lodge", "in_treatment"), ("clinic", "housed"), ("recovery", "seen_first"))
    needs = ("housing", "mental_health", "substance_use")
    gap = Gap("catch_22", needs, True, services=("lodge", "clinic", "recovery"), clauses=held, breaks=())
    assert [turn.need for turn in told_circle(gap, town)] == ["Housing", "Drink or drugs", "Mental health"]


def test_a_rule_that_alone_breaks_nothing_is_not_lit() -> None:
    second = service("second", {"mental_health": "moves"}, *CLINIC["clauses"], {**SEEN_FIRST, "id": "also"})
    with_two = plan(second, RECOVERY, facts=BOTH)
    (gap,) = (gap for gap in with_two.gaps if gap.code == "catch_22")
    assert [turn.is_lit for turn in gap.circle] == [False, True]


def test_further_doors_of_a_turn_are_counted() -> None:
    more = [service(f"recovery {number}", {"substance_use": "moves"}, SEEN_FIRST) for number in range(3)]
    (gap,) = (gap for gap in plan(CLINIC, RECOVERY, *more, facts=BOTH).gaps if gap.code == "catch_22")
    assert [turn.more for turn in gap.circle] == [0, 3]


def test_mental_health_with_drink_or_drugs_is_called_by_its_name() -> None:
    (gap,) = (gap for gap in plan(CLINIC, RECOVERY, facts=BOTH).gaps if gap.code == "catch_22")
    assert "dual diagnosis" in gap.known_as


def test_each_with_a_door_and_none_for_both_is_called_so_too() -> None:
    apart = [service("clinic", {"mental_health": "moves"}), service("recovery", {"substance_use": "moves"})]
    (gap,) = plan(*apart, facts=BOTH).gaps
    assert (gap.code, "dual diagnosis" in gap.known_as) == ("no_joint_support", True)
