import ast
from pathlib import Path

import pytest

from tests.mutation.explained import line, outdated, unexplained
from tests.mutation.mutants import Mutant, Source
from tests.mutation.results import KILLED, SURVIVED, Results, digest

TEXT = "def f(a, b):\n    return a | b\n"


@pytest.fixture
def mutants() -> list[Mutant]:
    return Source("boxes", Path("boxes.py"), TEXT, ast.parse(TEXT)).mutants


def test_outcomes_are_kept_for_the_next_run(tmp_path: Path, mutants: list[Mutant]) -> None:
    first = Results(tmp_path / "kept", tests="t1")
    first.add(mutants[0], KILLED, source="s1")
    first.add(mutants[1], SURVIVED, source="s1")
    again = Results(tmp_path / "kept", tests="t1")
    assert [again.outcome(each, source="s1") for each in mutants] == [KILLED, SURVIVED]


def test_a_module_that_changed_is_tried_afresh(tmp_path: Path, mutants: list[Mutant]) -> None:
    results = Results(tmp_path, tests="t1")
    results.add(mutants[0], KILLED, source="s1")
    assert results.outcome(mutants[0], source="s2") is None


def test_after_a_change_of_the_tests_what_survived_is_tried_again(tmp_path: Path, mutants: list[Mutant]) -> None:
    results = Results(tmp_path, tests="t1")
    results.add(mutants[0], KILLED, source="s1")
    results.add(mutants[1], SURVIVED, source="s1")
    again = Results(tmp_path, tests="t2")
    assert [again.outcome(each, source="s1") for each in mutants] == [KILLED, None]


def test_git_ignores_what_is_kept(tmp_path: Path) -> None:
    Results(tmp_path / "kept", tests="t1")
    assert (tmp_path / "kept" / ".gitignore").read_text("utf-8") == "*\n"


def test_a_digest_tells_texts_apart() -> None:
    assert digest(["ab", "c"]) == digest(["ab", "c"]) != digest(["a", "bc"])


def test_a_survivor_with_a_reason_in_the_document_is_explained(tmp_path: Path, mutants: list[Mutant]) -> None:
    document = tmp_path / "mutation.md"
    assert unexplained(mutants, document) == mutants
    document.write_text(f"# Survivors\n\n{line(mutants[1], 'the two never meet')}\n", "utf-8")
    assert unexplained(mutants, document) == mutants[:1]
    assert (outdated(mutants, document), outdated(mutants[:1], document)) == (0, 1)
    assert line(mutants[1], "the two never meet") == "* `boxes` · `f` · `a | b → a & b`: the two never meet"
