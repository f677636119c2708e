import ast
from pathlib import Path

import pytest

from tests.mutation.mutants import Source, source

CODE = '''"""Text."""

from a import b

T: TypeAlias = "x"
LIMIT = 3


@frozen(slots=True)
class Box:
    """Text."""

    size: "int" = 2

    @property
    def full(self) -> "bool":
        assert self.size > 0
        return self.size > LIMIT

    def packed(self, *, twice: bool = False):
        def inner():
            return 5

        if twice:
            return inner()
        return 4 + inner()  # pragma: no mutate: a reason
'''


@pytest.fixture
def box() -> Source:
    return Source("boxes", Path("boxes.py"), CODE, ast.parse(CODE))


def test_every_change_has_its_place(box: Source) -> None:
    assert [(each.scope.function, each.scope.lines, each.change) for each in box.mutants] == [
        ("", (6, 6), "3 → 4"),
        ("", (6, 6), "3 → 2"),
        ("", (13, 13), "2 → 3"),
        ("", (13, 13), "2 → 1"),
        ("Box.full", (18, 18), "return self.size > LIMIT → return None"),
        ("Box.full", (18, 18), "self.size > LIMIT → self.size >= LIMIT"),
        ("Box.full", (18, 18), "self.size > LIMIT → self.size <= LIMIT"),
        ("Box.packed", (20, 20), "False → True"),
        ("Box.packed", (22, 22), "return 5 → return None"),
        ("Box.packed", (22, 22), "5 → 6"),
        ("Box.packed", (22, 22), "5 → 4"),
        ("Box.packed", (24, 24), "if twice → if not twice"),
        ("Box.packed", (25, 25), "return inner() → return None"),
    ]


def test_a_function_is_known_by_its_first_line_and_the_lines_of_its_body(box: Source) -> None:
    places = {each.scope.function: (each.scope.first_line, each.scope.body) for each in box.mutants}
    assert places == {"": (0, (0, 0)), "Box.full": (15, (17, 18)), "Box.packed": (20, (21, 26))}


def test_changes_that_are_alike_in_one_function_are_numbered() -> None:
    code = "def f(a):\n    return a + 1, 1\n"
    found = Source("boxes", Path("boxes.py"), code, ast.parse(code)).mutants
    changes = [each.change for each in found if each.change.startswith("1")]
    assert changes == ["1 → 2", "1 → 0", "1 → 2 (2)", "1 → 0 (2)"]
    assert len({each.key for each in found}) == len(found)


@pytest.mark.parametrize("at", range(13))
def test_a_change_is_made_where_it_belongs_and_nowhere_else(box: Source, at: int) -> None:
    before = ast.unparse(box.tree).splitlines()
    mutant = box.mutants[at]
    mutant.make()
    after = ast.unparse(box.tree).splitlines()
    assert sum(one != other for one, other in zip(before, after, strict=True)) == 1
    compile(box.tree, "boxes.py", "exec")


def test_a_file_is_known_by_the_name_it_is_imported_by(tmp_path: Path) -> None:
    (tmp_path / "box").mkdir()
    for name in ("box/__init__.py", "box/lid.py"):
        (tmp_path / name).write_text("LIMIT = 3\n", "utf-8")
    found = [source(tmp_path / name, project=tmp_path).module for name in ("box/__init__.py", "box/lid.py")]
    assert found == ["box", "box.lid"]
