"""The command line of the core (rules.md section 8)."""

import io
import json
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from navigator.core.__main__ import main
from navigator.core.documents import schemas
from navigator.core.lines import judge_lines, plan_lines
from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cast import JO, PAPERS, STABLE, TREATED, case, housing, mental_health, requires, substance_use

PROJECT = Path(__file__).resolve().parents[3]
CASE = case(
    mental_health("minds", requires("c1", TREATED)),
    substance_use("drugs", requires("c1", STABLE)),
    housing("home", requires("c1", PAPERS)),
    who=JO,
)
NO_JSON = "document: found no JSON ({}); expected a case in JSON"


def run(monkeypatch: pytest.MonkeyPatch, *words: str, given: str) -> int:
    monkeypatch.setattr(sys, "argv", ["navigator.core", *words])
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given.encode()), encoding="ascii"))
    return main()


@pytest.mark.parametrize("engine", [[], ["--engine", "reference"], ["--engine", "fast"]])
@pytest.mark.parametrize(("command", "lines"), [("judge", judge_lines), ("plan", plan_lines)])
def test_a_line_of_json_for_each(
    command: str, lines: object, engine: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, command, *engine, given=json.dumps(CASE)) == 0
    printed = capsys.readouterr()
    assert [json.loads(line) for line in printed.out.splitlines()] == list(lines(CASE))  # type: ignore[operator]
    assert printed.err == ""


def test_names_are_printed_as_they_are_written(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    document = CASE | {"services": [CASE["services"][0] | {"id": "Tŷ Croeso"}], "about": {}}
    assert run(monkeypatch, "judge", given=json.dumps(document, ensure_ascii=False)) == 0
    assert '"service": "Tŷ Croeso"' in capsys.readouterr().out


def test_a_name_that_is_no_proper_text_is_printed_escaped(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    document = CASE | {"services": [CASE["services"][0] | {"id": "half \ud800"}], "about": {}}
    assert run(monkeypatch, "judge", given=json.dumps(document)) == 0
    assert '"service": "half \\ud800"' in capsys.readouterr().out


@pytest.mark.parametrize(
    ("given", "lines"),
    [
        (json.dumps(CASE | {"format": 2}), ["format: found 2; expected one of 1"]),
        (
            json.dumps(CASE | {"format": 2, "people": 3}),
            [
                "format: found 2; expected one of 1",
                "people: found 3; expected a list",
                'about.p1: found "p1"; expected a person of the document',
            ],
        ),
        ("{", [NO_JSON.format("Expecting property name enclosed in double quotes: line 1 column 2 (char 1)")]),
        ('{"format": 1, "format": 1}', [NO_JSON.format("the key 'format' stands twice in one object")]),
        ('{"format": 1, "x": 1, "x": 1}', [NO_JSON.format("the key 'x' stands twice in one object")]),
        ('{"a": {"x": 1, "y": 2, "x": 3, "y": 4}}', [NO_JSON.format("the key 'x' stands twice in one object")]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("command", ["judge", "plan"])
def test_a_bad_document_prints_its_faults_and_nothing_else(
    command: str,
    given: str,
    lines: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(monkeypatch, command, given=given) == 2
    printed = capsys.readouterr()
    assert (printed.out, printed.err.splitlines()) == ("", lines)


def test_a_document_too_deep_to_read_is_a_fault(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "judge", given="[" * 100_000) == 2
    assert capsys.readouterr().err.startswith("document: found no JSON (")


def test_a_fault_anywhere_prints_no_line_for_anybody(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    people: list[Json] = [JO, JO | {"id": "p2", "asked_on": "soon"}]
    assert run(monkeypatch, "plan", given=json.dumps(CASE | {"people": people})) == 2
    assert capsys.readouterr().out == ""


def test_schemas_are_printed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(monkeypatch, "schema", given="") == 0
    assert capsys.readouterr().out == json.dumps(schemas(), indent=2) + "\n"


@pytest.mark.parametrize("words", [[], ["guess"], ["plan", "--engine", "steam"]])
def test_other_words_are_refused(
    words: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        run(monkeypatch, *words, given="")
    assert stopped.value.code == 2
    assert "usage: python -m navigator.core" in capsys.readouterr().err


def test_the_help_says_what_it_does(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        run(monkeypatch, "--help", given="")
    assert stopped.value.code == 0
    printed = capsys.readouterr().out
    assert printed.startswith("usage: python -m navigator.core [-h]")
    assert "\nJudges and plans over a case in JSON.\n" in printed


def test_it_runs_as_a_module_without_django() -> None:
    ran = subprocess.run(
        [sys.executable, "-I", "-S", "-c",
         f"import sys, runpy; sys.path.insert(0, {str(PROJECT)!r}); sys.argv = ['core', 'plan']; "
         "runpy.run_module('navigator.core', run_name='__main__')"],
        input=json.dumps(CASE),
        capture_output=True,
        text=True,
        check=False,
    )  # fmt: skip
    assert (ran.returncode, json.loads(ran.stdout)) == (0, next(plan_lines(CASE)))


def test_it_ends_with_the_status_of_its_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["navigator.core", "judge"])
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"nothing")))
    monkeypatch.delitem(sys.modules, "navigator.core.__main__")
    with pytest.raises(SystemExit) as stopped:
        runpy.run_module("navigator.core", run_name="__main__")
    assert stopped.value.code == 2
