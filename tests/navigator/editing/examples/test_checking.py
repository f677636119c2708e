"""An example says whom a service takes or refuses; what its rules come to decides whether that holds."""

from typing import Any

import pytest

from directory.publishing import NotFit, faults_before_publishing
from tests.directory.cast import a_draft, a_service

pytestmark = pytest.mark.django_db

ADULTS = {"id": "adults", "effect": "requires", "strength": "always", "test": {"fact": "age", "at_least": 18}}
NO_MEN = {"id": "no_men", "effect": "excludes", "strength": "always", "test": {"fact": "gender", "is": "man"}}
DAILY = {"id": "daily", "effect": "excludes", "strength": "case_by_case", "test": {"fact": "drinking", "is": "daily"},
         "wording": "We talk about daily drinking first."}  # fmt: skip
DOGS = {"id": "dogs", "effect": "excludes", "strength": "not_said", "test": {"fact": "animal", "is": "dog"}}
RULES = [ADULTS, NO_MEN, DAILY, DOGS]

HOLDS = [
    # expected, facts                                                       what the rules come to
    ("takes", {"age": 30, "gender": "woman"}),  # depends on drinking, and on a dog: nothing said of her is against it
    ("takes", {}),  # nobody in particular
    ("refuses", {"age": 17}),  # closed, whatever else is true
    ("refuses", {"gender": "man", "drinking": "none"}),
]
FAILS = [
    # expected, facts, what came out
    ("takes", {"age": 17}, "Their rules say no, today” because of: Takes adults."),
    ("takes", {"gender": "man"}, "Their rules say no, today” because of: Does not take men."),
    ("takes", {"gender": "woman", "age": 30, "animal": "none", "drinking": "daily"},
     "They decide each time: ask” because of: We talk about daily drinking first."),
    ("takes", {"gender": "woman", "age": 30, "drinking": "none", "animal": "dog"},
     "They haven't said: ask” because of: Has not said whether it takes people who have a dog."),
    ("refuses", {"gender": "woman"}, "Depends on dog or other animal; age; and 1 more”."),
    ("refuses", {"gender": "woman", "age": 30, "drinking": "none", "animal": "none"}, "Likely to take you”."),
]  # fmt: skip


def told(*examples: dict[str, Any], clauses: list[Any] = RULES) -> list[str]:
    draft = a_draft(clauses=clauses)
    draft.rules = {"clauses": clauses, "examples": list(examples)}
    return faults_before_publishing(draft)


@pytest.mark.parametrize(("expected", "facts"), HOLDS)
def test_an_example_that_holds_is_not_told(expected: str, facts: dict[str, Any]) -> None:
    assert told({"name": "Somebody", "expect": expected, "facts": facts, "asked_on": "2026-11-22"}) == []


@pytest.mark.parametrize(("expected", "facts", "came_out"), FAILS)
def test_an_example_that_fails_says_what_came_out_and_why(expected: str, facts: dict[str, Any], came_out: str) -> None:
    (fault,) = told({"name": "Mel, 30", "expect": expected, "facts": facts, "asked_on": "2026-11-22"})
    wanted = "they take" if expected == "takes" else "they do not take"
    assert fault.startswith(f"Example “Mel, 30”: expected somebody whom {wanted}; the rules come to “{came_out}")


def test_a_known_birthday_tells_the_day_from_which_the_example_would_hold() -> None:
    (fault,) = told(
        {"name": "Nearly", "expect": "takes", "facts": {"age": "2009-01-10"}, "asked_on": "2026-11-22"},
        clauses=[ADULTS],
    )
    assert fault.endswith("because of: Takes adults. It would from 10 January 2027 on.")


def test_who_has_no_day_of_asking_is_asked_today() -> None:
    assert told({"name": "Grown", "expect": "takes", "facts": {"age": 18}}) == []


FAULTY = [
    ({"name": "", "expect": "takes", "facts": {}}, 'examples[0].name: found ""; expected'),
    ({"name": "A", "expect": "maybe", "facts": {}}, 'examples[0].expect: found "maybe"; expected one of "takes"'),
    ({"name": "A", "expect": "takes"}, "examples[0].facts: found nothing; expected the key facts."),
    ({"name": "A", "expect": "takes", "facts": []}, "examples[0].facts: found []; expected an object"),
    ({"name": "A", "expect": "takes", "facts": {}, "fact": 1}, "examples[0].fact: found 1; expected one of the keys"),
    ({"name": "A", "expect": "takes", "facts": {}, "asked_on": "then"}, 'examples[0].asked_on: found "then"; expected'),
    ({"name": "A", "expect": "takes", "facts": {"agee": 3}},
     'Example “A”: examples[0].facts.agee: found "agee"; expected a fact of the vocabulary.'),
    ({"name": "A", "expect": "takes", "facts": {"on_script": True, "substance_treatment": False}},
     "Example “A”: examples[0].facts: found answers that contradict each other: substance_treatment, on_script"),
]  # fmt: skip


@pytest.mark.parametrize(("example", "fault"), FAULTY)
def test_an_example_that_cannot_be_read_is_told_by_its_path(example: dict[str, Any], fault: str) -> None:
    (found,) = told(example)
    assert found.startswith(fault)


@pytest.mark.parametrize("examples", [None, 3, {"name": "A"}])
def test_examples_that_are_no_list_are_told(examples: Any) -> None:
    draft = a_draft(clauses=RULES)
    draft.rules = {"clauses": RULES, "examples": examples}
    (found,) = faults_before_publishing(draft)
    assert found.startswith("examples: found ")


def test_rules_with_a_fault_are_told_first() -> None:
    typo = {**ADULTS, "test": {"fact": "agee", "at_least": 18}}
    (found,) = told({"name": "A", "expect": "takes", "facts": {"age": 3}}, clauses=[typo])
    assert found.startswith("Rules, clauses[0].test.fact")


def test_an_example_is_judged_by_what_the_grid_says_as_well() -> None:
    draft = a_draft(clauses=[])
    draft.rules = {
        "clauses": [],
        "grid": {"gender": {"each": {"woman": "yes", "man": "no", "non_binary": "yes"}}},
        "examples": [{"name": "A man", "expect": "takes", "facts": {"gender": "man"}}],
    }
    (found,) = faults_before_publishing(draft)
    assert "They do not take men" in found


def test_a_rule_about_another_service_asks_that_service() -> None:
    a_service("Bridge House", clauses=[ADULTS])
    elsewhere = {"id": "with_bridge", "effect": "requires", "strength": "always",
                 "test": {"elsewhere": {"service": "bridge-house"}}}  # fmt: skip
    people = [
        {"name": "Grown", "expect": "takes", "facts": {"age": 30}},
        {"name": "A child", "expect": "refuses", "facts": {"age": 10}},
    ]
    assert told(*people, clauses=[elsewhere]) == []


def test_a_draft_with_a_failing_example_is_kept_and_not_published() -> None:
    draft = a_draft(clauses=RULES)
    draft.rules = {**draft.rules, "examples": [{"name": "A man", "expect": "takes", "facts": {"gender": "man"}}]}
    revision = draft.save_revision()
    with pytest.raises(NotFit, match="Example “A man”"):
        revision.publish()
    draft.refresh_from_db()
    assert not draft.live
    assert draft.get_latest_revision_as_object().rules["examples"][0]["name"] == "A man"
