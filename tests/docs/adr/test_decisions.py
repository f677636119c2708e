"""Decisions are numbered without a hole, dated, of one form, and all in the list."""

import re
from datetime import date
from pathlib import Path

import pytest

from tests.docs.examples import DOCS

FOLDER = DOCS / "adr"
DECISIONS = sorted(FOLDER.glob("[0-9]*.md"))
SECTIONS = "".join(rf"\n\n## {heading}\n\n.+" for heading in ("Context", "Decision", "Consequences"))
FORM = re.compile(rf"# (?P<number>\d{{4}}) (?P<title>[^\n]+)\n\n(?P<day>\S+){SECTIONS}", re.S)
ONE_PAGE = 70


def test_numbers_run_from_one_without_a_hole() -> None:
    assert [int(path.name[:4]) for path in DECISIONS] == list(range(1, len(DECISIONS) + 1))


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.stem)
def test_every_decision_is_one_page_of_the_form(path: Path) -> None:
    text = path.read_text("utf-8")
    found = FORM.fullmatch(text)
    assert found
    assert found["number"] == path.name[:4]
    assert date.fromisoformat(found["day"])
    assert text.count("\n") <= ONE_PAGE


def test_the_list_has_every_decision_with_its_title() -> None:
    titles = [path.read_text("utf-8").splitlines()[0].removeprefix("# ").split(" ", 1) for path in DECISIONS]
    listed = [f"* [{number}]({path.name}) {title}" for path, (number, title) in zip(DECISIONS, titles, strict=True)]
    entries = [line for line in (FOLDER / "README.md").read_text("utf-8").splitlines() if line.startswith("* ")]
    assert entries == listed
