"""`manage.py navigate`: the same plan as readable text, for a document from a file or from standard input."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from navigator.cast import member
from tests.directory.confidential.refuge import gives_away
from tests.navigator.cast import JESS_SAYS, MARLON_SAYS
from tests.navigator.forbidden import forbidden
from tests.navigator.showing.town import a_town

pytestmark = pytest.mark.usefixtures("interventions")


def navigate(folder: Path, document: Any, *options: str) -> str:
    """What the command prints for a document, without its line breaks."""
    file = folder / "person.json"
    file.write_text(document if isinstance(document, str) else json.dumps(document), encoding="utf-8")
    told = io.StringIO()
    call_command("navigate", str(file), *options, stdout=told)
    return " ".join(told.getvalue().split())


def faults(folder: Path, document: Any, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """The lines on standard error for a document that ends with status 2."""
    told, file = io.StringIO(), folder / "person.json"
    file.write_text(document if isinstance(document, str) else json.dumps(document), encoding="utf-8")
    with pytest.raises(SystemExit) as ended:
        call_command("navigate", str(file), stderr=told)
    assert ended.value.code == 2
    assert capsys.readouterr().out == ""
    return told.getvalue().splitlines()


def url_of_the_database() -> str:
    """Where another process finds the database of this test."""
    its = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{its['NAME']}"
    return f"postgresql://{its['USER']}:{its['PASSWORD']}@{its['HOST']}:{its['PORT']}/{its['NAME']}"


def test_a_plan_is_printed_as_text(tmp_path: Path) -> None:
    text = navigate(tmp_path, {"format": 1, "person": MARLON_SAYS})
    for said in (
        "Accommodation services: Likely to take you",
        "For mental health, only support that keeps you going is listed",
        "a guide, not a decision, and no service may use it to refuse anybody",
        "If you drink every day, do not stop suddenly",
        "The next question",
        "Drinking now: Yes, every day or nearly",
    ):
        assert said in text
    assert "<" not in text


def test_explain_adds_reasons_funnel_and_clauses(tmp_path: Path) -> None:
    text = navigate(tmp_path, {"format": 1, "person": MARLON_SAYS}, "--explain")
    for said in (
        "51 ways into services listed 45 for staying out of trouble",
        "their rules say no, today",
        "They say: “CUSTODY” (Ministry of Justice, interventions catalogue:",
        "say no as well, today.",
        "Turns on: Probation or prison",
    ):
        assert said in text


def test_without_explain_the_text_stays_short(tmp_path: Path) -> None:
    assert "51 ways" not in navigate(tmp_path, {"format": 1, "person": JESS_SAYS})


@pytest.mark.parametrize("name", ["Dean", "dean"])
def test_one_of_the_cast_asks_today_over_what_is_listed(name: str) -> None:
    told = io.StringIO()
    call_command("navigate", cast=name, stdout=told)
    text = " ".join(told.getvalue().split())
    assert text.startswith(f"Dean: {member('Dean').sentence} Your plan")
    assert "51 interventions" in text
    assert "Drinking now:" in text


def test_nobody_of_the_cast_is_guessed_at(capsys: pytest.CaptureFixture[str]) -> None:
    told = io.StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command("navigate", cast="Deano", stderr=told)
    assert ended.value.code == 2
    assert capsys.readouterr().out == ""
    assert told.getvalue().startswith('--cast: found "Deano"; expected one of Dean')


@pytest.mark.parametrize("arguments", [[], ["person.json", "--cast", "Dean"]])
def test_a_plan_is_of_one_person(arguments: list[str]) -> None:
    with pytest.raises(CommandError):
        call_command("navigate", *arguments)


def test_a_plan_can_be_read_from_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(json.dumps({"format": 1, "person": JESS_SAYS})))
    told = io.StringIO()
    call_command("navigate", "-", stdout=told)
    assert "Your plan" in told.getvalue()


@pytest.mark.django_db(transaction=True)
def test_a_reader_that_stops_reading_ends_it_quietly(tmp_path: Path) -> None:
    file = tmp_path / "person.json"
    file.write_text(json.dumps({"format": 1, "person": MARLON_SAYS}), encoding="utf-8")
    command = [sys.executable, "manage.py", "navigate", str(file), "--explain"]
    env = {**os.environ, "RIGHT_DOOR_DATABASE_URL": url_of_the_database()}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=env) as run:
        assert run.stdout
        assert run.stderr
        run.stdout.close()
        assert "BrokenPipe" not in run.stderr.read()
    assert run.returncode == 0


def test_the_same_document_prints_the_same_plan(tmp_path: Path) -> None:
    document = {"format": 1, "person": MARLON_SAYS, "x_note": "for a test"}
    assert navigate(tmp_path, document, "--explain") == navigate(tmp_path, document, "--explain")


def test_the_text_says_no_forbidden_word(tmp_path: Path) -> None:
    assert forbidden(navigate(tmp_path, {"format": 1, "person": MARLON_SAYS})) == []


@pytest.mark.parametrize(
    ("document", "told"),
    [
        ("not json", "document: found no JSON; expected a JSON document"),
        ("[]", 'document: found []; expected an object with the keys "format" and "person"'),
        ({"person": JESS_SAYS}, "format: found nothing; expected 1"),
        ({"format": 2, "person": JESS_SAYS}, "format: found 2; expected 1"),
        ({"format": 1}, "person: found nothing; expected the key person"),
        ({"format": 1, "person": JESS_SAYS, "people": []}, "people: found []; expected one of the keys format, "),
        ({"format": 1, "person": {**JESS_SAYS, "id": "jess"}}, 'person.id: found "jess"; expected no such key'),
        ({"format": 1, "person": {**JESS_SAYS, "asked_on": "today"}}, 'person.asked_on: found "today"; expected '),
        ({"format": 1, "person": {**JESS_SAYS, "facts": {"shoe": 9}}}, "person.facts.shoe: found "),
        (
            {"format": 1, "person": {**JESS_SAYS, "facts": {"age": "x"}}},
            'person.facts.age: found "x"; expected whole years from 0 to 150, or a date of birth',
        ),
        (
            {"format": 1, "person": {**JESS_SAYS, "facts": {"sleeping": "own_home", "address": False}}},
            "person.facts: found answers that contradict each other: sleeping, address; expected ",
        ),
    ],
)
def test_a_document_that_cannot_be_used_is_told_line_by_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], document: Any, told: str
) -> None:
    (line,) = faults(tmp_path, document, capsys)
    assert line.startswith(told)


def test_every_fault_has_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert len(faults(tmp_path, {"people": []}, capsys)) == 3


def test_a_file_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    told = io.StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command("navigate", str(tmp_path / "nobody.json"), stderr=told)
    assert ended.value.code == 2
    assert told.getvalue().startswith("document: found no file to read")


def test_a_directory_that_is_not_set_up_is_told_with_what_sets_it_up(tmp_path: Path) -> None:
    file = tmp_path / "person.json"
    file.write_text(json.dumps({"format": 1, "person": JESS_SAYS}), encoding="utf-8")
    env = {**os.environ, "RIGHT_DOOR_DATABASE_URL": f"sqlite:///{tmp_path / 'new.sqlite3'}"}
    run = subprocess.run(
        [sys.executable, "manage.py", "navigate", str(file)], capture_output=True, text=True, env=env, check=False
    )
    assert run.returncode == 1
    assert "`manage.py migrate` sets it up" in run.stderr
    assert "Traceback" not in run.stderr


def test_a_plan_tells_the_way_in_and_how_far_it_is(tmp_path: Path) -> None:
    a_town()
    facts = {"needs": ["id_papers", "domestic_abuse"]}
    text = navigate(tmp_path, {"format": 1, "person": {"facts": facts}, "places": {"sleeps": "S5"}})
    for said in (
        "Address: 1 Bridge Street Centre Lane, Sheffield, S1 2AB (about",
        "miles as the crow flies)",
        "Ring: 0114 496 0000 (Ask for the front desk.)",
        "Open now",
        "The address is kept confidential",
    ):
        assert said in text
    assert not gives_away(text)
