"""The examples of a page: fenced blocks of JSON, each with a word that says what it is.

    ```json vocabulary      a vocabulary; it stands for the rest of the page
    ```json services        the services from here to the end of the section
    ```json person          the person, likewise
    ```json about           what is known of that person and each service, likewise
    ```json case            keys of a case document, put over what stands
    ```json tests           tests, each with facts for which it holds, fails, or stays open
    ```json judged          lines of `judge` over what stands
    ```json planned         the line of `plan` over what stands
    ```text faults          the faults of what stands

A result shows the keys it is about and no others; a list in it is the whole list.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Json = dict[str, Any]

DOCS = Path(__file__).resolve().parent.parent.parent / "docs"
INPUTS = ("vocabulary", "services", "person", "about", "case")
RESULTS = ("tests", "judged", "planned", "faults")
FENCED = re.compile(r"^```(?P<language>\w*) ?(?P<kind>\w*)\n(?P<text>.*?)^```$|^## (?P<section>[^\n]*)$", re.M | re.S)


@dataclass(frozen=True)
class Example:
    """One result of a page, with the case it is the result of."""

    line: int
    kind: str
    case: Json
    result: Any

    def __str__(self) -> str:
        return f"line {self.line}, {self.kind}"


def page(name: str) -> str:
    """The text of a page of the documents."""
    return (DOCS / name).read_text("utf-8")


def examples_of(text: str) -> Iterator[Example]:
    """Every result that a page states, in its order."""
    words: Json = {}
    stands: Json = {}
    for found in FENCED.finditer(text):
        kind, written = found["kind"], found["text"]
        if found["section"]:
            stands = {}
        elif kind == "vocabulary":
            words = json.loads(written)
        elif kind in INPUTS:
            stands = with_input(stands, kind, json.loads(written))
        elif kind in RESULTS:
            line = text.count("\n", 0, found.start()) + 1
            result = written if kind == "faults" else json.loads(written)
            yield Example(line, kind, case_of(words, stands), result)


def with_input(stands: Json, kind: str, value: Any) -> Json:
    """What stands once a block was read; a new person is met with nothing known of the services."""
    if kind == "case":
        return stands | value
    if kind == "person":
        return {key: each for key, each in stands.items() if key != "about"} | {"people": [value]}
    if kind == "about":
        return stands | {"about": {stands["people"][0]["id"]: value}}
    return stands | {kind: value}


def case_of(words: Json, stands: Json) -> Json:
    """A case document of what stands."""
    return {"format": 1, "vocabulary": words, "services": [], "people": []} | stands


def unlabelled(text: str) -> list[str]:
    """The blocks of JSON that no test would read."""
    blocks = [found for found in FENCED.finditer(text) if not found["section"]]
    return [found[0] for found in blocks if found["language"] == "json" and found["kind"] not in (*INPUTS, *RESULTS)]


def rows(text: str, *, under: str) -> list[list[str]]:
    """The rows of the first table under a heading, without its head; cells as they are written."""
    _, found, rest = text.partition(f"\n{under}\n")
    assert found, f"no heading {under!r}"
    lines = rest.splitlines()
    start = next(at for at, line in enumerate(lines) if line.startswith("|"))
    table = []
    for line in lines[start:]:
        if not line.startswith("|"):
            break
        table.append([cell.strip() for cell in line.replace("\\|", "¦").strip("|").split("|")])
    return table[2:]


def coded(cell: str) -> list[str]:
    """The words of a cell that are written as code."""
    return re.findall(r"`([^`]+)`", cell)
