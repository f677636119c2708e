"""The survivors that docs/mutation.md gives a reason for: a line each,

* `module` · `function` · `what → what`: why no table can notice it
"""

import re
from collections.abc import Iterable
from pathlib import Path

from tests.mutation.mutants import Mutant

LINE = re.compile(
    r"^\* `(?P<module>[^`]+)` · `(?P<function>[^`]*)` · `(?P<change>.+)`: (?P<reason>\S.*)$", re.MULTILINE
)


def line(mutant: Mutant, reason: str) -> str:
    """The line of the document for a survivor."""
    return f"* `{mutant.module}` · `{mutant.scope.function}` · `{mutant.change}`: {reason}"


def unexplained(survivors: Iterable[Mutant], document: Path) -> list[Mutant]:
    """The survivors for which the document gives no reason."""
    known = _explained(document)
    return [each for each in survivors if _name(each) not in known]


def outdated(mutants: Iterable[Mutant], document: Path) -> int:
    """How many lines of the document speak of changes that cannot be made any more."""
    return len(_explained(document) - {_name(each) for each in mutants})


def _explained(document: Path) -> set[tuple[str, ...]]:
    text = document.read_text("utf-8") if document.exists() else ""
    return {(found["module"], found["function"], found["change"]) for found in LINE.finditer(text)}


def _name(mutant: Mutant) -> tuple[str, ...]:
    return mutant.module, mutant.scope.function, mutant.change
