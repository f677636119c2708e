"""What an editor is told to look at again, and of what nothing is said."""

from itertools import count
from typing import Any

import pytest

from navigator.core.documents import read_services, read_vocabulary
from navigator.grid import clauses_of, read_grid
from navigator.interventions import rule_documents
from navigator.lint import Finding, lint
from navigator.lint.linting import CHECKS, NOT_JUDGED
from navigator.lint.patience import Patience
from navigator.lint.protected import protected
from navigator.vocabulary import shipped_vocabulary

WORDS = shipped_vocabulary()
NO_HURRY = 60
"""Seconds: what a check finds must not turn on how busy the machine is."""


def no(id: str, test: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"id": id, "effect": "excludes", "strength": "always", "test": test, "x_why": "Said elsewhere.", **more}


def only(id: str, test: dict[str, Any], **more: Any) -> dict[str, Any]:
    return no(id, test, **{"effect": "requires", **more})


def found(
    clauses: list[dict[str, Any]], *, needs: dict[str, str] | None = None, words: dict[str, Any] = WORDS
) -> tuple[Finding, ...]:
    vocabulary = read_vocabulary(words)
    document = {"id": "s", "needs": needs or {"housing": "moves"}, "clauses": clauses}
    (service,) = read_services(vocabulary, [document])
    return lint(document, service, words=words, vocabulary=vocabulary, patience=Patience(NO_HURRY))


def told(clauses: list[dict[str, Any]]) -> list[tuple[str, tuple[str, ...]]]:
    return [(each.code, each.clauses) for each in found(clauses)]


ADULTS = only("adults", {"fact": "age", "at_least": 18})
CHILDREN = only("children", {"fact": "age", "at_most": 17})
DAILY = no("daily", {"fact": "drinking", "is": "daily"})
DRINKING = no("drinking", {"fact": "drinking", "one_of": ["some", "daily"]})
DRY = only("dry", {"fact": "drinking", "is": "none"})
WOMEN = only("women", {"fact": "gender", "is": "woman"})
NO_WOMEN = no("no_women", {"fact": "gender", "is": "woman"})
SCRIPT = only("script", {"fact": "on_script", "is": True})
UNTREATED = only("untreated", {"fact": "substance_treatment", "is": False})

ADVICE = [
    # Rules that nobody can meet.
    ("two ages apart", [ADULTS, CHILDREN], [("nobody", ("adults", "children"))]),
    ("as few rules as do so are told", [DAILY, WOMEN, NO_WOMEN], [("nobody", ("women", "no_women"))]),
    ("through an implication: a script comes with treatment", [SCRIPT, UNTREATED],
     [("nobody", ("script", "untreated"))]),
    ("one rule alone", [no("all", {"anyone": True})], [("nobody", ("all",))]),
    ("three rules, any two of which can be met",
     [no("none", {"fact": "drinking", "is": "none"}), no("some", {"fact": "drinking", "is": "some"}), DAILY],
     [("nobody", ("none", "some", "daily"))]),
    ("a duty's challenge leaves it open",
     [no("all", {"anyone": True}, challenge={"by": "duty"})], []),
    ("another service may take them", [only("other", {"elsewhere": {"kind": "hostel"}})], []),
    # A rule that can never matter.
    ("a stronger one says as much", [DRINKING, DAILY], [("never", ("daily", "drinking"))]),
    ("of two that say the same the later one", [DRINKING, DRY], [("never", ("dry", "drinking"))]),
    ("what is decided each time, of those who are never taken",
     [DAILY | {"strength": "case_by_case"}, DRINKING], [("never", ("daily", "drinking"))]),
    ("what is never, of those who are decided about", [DRINKING | {"strength": "case_by_case"}, DAILY], []),
    ("a test that nobody can be", [no("odd", {"all": [{"fact": "drinking", "is": "none"}, {"fact": "drinking", "is":
     "daily"}]})], [("never", ("odd",))]),
    ("a test that an implication makes impossible",
     [no("odd", {"all": [{"fact": "on_script", "is": True}, {"fact": "substance_treatment", "is": False}]})],
     [("never", ("odd",))]),
    ("its unless lets everybody in", [DAILY | {"unless": {"anyone": True}}], [("never", ("daily",))]),
    ("two together say as much", [DAILY, no("some", {"fact": "drinking", "is": "some"}), DRY],
     [("never", ("dry", "daily", "some"))]),
    ("an unless of its own lets it matter", [DRINKING | {"unless": {"fact": "gp", "is": True}}, DAILY], []),
    ("the other is judged on one day only", [DRINKING | {"day": "start"}, DAILY], []),
    ("rules about other things", [DAILY, WOMEN], []),
    # A protected characteristic without a stated reason.
    ("no reason", [WOMEN | {"x_why": ""}], [("protected", ("women",))]),
    ("a reason", [WOMEN], []),
    ("decided each time", [WOMEN | {"x_why": "", "strength": "case_by_case"}], []),
    ("those under 18 are not protected by age", [ADULTS | {"x_why": ""}], []),
    ("those of age are", [only("young", {"fact": "age", "between": [18, 25]}, x_why="")], [("protected", ("young",))]),
    ("a diagnosis", [no("psychosis", {"fact": "diagnosis", "includes_any": ["psychosis"]}, x_why=" ")],
     [("protected", ("psychosis",))]),
    ("no help for the pregnant", [no("pregnant", {"fact": "pregnant", "is": True}, x_why="")],
     [("protected", ("pregnant",))]),
    ("help for the pregnant alone", [only("pregnant", {"fact": "pregnant", "is": True}, x_why="")], []),
    ("help for the pregnant alone, of any age from 18", [only("pregnant", {"all": [{"fact": "pregnant", "is": True},
     {"fact": "age", "at_least": 18}]}, x_why="")], []),
    ("help for autistic people alone", [only("autistic", {"fact": "autism", "is": True}, x_why="")], []),
    ("drinkers among the pregnant", [no("both", {"all": [{"fact": "pregnant", "is": True}, {"fact": "drinking", "is":
     "daily"}]}, x_why="")], [("protected", ("both",))]),
    ("drinking is not", [DAILY | {"x_why": ""}], []),
]  # fmt: skip


@pytest.mark.parametrize(("clauses", "advice"), [each[1:] for each in ADVICE], ids=[each[0] for each in ADVICE])
def test_advice(clauses: list[dict[str, Any]], advice: list[tuple[str, tuple[str, ...]]]) -> None:
    assert told(clauses) == advice


def test_a_rule_is_named_as_it_is_read_back() -> None:
    (advice,) = found([DRINKING, DAILY])
    assert advice.text == (
        "“Does not take people who drink every day” can never matter: “Does not take people who drink some days or"
        " every day” says as much already."
    )


def with_adult() -> dict[str, Any]:
    adult = {"kind": "yes_no", "x_short": "Adult"}
    follows = {"if": {"fact": "age", "at_most": 17}, "then": {"adult": False}}
    return {
        **WORDS,
        "facts": {**WORDS["facts"], "adult": adult},
        "implications": [*WORDS["implications"], follows],
    }


def test_a_rule_on_a_fact_that_age_implies() -> None:
    rule = only("grown", {"fact": "adult", "is": True})
    (advice,) = found([rule], words=with_adult())
    assert (advice.code, advice.clauses) == ("implied", ("grown",))
    assert "“Adult”, which follows from the age" in advice.text


def test_a_rule_on_age_itself_is_what_is_asked_for() -> None:
    assert found([ADULTS], words=with_adult()) == ()


LARGE = [
    {"fact": "convictions", "includes_any": WORDS["facts"]["convictions"]["options"][:7]},
    {"fact": "gender", "is": "woman"},
    {"fact": "drinking", "is": "daily"},
    {"fact": "drug_use", "is": "daily"},
]


def test_a_group_near_the_limit_is_told_with_its_size() -> None:
    clauses = [no("large", {"all": LARGE}, x_why="Said.")]
    (advice,) = found(clauses)
    assert (advice.code, advice.clauses) == ("size", ("large",))
    assert "3,456 combinations, of at most 4,096" in advice.text


def test_a_group_well_below_the_limit_is_not() -> None:
    assert found([no("small", {"all": LARGE[:2]}, x_why="Said.")]) == ()


def test_progress_that_two_needs_fight_over_is_told_of_a_service_that_moves_both() -> None:
    (advice,) = found([DAILY], needs={"substance_use": "moves", "detox": "moves"})
    assert advice.code == "progress"
    assert advice.text.startswith(
        "Help with drink or drugs and help with detox say different things of “Drink or drugs day to day”."
    )


@pytest.mark.parametrize("needs", [{"detox": "moves"}, {"detox": "moves", "substance_use": "holds"}])
def test_a_service_that_moves_one_of_them_hears_nothing(needs: dict[str, str]) -> None:
    assert found([DAILY], needs=needs) == ()


@pytest.mark.parametrize(("seconds", "first"), [(1, 0), (2, 0), (3, 1), (4, 1), (5, 2)])
def test_time_runs_out_once_for_all_and_what_was_left_out_is_told(seconds: int, first: int) -> None:
    ticks = count()
    vocabulary = read_vocabulary(WORDS)
    document = {"id": "s", "needs": {}, "clauses": [ADULTS, CHILDREN]}
    (service,) = read_services(vocabulary, [document])
    patience = Patience(seconds=seconds, clock=lambda: next(ticks))
    *_, told = lint(document, service, words=WORDS, vocabulary=vocabulary, patience=patience)
    assert told == Finding("not_judged", NOT_JUDGED.format("; ".join(list(CHECKS.values())[first:])))


def test_what_nobody_has_answered_in_the_grid_is_no_advice() -> None:
    clauses = clauses_of({"grid": {}, "clauses": []}, grid=read_grid(WORDS))
    assert len(clauses) > 20
    assert found(clauses) == ()


def test_a_rule_by_hand_that_the_grid_says_already_is_told() -> None:
    rules = {"grid": {"drinking": {"answer": "no"}}, "clauses": [DAILY]}
    assert told(clauses_of(rules, grid=read_grid(WORDS))) == [("never", ("daily", "grid_drinking"))]


def test_the_interventions_can_all_be_met_and_are_looked_at_in_time() -> None:
    vocabulary, documents = read_vocabulary(WORDS), rule_documents()
    services = read_services(vocabulary, documents)
    advice = [
        each.code
        for document, service in zip(documents, services, strict=True)
        for each in lint(document, service, words=WORDS, vocabulary=vocabulary, patience=Patience(NO_HURRY))
    ]
    assert set(advice) == {"never", "protected"}


def test_every_protected_characteristic_is_about_facts_of_the_vocabulary() -> None:
    named = {fact for each in protected()["characteristics"] for fact in each["facts"]}
    assert named <= set(WORDS["facts"])
