"""The report counts what became clauses and names what could not."""

import subprocess
import sys

from navigator.interventions import rule_documents
from navigator.interventions.matching import interventions
from navigator.interventions.report import report

LINES = report()


def _number(before):
    (line,) = [line for line in LINES if before in line]
    return int(line.split()[0])


def test_it_counts_the_clauses_of_the_rule_documents():
    assert _number(" clauses: ") == sum(len(service["clauses"]) for service in rule_documents())


def test_every_wording_is_counted_once():
    parts = ["wordings became clauses", "wordings repeat another", "wordings became no clause"]
    assert sum(map(_number, parts)) == sum(len(one.read) for one in interventions())


def test_it_names_what_cannot_be_said():
    named = [line.split(": ")[1] for line in LINES if line.startswith("cannot be said: ")]
    assert named == ["building-better-relationships", "ihorizon", "kaizen-general-violence-offence"]


def test_it_names_the_readings_that_took_judgement_with_the_reason():
    (line,) = [line for line in LINES if line.startswith("took judgement: thinking-skills-programme: ")]
    assert line.endswith("The record says two things, so it is not said.")


def test_it_can_be_asked_for_at_the_command_line():
    run = subprocess.run([sys.executable, "-m", "navigator.interventions"], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines() == LINES
