"""How the totals of `make test` come about: a run that left something out is never mistaken for a whole one."""

import os
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests import __main__ as running

REPORT = """<testsuites><testsuite>
  <testcase classname="tests.a" name="test_passes"/>
  <testcase classname="tests.a" name="test_fails[1-a]"><failure>line
E  assert 1 == 2</failure></testcase>
  <testcase classname="tests.a" name="test_breaks"><error/></testcase>
  <testcase classname="tests.a" name="test_waits"><skipped message="no server"/></testcase>
</testsuite></testsuites>"""


def test_a_report_is_counted_and_its_skips_are_named() -> None:
    counts = running.counted(ElementTree.ElementTree(ElementTree.fromstring(REPORT)))
    fails, breaks = (
        running.Failure("tests/a.py::test_fails[1-a]", "line\nE  assert 1 == 2"),
        running.Failure("tests/a.py::test_breaks"),
    )
    assert counts == running.Counts(passed=1, failures=(fails, breaks), skipped=("tests.a.test_waits: no server",))


def test_a_run_that_dies_without_a_report_has_failed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    assert len(running.run("dying", [], tmp_path / "none.xml").failures) == 1


def test_a_run_beside_the_others_is_counted_and_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    counts, said = running.beside(["tests/navigator/core/test_needs.py"], tmp_path / "0.xml")
    assert (counts.failures, counts.skipped) == ((), ())
    assert f"{counts.passed} passed" in said
    monkeypatch.setattr(sys, "executable", "/bin/false")
    counts, said = running.beside([], tmp_path / "none.xml")
    assert (counts.passed, len(counts.failures), said) == (0, 1, "")


def test_a_server_that_does_not_answer_is_no_postgresql(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RIGHT_DOOR_TEST_POSTGRES_URL", "postgresql://nobody@127.0.0.1:9/none")
    assert running.reachable_postgres() == ""


def test_all_runs_are_told_of_one_search_server(monkeypatch: pytest.MonkeyPatch, search_server: str) -> None:
    monkeypatch.setenv("ELASTICSEARCH_URL", search_server)
    with running.one_search_server() as why_none:
        assert (why_none, os.environ["ELASTICSEARCH_URL"]) == ("", search_server)


def test_without_a_search_server_the_runs_go_on_and_the_reason_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ELASTICSEARCH_URL", "http://127.0.0.1:9")
    with running.one_search_server() as why_none:
        assert "ELASTICSEARCH_URL" in why_none


def test_without_a_search_server_no_run_tries_to_ask_one() -> None:
    runs = running._on_the_other_processor("postgresql://there", without=" and not search_server")
    for title, options, _ in runs:
        assert "and not search_server" in " ".join(options) or running.BRUTE_FORCE in options, title


@pytest.mark.parametrize(
    ("in_ci", "passed", "failed", "skipped", "status", "closing"),
    [
        (False, 3, 0, (), 0, "3 passed, 0 failed"),
        (False, 3, 0, ("a: no server",), 0, "3 passed, 0 failed"),
        (True, 3, 0, ("a: no server",), 1, "3 passed, 1 failed"),
        (True, 3, 0, (), 0, "3 passed, 0 failed"),
        (False, 2, 1, (), 1, "2 passed, 1 failed"),
        (False, 0, 0, (), 1, "0 passed, 1 failed"),
    ],
)
def test_the_closing_line(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    in_ci: bool,
    passed: int,
    failed: int,
    skipped: tuple[str, ...],
    status: int,
    closing: str,
) -> None:
    monkeypatch.setattr(running, "IN_CI", in_ci)
    left_out = [f"skipped: {reason}" for reason in skipped]
    failures = (running.Failure("tests/a.py::test_fails", "E  assert 1 == 2"),) * failed
    assert running.closed([running.Counts(passed, failures, skipped)], left_out, covered=True) == status
    said = capsys.readouterr().out.splitlines()
    assert said[-1] == closing
    assert not failed or said[-3:-1] == ["failed: tests/a.py::test_fails", "E  assert 1 == 2"]


FLAKY = """
from pathlib import Path
def test_passes_at_the_second_go():
    seen = Path(__file__).with_name("seen")
    assert seen.exists() or seen.touch()
def test_never_passes():
    assert False
"""


@pytest.mark.parametrize(
    ("tests", "passed", "failed"),
    [(["test_passes_at_the_second_go"], 1, 0), (["test_never_passes"], 0, 1), (["test_never_passes"] * 4, 0, 4)],
)
def test_few_browser_tests_that_failed_are_tried_once_more(
    tmp_path: Path, tests: list[str], passed: int, failed: int
) -> None:
    module = tmp_path / "test_flaky.py"
    module.write_text(FLAKY)
    (tmp_path / "seen").touch()
    failures = tuple(running.Failure(f"{module}::{test}") for test in tests)
    again = running.tried_again(running.Counts(0, failures), tmp_path)
    assert (again.passed, len(again.failures)) == (passed, failed)
