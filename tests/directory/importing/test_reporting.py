"""What is said of an import, at once and in the report."""

import csv
from pathlib import Path

import pytest

from directory.importing.outcomes import Outcome, Summary, Told, Verdict
from directory.importing.records.reading import Kind
from directory.importing.reporting import MOST_NOTES_SAID, Report, harmless, lines
from navigator.core.documents.faults import Fault

FAULT = Fault("phones[0].number", '"x"', "a telephone number")


@pytest.mark.parametrize(
    ("verdict", "said"),
    [
        (Verdict.REFUSED, 'service, line 3: phones[0].number: found "x"; expected a telephone number'),
        (Verdict.DRAFT, "service, line 3: kept as a draft: a telephone number"),
        (Verdict.NOTE, 'service, line 3: note: phones[0].number: found "x"; a telephone number'),
    ],
)
def test_each_thing_says_where_what_was_found_and_what_was_expected(verdict: Verdict, said: str) -> None:
    assert str(Told(Kind.SERVICE, "line 3", verdict, FAULT)) == said


@pytest.mark.parametrize("cell", ["=1+1", "+44", "-1", "@x", "\tx", "\rx"])
def test_no_cell_of_the_report_is_a_formula(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


def test_other_cells_stay_as_they_are() -> None:
    assert harmless("line 3") == "line 3"


def test_the_report_holds_everything_even_what_is_not_said(tmp_path: Path) -> None:
    said: list[str] = []
    with Report(tmp_path / "report.csv", say=said.append) as report:
        for number in range(MOST_NOTES_SAID + 5):
            report.tell(Told(Kind.SERVICE, f"line {number}", Verdict.NOTE, Fault("name", "=A1", "told")))
    with (tmp_path / "report.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == MOST_NOTES_SAID + 5
    assert rows[0] == {
        "about": "service", "where": "line 0", "verdict": "note", "field": "name", "found": "'=A1", "expected": "told"
    }  # fmt: skip
    assert len(said) == MOST_NOTES_SAID + 1
    assert "--report" in said[-1]


def test_the_summary_counts_every_row_once() -> None:
    summary = Summary(kept_as_drafts=1, without_point=2, repeated_names=3)
    summary.counts.update({(Kind.SERVICE, Outcome.NEW): 1200, (Kind.SERVICE, Outcome.REFUSED): 4})
    assert list(lines(summary, is_dry_run=True)) == [
        "Services: 1,204 rows read: 1,200 new, 0 changed, 0 unchanged, 4 refused.",
        "1 of the refused is kept as a draft, for editors to mend.",
        "2 public places have no coordinates: nobody can tell how far they are.",
        "3 services have a name that an earlier row has.",
        "This was a dry run: nothing was changed.",
    ]


def test_a_file_without_rows_says_so() -> None:
    assert list(lines(Summary(), is_dry_run=False)) == ["No rows."]


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (
            1,
            [
                "Services: 1 row read: 1 new, 0 changed, 0 unchanged, 0 refused.",
                "1 of the refused is kept as a draft, for editors to mend.",
                "1 public place has no coordinates: nobody can tell how far it is.",
                "1 service has a name that an earlier row has.",
                "1 term has a name made from its code: somebody should look at it, under Terms in the admin.",
            ],
        ),
        (
            1200,
            [
                "Services: 1,200 rows read: 1,200 new, 0 changed, 0 unchanged, 0 refused.",
                "1,200 of the refused are kept as drafts, for editors to mend.",
                "1,200 public places have no coordinates: nobody can tell how far they are.",
                "1,200 services have a name that an earlier row has.",
                "1,200 terms have a name made from their code: somebody should look at them, under Terms in the admin.",
            ],
        ),
    ],
)
def test_one_is_told_as_one_and_many_as_many(count: int, said: list[str]) -> None:
    summary = Summary(kept_as_drafts=count, without_point=count, repeated_names=count, named_by_code=count)
    summary.counts[Kind.SERVICE, Outcome.NEW] = count
    assert list(lines(summary, is_dry_run=False)) == said


def test_what_no_file_can_hold_does_not_end_the_report(tmp_path: Path) -> None:
    with Report(tmp_path / "report.csv", say=lambda line: None) as report:
        report.tell(Told(Kind.SERVICE, "line 2", Verdict.REFUSED, Fault("x_\udce9", '"Caf\udce9"', "text in UTF-8")))
    assert "text in UTF-8" in (tmp_path / "report.csv").read_text(encoding="utf-8-sig")
