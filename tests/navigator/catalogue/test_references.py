"""Rules that ask about a service which is listed no longer."""

from typing import Any

import pytest

from navigator.catalogue.references import NEVER, Asking, asked_about, without_the_absent

ABOUT_GONE = {"elsewhere": {"service": "gone"}}
ABOUT_HERE = {"elsewhere": {"service": "here"}}
ABOUT_A_KIND = {"elsewhere": {"kind": "rehab"}}
AGE = {"fact": "age", "at_least": 18}

TABLE: list[tuple[Any, Any]] = [
    (ABOUT_GONE, NEVER),
    (ABOUT_HERE, ABOUT_HERE),
    (ABOUT_A_KIND, ABOUT_A_KIND),
    (AGE, AGE),
    ({"any": [AGE, ABOUT_GONE]}, {"any": [AGE, NEVER]}),
    ({"not": {"all": [ABOUT_GONE, ABOUT_HERE]}}, {"not": {"all": [NEVER, ABOUT_HERE]}}),
    ([{"id": "c", "test": AGE, "unless": ABOUT_GONE}], [{"id": "c", "test": AGE, "unless": NEVER}]),
    ({"wording": "gone", "x_note": ["gone"]}, {"wording": "gone", "x_note": ["gone"]}),
    ({"elsewhere": "gone"}, {"elsewhere": "gone"}),
    ("text", "text"),
]


@pytest.mark.parametrize(("test", "expected"), TABLE)
def test_nobody_gets_in_where_nothing_is_listed(test: Any, expected: Any) -> None:
    assert without_the_absent(test, {"gone"}) == expected


@pytest.mark.parametrize(
    ("test", "expected"),
    [
        (ABOUT_GONE, ["gone"]),
        ({"any": [AGE, ABOUT_GONE, {"not": ABOUT_HERE}]}, ["gone", "here"]),
        ([{"id": "c", "test": AGE, "unless": ABOUT_GONE}, {"test": ABOUT_HERE}], ["gone", "here"]),
        (ABOUT_A_KIND, []),
        ({"wording": "gone", "elsewhere": "gone"}, []),
        ({"elsewhere": {"service": ["gone"]}}, []),
        ("elsewhere", []),
    ],
)
def test_a_rule_asks_about_the_services_that_it_names(test: Any, expected: list[str]) -> None:
    assert list(asked_about(test)) == expected


def test_a_test_that_documents_share_is_looked_through_once() -> None:
    asking, test = Asking(), {"not": {"elsewhere": {"service": "b"}}}
    first = {"id": "a", "clauses": [{"id": "c1", "test": test}, "no clause", {"id": "c2"}]}
    second = {"id": "c", "clauses": [{"id": "c1", "test": {"anyone": True}, "unless": test}]}
    assert asking.about([first]) == asking.about([second, first]) == {"b"}
    assert asking.about([{"id": "d", "clauses": "no list"}]) == frozenset()
