"""Mutants: every single change of a module of the core, in a fixed order."""

import ast
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from tests.mutation.changing import changed

LEFT_ALONE = "# pragma: no mutate"
"""On a line whose changes make no difference; the reason stands beside it."""


@dataclass(frozen=True)
class Scope:
    """Where in a module one is: in which function that stands in no other, with its first line and the lines of its
    body; and on which lines the statement stands, up to its own body where it has one."""

    function: str = ""
    first_line: int = 0
    body: tuple[int, int] = (0, 0)
    lines: tuple[int, int] = (0, 0)


@dataclass(frozen=True)
class Mutant:
    """One change: put `new` for `old` under a node of the module's tree."""

    module: str
    old: ast.AST
    new: ast.AST
    parent: ast.AST
    field: str
    index: int | None
    scope: Scope
    number: int

    @property
    def key(self) -> str:
        """What tells it from the other mutants of its module."""
        line, column = _place(self.old)
        return f"{line}:{column} {_text(self.old)} → {_text(self.new)}"

    @property
    def change(self) -> str:
        """What is changed into what, on one line; numbered from the second on where a function has several alike."""
        return f"{_text(self.old)} → {_text(self.new)}" + (f" ({self.number})" if self.number > 1 else "")

    def make(self) -> None:
        """Makes the change in the tree; there is no way back, so it is done in a process of its own."""
        new = ast.fix_missing_locations(ast.copy_location(self.new, self.old))
        if self.index is None:
            setattr(self.parent, self.field, new)
        else:
            getattr(self.parent, self.field)[self.index] = new


@dataclass
class Source:
    """A module of the core, as it is written."""

    module: str
    path: Path
    text: str
    tree: ast.Module

    @property
    def mutants(self) -> list[Mutant]:
        """All its mutants."""
        spared = {at for at, line in enumerate(self.text.splitlines(), start=1) if LEFT_ALONE in line}
        found = (each for each in _below(self.tree, Scope(), "") if _place(each[0])[0] not in spared)
        alike: Counter[tuple[str, str, str]] = Counter()
        mutants = []
        for old, new, parent, field, index, scope in found:
            name = scope.function, _text(old), _text(new)
            alike[name] += 1
            mutants.append(Mutant(self.module, old, new, parent, field, index, scope, alike[name]))
        return mutants


def source(path: Path, *, project: Path) -> Source:
    """The module that a file holds."""
    parts = path.relative_to(project).with_suffix("").parts
    text = path.read_text("utf-8")
    return Source(".".join(parts[:-1] if parts[-1] == "__init__" else parts), path, text, ast.parse(text))


Found = tuple[ast.AST, ast.AST, ast.AST, str, int | None, Scope]


def _below(parent: ast.AST, scope: Scope, owner: str) -> Iterator[Found]:
    for field, index, node in _children(parent):
        if _is_left_alone(parent, field, node):
            continue
        inside = _scope(node, scope, owner)
        yield from ((node, new, parent, field, index, inside) for new in changed(node))
        yield from _below(node, inside, f"{owner}{node.name}." if isinstance(node, ast.ClassDef) else owner)


def _place(node: ast.AST) -> tuple[int, int]:
    """The line and column at which a node begins; that of its variable where Python does not say it of the whole."""
    placed: Any = node.target if isinstance(node, ast.comprehension) else node
    return placed.lineno, placed.col_offset


def _children(parent: ast.AST) -> Iterator[tuple[str, int | None, ast.AST]]:
    for field, value in ast.iter_fields(parent):
        if isinstance(value, ast.AST):
            yield field, None, value
        elif isinstance(value, list):
            yield from ((field, at, each) for at, each in enumerate(value) if isinstance(each, ast.AST))


def _scope(node: ast.AST, scope: Scope, owner: str) -> Scope:
    if isinstance(node, ast.FunctionDef):
        first = min([node.lineno, *(each.lineno for each in node.decorator_list)])
        header = (first, max(first, node.body[0].lineno - 1))
        if scope.function:
            return replace(scope, lines=header)
        return Scope(owner + node.name, first, (node.body[0].lineno, node.end_lineno or first), header)
    if isinstance(node, ast.stmt):
        body: list[ast.stmt] = getattr(node, "body", [])
        last = body[0].lineno - 1 if body else node.end_lineno
        return replace(scope, lines=(node.lineno, max(node.lineno, last or 0)))
    if isinstance(node, ast.match_case):
        return replace(scope, lines=(node.pattern.lineno, node.pattern.lineno))
    return scope


def _is_left_alone(parent: ast.AST, field: str, node: ast.AST) -> bool:
    """Types and what only they need, imports, decorators (how a value is stored), text for readers of the code."""
    if node is _last_word(parent):
        return True
    match node:
        case ast.Expr(value=ast.Constant()) | ast.Import() | ast.ImportFrom() | ast.Assert():
            return True
        case ast.AnnAssign(annotation=ast.Name(id="TypeAlias")) | ast.If(test=ast.Name(id="TYPE_CHECKING")):
            return True
        case ast.Assign(targets=[ast.Name(id="__all__")]) | ast.Assign(value=ast.Call(func=ast.Name(id="TypeVar"))):
            return True
    return field in ("annotation", "returns", "decorator_list", "bases", "type_comment", "ctx", "ops", "op")


def _last_word(parent: ast.AST) -> ast.AST | None:
    """The `return None` at the end of a function, which says only what would happen anyway."""
    match parent:
        case ast.FunctionDef(body=[*_, ast.Return(value=ast.Constant(value=None)) as last]):
            return last
    return None


def _text(node: ast.AST) -> str:
    if isinstance(node, ast.comprehension):
        return " ".join(f"if {ast.unparse(each)}" for each in node.ifs)
    if isinstance(node, ast.If | ast.While):
        return f"{type(node).__name__.lower()} {ast.unparse(node.test)}"
    return " ".join(ast.unparse(node).split())
