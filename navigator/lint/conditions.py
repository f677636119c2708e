"""Conditions in the vocabulary that nobody can meet, and follow-ups of the grid that take nobody in, or all. PURE."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from navigator.core.clauses import Clause
from navigator.core.conditions import Test
from navigator.core.documents.conditions import read_test
from navigator.core.facts.vocabulary import Vocabulary
from navigator.grid import read_grid
from navigator.grid.questions import FollowUp, Grid
from navigator.grid.questions import Question as OfTheGrid
from navigator.lint.findings import Finding, Part
from navigator.lint.possible import Question, can_be
from navigator.vocabulary.document.entries import FACTS, entries

Document: TypeAlias = Mapping[str, Any]

GRID = "x_grid"
IN_LISTS = {"implications": "implication", "progressions": "progression", "setbacks": "setback"}


@dataclass(frozen=True, slots=True)
class _Asked:
    """One condition: the part it stands in, what it is called there, and its test."""

    part: Part
    name: str
    test: Test


def never_met(document: Document, vocabulary: Vocabulary) -> Iterator[Finding]:
    """One for each condition that holds for nobody, whatever is true of them."""
    asked = list(_conditions(document))
    for each, can in zip(asked, _can_be(vocabulary, *((one.test, ()) for one in asked)), strict=True):
        if not can:
            yield Finding("never", f"{each.name} can never matter: nobody can be as it says.", parts=(each.part,))


def _conditions(document: Document) -> Iterator[_Asked]:
    for name, fact in document[FACTS].items():
        if "x_after" in fact:
            short = fact.get("x_short", name)
            yield _Asked((FACTS, name), f"When “{short}” is asked", read_test(fact["x_after"]))
    for section, one in IN_LISTS.items():
        for key, entry in entries(document, section).items():
            if "if" in entry:
                yield _Asked((section, key), f"The “if” of this {one}", read_test(entry["if"]))
    for question in read_grid(document).questions:
        for name, about in _people(question):
            yield _Asked((GRID, question.id), f"“{name}” in the grid", about)


def _people(question: OfTheGrid) -> list[tuple[str, Test]]:
    """The groups that a question of the grid asks about."""
    if question.options:
        return [(each.label, read_test(dict(each.about))) for each in question.options]
    return [(question.short, read_test(dict(question.about)))]


def idle_follow_ups(document: Document, vocabulary: Vocabulary) -> Iterator[Finding]:
    """One for each follow-up that says nothing: nobody it asks about is so, or everybody is."""
    for question, follow_up in _follow_ups(read_grid(document)):
        unless = read_test(dict(follow_up.about))
        groups = [about for _, about in _people(question)]
        within = _can_be(vocabulary, *((about, (unless,)) for about in groups), are_both=True)
        outside = _can_be(vocabulary, *((about, (unless,)) for about in groups))
        named = f"“Unless {follow_up.label}” of “{question.short}”"
        if not any(within):
            yield Finding(
                "never", f"{named} can never matter: nobody it is about can be so.", parts=((GRID, question.id),)
            )
        elif not any(outside):
            yield Finding(
                "all",
                f"{named} takes in everybody it is about, so a “no” turns nobody away.",
                parts=((GRID, question.id),),
            )


def _follow_ups(grid: Grid) -> Iterator[tuple[OfTheGrid, FollowUp]]:
    return ((question, each) for question in grid.questions for each in question.unless)


def _can_be(vocabulary: Vocabulary, *asked: tuple[Test, tuple[Test, ...]], are_both: bool = False) -> list[bool]:
    """Of each test whether anybody is so who is none of the others; or, where told, who is all of them too."""
    effect = "requires" if are_both else "excludes"
    return can_be(
        vocabulary,
        [
            Question(
                Clause("asked", "excludes", "always", test),
                tuple(Clause("other", effect, "always", other) for other in others),
            )
            for test, others in asked
        ],
    )
