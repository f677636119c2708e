"""How the page of permissions is read."""

import pytest

from directory.roles.names import ALL
from tests.permissions.table import OTHERS, TableFault, patterns_for, rows

PAGE = """
# A page

| role | who |
|---|---|
| editor | writes |

| page | routes | public | others | editor | moderator | confidential reader | administrator |
|---|---|---|---|---|---|---|---|
| Lists | `services:list`, `services:a\\|b` | sign in | no | yes | yes | own | look |
"""


def test_tables_with_routes_are_read_and_others_are_not() -> None:
    (row,) = rows(PAGE)
    assert row.routes == ("services:list", "services:a|b")
    assert row.answers["administrator"] == "look"


def test_the_column_of_others_speaks_for_each_of_them() -> None:
    (row,) = rows(PAGE)
    assert {row.answers[role] for role in OTHERS} == {"no"}
    assert set(row.answers) == set(ALL)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (PAGE.replace("| look |", "| perhaps |"), 'found "perhaps" for administrator'),
        (PAGE.replace("| look |", "| |"), 'found "" for administrator'),
        (PAGE.replace("`", ""), "names no route"),
    ],
)
def test_a_row_that_cannot_be_read_is_told(wrong: str, said: str) -> None:
    with pytest.raises(TableFault, match=said):
        rows(wrong)


def test_a_row_that_lacks_a_cell_is_refused() -> None:
    with pytest.raises(ValueError, match="zip"):
        rows(PAGE.replace("| look |", "|"))


@pytest.mark.parametrize(
    ("name", "closest"),
    [
        ("services:list", ["services:list"]),
        ("services:edit", ["services:*"]),
        ("services:delete", ["*:delete"]),
        ("services:history_results", ["services:history*"]),
        ("places:edit", ["pl*s:edit"]),
        ("nothing", []),
    ],
)
def test_what_is_written_out_goes_before_what_is_not(name: str, closest: list[str]) -> None:
    table = ["services:*", "services:list", "*:delete", "services:history*", "p*s:edit", "pl*s:edit"]
    assert patterns_for(name, table) == closest


def test_two_patterns_that_are_equally_close_are_both_told() -> None:
    assert patterns_for("ab:c", ["a*:c", "*b:c"]) == ["a*:c", "*b:c"]
