from typing import Any

import pytest

from navigator.core.conditions import facts_of, leaves
from navigator.core.documents.conditions import read_test
from navigator.core.facts.completions import Completions, Frame, conflict, has_completion, is_known, sure_needs
from navigator.core.facts.givens import Answers
from navigator.core.facts.vocabulary import Vocabulary
from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cast import CHILD, DRINKS, FACTS, answers, somebody, vocabulary

ADULT = {"if": {"fact": "age", "at_least": 18}, "then": {"adult": True}}
WET = {"if": DRINKS, "then": {"nights": 3}}
TWO_FOLLOW = {"if": {"fact": "papers", "is": True}, "then": {"stable": True, "housed": True}}
NEGATIVE = {**FACTS, "balance": {"kind": "number"}}
"""With a number that has no bounds."""


def asked(facts: Json, implications: list[Json], *, words: Json | None = None) -> tuple[Vocabulary, Answers]:
    who = {"id": "p1", "asked_on": "2026-11-21", "facts": facts}
    return vocabulary(words, implications=implications), answers(who, facts=words)


@pytest.mark.parametrize(
    ("facts", "implications", "fact", "known"),
    [
        ({"adult": True}, [], "adult", True),
        ({}, [], "adult", False),
        ({"age": 17}, [CHILD], "adult", True),
        ({"age": 30}, [CHILD], "adult", False),
        ({"age": 30}, [CHILD, ADULT], "adult", True),
        ({"adult": False}, [CHILD, ADULT], "age", False),
        # Whole years leave the birthday open; a date of birth leaves nothing.
        ({"age": 17}, [], "age", False),
        ({"age": "2009-01-05"}, [], "age", True),
        # Of two facts that follow, one may be given already.
        ({"papers": True, "stable": True}, [TWO_FOLLOW], "housed", True),
        ({"papers": True, "housed": True}, [TWO_FOLLOW], "stable", True),
        ({"drinking": "some"}, [WET], "nights", True),
        ({"drinking": "none"}, [WET], "nights", False),
        # Backwards: with two nights nobody drinks; with three anybody may.
        ({"nights": 2}, [WET], "drinking", True),
        ({"nights": 3}, [WET], "drinking", False),
        ({}, [], "violence", False),
        ({}, [], "release", False),
        ({"release": "none"}, [], "release", True),
        ({"risks": {"has": ["arson"], "has_not": ["ban"]}}, [], "risks", False),
        ({"risks": {"has": ["arson", "arrears"], "has_not": ["ban"]}}, [], "risks", True),
        ({"risks": []}, [], "risks", True),
    ],
)
def test_a_fact_is_known_where_all_completions_agree(
    facts: Json, implications: list[Json], fact: str, known: bool
) -> None:
    assert is_known(*asked(facts, implications), fact) is known


@pytest.mark.parametrize(
    ("bounds", "known"),
    [({"at_least": -30}, False), ({"at_least": 41}, False), ({"not": {"fact": "balance", "between": [7, 7]}}, True)],
)
def test_what_an_implication_leaves_is_known_only_where_it_is_one_value(bounds: Json, known: bool) -> None:
    condition = bounds if "not" in bounds else {"fact": "balance"} | bounds
    impossible = [{"if": condition, "then": {"papers": True}}]
    assert is_known(*asked({"papers": False}, impossible, words=NEGATIVE), "balance") is known


@pytest.mark.parametrize(
    ("facts", "possible"),
    [
        ({"age": 17, "adult": False}, True),
        ({"age": 17, "adult": True}, False),
        ({"adult": True}, True),
        ({"drinking": "daily", "nights": 1}, False),
        ({"drinking": "daily"}, True),
        ({"age": 17, "adult": False, "drinking": "some", "nights": 1}, False),
    ],
)
def test_answers_that_contradict_an_implication_have_no_completion(facts: Json, possible: bool) -> None:
    assert has_completion(*asked(facts, [CHILD, WET])) is possible


def test_implications_that_no_value_can_keep_leave_no_completion() -> None:
    both = [{"if": DRINKS, "then": {"papers": True}}, {"if": {"fact": "papers", "is": True}, "then": {"nights": 1}}]
    never = {"if": {"fact": "drinking", "is": "none"}, "then": {"drinking": "some"}}
    assert has_completion(*asked({"nights": 1}, [never, *both]))
    assert not has_completion(*asked({"nights": 2}, [never, *both]))


def test_an_implication_of_a_fact_upon_itself_counts() -> None:
    never_daily = {"if": {"fact": "drinking", "is": "daily"}, "then": {"drinking": "some"}}
    assert not has_completion(*asked({"drinking": "daily"}, [never_daily]))
    assert is_known(*asked({}, [never_daily, {"if": {"fact": "drinking", "is": "none"}, "then": {"drinking": "some"}}]),
                    "drinking")  # fmt: skip


@pytest.mark.parametrize(
    ("facts", "implications", "clash"),
    [
        ({"papers": True, "age": 17, "adult": True}, [CHILD], ("age", "adult")),
        ({"drinking": "daily", "nights": 1, "papers": True}, [WET], ("drinking", "nights")),
        ({"papers": True, "age": 17}, [CHILD], ()),
        # One fact may contradict the vocabulary by itself.
        (
            {"papers": True, "nights": 3},
            [{"if": {"fact": "papers", "is": True}, "then": {"papers": False}}],
            ("papers",),
        ),
    ],
)
def test_a_conflict_names_a_smallest_set_of_answers(
    facts: Json, implications: list[Json], clash: tuple[str, ...]
) -> None:
    assert conflict(*asked(facts, implications)) == clash


def test_a_conflict_is_the_same_in_whatever_order_the_answers_stand() -> None:
    either = [{"if": {"fact": fact, "is": True}, "then": {"stable": True}} for fact in ("papers", "housed")]
    facts = [("papers", True), ("housed", True), ("stable", False)]
    found = {conflict(*asked(dict(order), either)) for order in (facts, facts[::-1])}
    assert found == {("stable", "papers")}


@pytest.mark.parametrize("fact", ["papers", "age", "violence", "release"])
def test_a_frame_serves_one_person_after_another(fact: str) -> None:
    values: dict[str, list[Any]] = {
        "papers": [True, False, None],
        "age": [17, 30, None],
        "violence": [3, "never", None],
        "release": ["2027-01-05", "none", None],
    }
    bound = {"papers": {"is": True}, "age": {"at_least": 18}, "violence": {"within_months": 6}}
    test = read_test({"fact": fact} | bound.get(fact, {"within_days": [0, 90]}))
    people = [
        answers(somebody("housing", **({} if value is None else {fact: value})) | {"asked_on": day})
        for day in ("2026-11-21", "1990-01-01")
        for value in values[fact]
    ]
    words = vocabulary()
    watched = [(each, 0) for each in leaves(test)]
    shared = Frame(words, [fact], watched=watched)  # type: ignore[arg-type]
    for given in [*people, *reversed(people)]:
        alone = Frame(words, [fact], watched=watched)  # type: ignore[arg-type]
        assert shared.regions(fact, given) == alone.regions(fact, given)


def test_a_conflict_of_three_needs_all_three() -> None:
    chain = [
        {"if": {"all": [{"fact": "papers", "is": True}, {"fact": "housed", "is": True}]}, "then": {"stable": True}}
    ]
    facts = {"papers": True, "housed": True, "stable": False, "nights": 2}
    assert conflict(*asked(facts, chain)) == ("stable", "housed", "papers")


@pytest.mark.parametrize(
    ("needs", "expected"),
    [
        (["substance_use", "housing"], ("housing", "substance_use")),
        ({"has": ["mental_health"], "has_not": ["housing"]}, ("mental_health",)),
        ({"has": [], "has_not": ["housing"]}, ()),
        ([], ()),
    ],
)
def test_the_needs_of_a_person_are_those_of_every_completion(needs: Any, expected: tuple[str, ...]) -> None:
    assert sure_needs(*asked({"needs": needs}, [])) == expected


def test_a_need_may_be_deduced() -> None:
    rough = {"if": {"fact": "housed", "is": False}, "then": {"needs": {"has": ["housing"], "has_not": []}}}
    assert sure_needs(*asked({"housed": False}, [rough])) == ("housing",)
    assert sure_needs(*asked({"housed": True}, [rough])) == ()
    assert sure_needs(*asked({}, [rough])) == ()


def test_where_no_completion_is_left_no_region_is_open() -> None:
    never = {"if": {"fact": "papers", "is": True}, "then": {"papers": False}}
    words, given = vocabulary(implications=[never]), answers(somebody("housing", papers=True))
    assert Completions(Frame(words, ["papers"]), given).open_to("papers") == ()


@pytest.mark.parametrize(
    ("facts", "implications", "test", "truths"),
    [
        ({}, [], {"anyone": True}, {True}),
        ({}, [], DRINKS, {True, False}),
        ({"drinking": "daily"}, [], DRINKS, {True}),
        ({"nights": 2}, [WET], DRINKS, {False}),
        ({"age": 17}, [CHILD], {"fact": "adult", "is": True}, {False}),
        # Undecided fact by fact, and yet sure.
        ({}, [], {"any": [DRINKS, {"fact": "drinking", "is": "none"}]}, {True}),
        ({"papers": True}, [{"if": {"fact": "papers", "is": True}, "then": {"papers": False}}], DRINKS, {True, False}),
    ],
)
def test_what_a_test_comes_to_over_all_completions(
    facts: Json, implications: list[Json], test: Json, truths: set[bool]
) -> None:
    words, given = asked(facts, implications)
    read = read_test(test)
    frame = Frame(words, facts_of(read), watched=[(each, 0) for each in leaves(read)])  # type: ignore[misc]
    found = Completions(frame, given)
    assert found.truths(read) == truths


def test_no_completion_has_no_truths() -> None:
    never = {"if": {"fact": "papers", "is": True}, "then": {"papers": False}}
    words = vocabulary(implications=[never])
    given = answers(somebody("housing", papers=True))
    read = read_test({"fact": "papers", "is": True})
    frame = Frame(words, ["papers"], watched=[(each, 0) for each in leaves(read)])  # type: ignore[misc]
    found = Completions(frame, given)
    assert (found.root, found.truths(read), found.exists(found.root)) == (None, frozenset(), False)


def test_a_need_that_only_some_completions_have_is_not_sure() -> None:
    needs = ["housing", "mental_health", "substance_use"]
    none_of_them = {"not": {"fact": "needs", "includes_any": needs}}
    some_need = {"if": none_of_them, "then": {"drinking": "none"}}
    assert sure_needs(*asked({"drinking": "daily"}, [some_need])) == ()
