"""One list of the kinds of service in which people live: what the grid asks by, a plan goes by."""

import ast
from pathlib import Path

import navigator
from navigator.grid import read_grid
from navigator.vocabulary import shipped_vocabulary
from navigator.vocabulary.document.moved_into import MOVES_IN, kinds_moved_into

LIVED_IN = ("hostel", "supported_housing", "refuge", "night_shelter", "residential_rehab", "approved_premises")


def test_people_live_in_the_services_that_the_grid_asks_about_moving_in() -> None:
    document = shipped_vocabulary()
    asked = {each.where.kinds for each in read_grid(document).questions if each.where and each.where.id == MOVES_IN}
    assert asked == {kinds_moved_into(document)}
    assert set(LIVED_IN) <= kinds_moved_into(document)
    assert "drop_in" not in kinds_moved_into(document)


def test_a_vocabulary_of_ones_own_says_so_itself_and_goes_by_the_shipped_one_where_it_does_not() -> None:
    setting = {"id": MOVES_IN, "label": "homes", "kinds": ["boat"], "needs": []}
    assert kinds_moved_into({"x_grid_where": [setting]}) == {"boat"}
    assert kinds_moved_into({}) == kinds_moved_into(shipped_vocabulary())


def test_no_kind_in_which_people_live_is_named_in_the_code_once_more() -> None:
    """A list of kinds there would part from the one of the vocabulary unseen."""
    kinds = kinds_moved_into(shipped_vocabulary())
    code = sorted(Path(navigator.__path__[0]).rglob("*.py"))
    named = {str(path): _texts(path) & kinds for path in code}
    assert {path: found for path, found in named.items() if found} == {}


def _texts(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {each.value for each in ast.walk(tree) if isinstance(each, ast.Constant) and isinstance(each.value, str)}
