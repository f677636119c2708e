from datetime import date

import pytest

from navigator.core.conditions import (
    Elsewhere,
    Leaf,
    Truth,
    either,
    elsewheres,
    every,
    facts_of,
    leaves,
    negated,
    some,
    truth,
)
from navigator.core.documents.conditions import read_test
from navigator.core.facts.kinds import NEVER, Kind, seen
from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cast import ANYONE, TODAY

T, F, U = True, False, None


@pytest.mark.parametrize(
    ("one", "other", "all_of", "any_of"),
    [
        (T, T, T, T),
        (T, F, F, T),
        (T, U, U, T),
        (F, T, F, T),
        (F, F, F, F),
        (F, U, F, U),
        (U, T, U, T),
        (U, F, F, U),
        (U, U, U, U),
    ],
)
def test_all_and_any_in_three_values(one: Truth, other: Truth, all_of: Truth, any_of: Truth) -> None:
    assert (every([one, other]), either([one, other])) == (all_of, any_of)


@pytest.mark.parametrize(("one", "other"), [(T, F), (F, T), (U, U)])
def test_not_in_three_values(one: Truth, other: Truth) -> None:
    assert negated(one) is other


@pytest.mark.parametrize(
    ("count", "parts", "expected"),
    [
        (1, [T, F, F], T),
        (1, [F, F, F], F),
        (1, [U, F, F], U),
        (2, [T, T, U], T),
        (2, [T, U, F], U),
        (2, [T, F, F], F),
        (2, [U, U, F], U),
        (2, [U, F, F], F),
        (3, [T, T, T], T),
        (3, [T, T, U], U),
        (3, [T, T, F], F),
    ],
)
def test_some_of_several_in_three_values(count: int, parts: list[Truth], expected: Truth) -> None:
    assert some(count, parts) is expected


PART: dict[Truth, Json] = {
    True: {"fact": "yes", "is": True},
    False: {"fact": "no", "is": True},
    None: {"fact": "unknown", "is": True},
}


def asked(leaf: Leaf | Elsewhere) -> Truth:
    return {"yes": T, "no": F, "unknown": U, "s2": T, "hostel": F}[
        leaf.fact if isinstance(leaf, Leaf) else leaf.service or leaf.kind or ""
    ]


@pytest.mark.parametrize(
    ("test", "expected"),
    [
        (PART[T], T),
        (PART[F], F),
        (PART[U], U),
        (ANYONE, T),
        ({"not": ANYONE}, F),
        ({"not": PART[U]}, U),
        ({"all": [PART[T], PART[U]]}, U),
        ({"all": [PART[F], PART[U]]}, F),
        ({"any": [PART[F], PART[U]]}, U),
        ({"any": [PART[T], PART[U]]}, T),
        ({"some": 2, "of": [PART[T], PART[U], PART[F]]}, U),
        ({"some": 2, "of": [PART[T], ANYONE, PART[F]]}, T),
        ({"all": [{"any": [PART[F], {"not": PART[F]}]}, PART[T]]}, T),
        ({"elsewhere": {"service": "s2"}}, T),
        ({"elsewhere": {"kind": "hostel"}}, F),
    ],
)
def test_the_truth_of_a_test_follows_from_its_leaves(test: Json, expected: Truth) -> None:
    assert truth(read_test(test), asked) is expected


def held(*options: str) -> frozenset[str]:
    return frozenset(options)


@pytest.mark.parametrize(
    ("kind", "test", "holding", "failing"),
    [
        (Kind.YES_NO, {"is": True}, [True], [False]),
        (Kind.ONE, {"is": "some"}, ["some"], ["none", "daily"]),
        (Kind.ONE, {"one_of": ["some", "daily"]}, ["some", "daily"], ["none"]),
        (Kind.YES_NO, {"one_of": [False]}, [False], [True]),
        (Kind.SEVERAL, {"includes_any": ["a", "b"]}, [held("a"), held("b", "c")], [held(), held("c")]),
        (Kind.SEVERAL, {"includes_all": ["a", "b"]}, [held("a", "b"), held("a", "b", "c")], [held("a"), held()]),
        (Kind.NUMBER, {"at_least": 3}, [3, 4], [2]),
        (Kind.NUMBER, {"at_most": 3}, [3, 2], [4]),
        (Kind.NUMBER, {"between": [3, 5]}, [3, 4, 5], [2, 6]),
        (Kind.AGE, {"at_least": 18}, [date(2008, 11, 21)], [date(2008, 11, 22)]),
        (Kind.AGE, {"at_most": 17}, [date(2008, 11, 22)], [date(2008, 11, 21)]),
        (Kind.AGE, {"between": [18, 24]}, [date(2008, 11, 21), date(2001, 11, 22)], [date(2001, 11, 21)]),
        (Kind.AGO, {"within_months": 6}, [0, 6], [7, NEVER]),
        (Kind.AGO, {"happened": True}, [0, 600], [NEVER]),
        (Kind.AGO, {"happened": False}, [NEVER], [0]),
        (
            Kind.DATE,
            {"within_days": [-14, 84]},
            [date(2026, 11, 7), date(2027, 2, 13)],
            [date(2026, 11, 6), date(2027, 2, 14), None],
        ),
    ],
)
def test_what_each_operator_holds_of(kind: Kind, test: Json, holding: list[object], failing: list[object]) -> None:
    (leaf,) = leaves(read_test({"fact": "fact"} | test))
    assert isinstance(leaf, Leaf)
    for value in [*holding, *failing]:
        assert leaf.holds(seen(kind, value, asked_on=TODAY, days=0)) is (value in holding)  # type: ignore[arg-type]


DEEP = read_test(
    {
        "all": [
            {"not": {"fact": "papers", "is": True}},
            {"any": [{"elsewhere": {"service": "s2"}}, ANYONE]},
            {"some": 1, "of": [{"fact": "age", "between": [18, 24]}, {"elsewhere": {"kind": "hostel"}}]},
        ]
    }
)


def test_leaves_are_found_at_any_depth_in_the_order_of_writing() -> None:
    assert list(leaves(DEEP)) == [
        Leaf("papers", "is", True),
        Elsewhere(service="s2"),
        Leaf("age", "between", (18, 24)),
        Elsewhere(kind="hostel"),
    ]


def test_a_test_tells_the_facts_it_names_and_whom_it_asks_about() -> None:
    assert facts_of(DEEP) == {"papers", "age"}
    assert elsewheres(DEEP) == (Elsewhere(service="s2"), Elsewhere(kind="hostel"))


def test_no_test_has_no_leaves() -> None:
    assert (list(leaves(None)), facts_of(None), elsewheres(None)) == ([], frozenset(), ())


@pytest.mark.parametrize(
    ("leaf", "bounds", "options"),
    [
        (Leaf("age", "at_least", 18), (18,), set()),
        (Leaf("age", "at_most", 17), (17,), set()),
        (Leaf("age", "between", (18, 24)), (18, 24), set()),
        (Leaf("violence", "within_months", 6), (6,), set()),
        (Leaf("release", "within_days", (-14, 84)), (-14, 84), set()),
        (Leaf("violence", "happened", True), (), set()),
        (Leaf("papers", "is", True), (), set()),
        (Leaf("drinking", "one_of", held("some")), (), set()),
        (Leaf("risks", "includes_any", held("ban")), (), {"ban"}),
        (Leaf("risks", "includes_all", held("ban", "arson")), (), {"ban", "arson"}),
    ],
)
def test_where_the_answer_of_a_leaf_can_turn(leaf: Leaf, bounds: tuple[int, ...], options: set[str]) -> None:
    assert (leaf.bounds, leaf.options) == (bounds, options)
