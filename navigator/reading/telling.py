"""A whole rule document in plain English: what it takes, what it does not, what is open, whom it welcomes. PURE."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from navigator.reading.sentences import ONE_BREATH, Point, Sentence, against, taken
from navigator.reading.sorting import Told
from navigator.reading.subtracting import without_its_unless
from navigator.telling.lists import listed_in_words

__all__ = ["Point", "Reading", "Section", "Sentence", "lines", "reading"]

TITLES = {
    "takes": "Whom it takes",
    "refuses": "Whom it does not take",
    "case_by_case": "Whom it decides about case by case",
    "not_said": "What it has not said",
    "welcomes": "Whom it welcomes",
}
WHOLE = {
    "refuses": "Does not take {people}.",
    "case_by_case": "Decides case by case about {people}.",
    "not_said": "Has not said whether it takes {people}.",
}
STRENGTH = {"refuses": "always", "case_by_case": "case_by_case", "not_said": "not_said"}
ABOUT_EVERYBODY = {"refuses": "Takes nobody.", "not_said": "Has not said whom it takes."}
SAYS_NOTHING = "The rule “{rule}” stands against nobody."
NO_RULES = "States no rules: it reads as taking everybody."


@dataclass(frozen=True, slots=True)
class Section:
    """The sentences of one strength; `code` is a key of `TITLES`."""

    code: str
    title: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A rule document as it is read back. Every clause stands in some sentence."""

    sections: tuple[Section, ...]

    @property
    def clauses(self) -> frozenset[str]:
        """The clauses that it reads."""
        return frozenset(id for section in self.sections for each in section.sentences for id in each.clauses)


def reading(
    clauses: Sequence[Mapping[str, Any]], vocabulary: Mapping[str, Any], *, welcomes: Iterable[str] = ()
) -> Reading:
    """The reading of clauses without faults in the words of a vocabulary's document; `welcomes` are people in words."""
    facts = vocabulary["facts"]
    rules = [Told(without_its_unless(each, facts), facts) for each in clauses]
    always = [each for each in rules if each.strength == "always"]
    found = {"takes": tuple(taken(always))}
    read = {id for sentence in found["takes"] for id in sentence.clauses}
    for code, whole in WHOLE.items():
        left = (each for each in rules if each.strength == STRENGTH[code] and each.id not in read)
        found[code] = tuple(against(left, whole=whole, everybody=ABOUT_EVERYBODY.get(code), nobody=SAYS_NOTHING))
    found["welcomes"] = tuple(_welcomed(list(welcomes)))
    if not rules:
        found["takes"] = (Sentence(NO_RULES),)
    return Reading(tuple(Section(code, TITLES[code], each) for code, each in found.items() if each))


def _welcomed(who: Sequence[str]) -> Iterator[Sentence]:
    if len(who) > ONE_BREATH:
        yield Sentence("Welcomes:", points=tuple(Point(each, ()) for each in who))
    elif who:
        yield Sentence(f"Welcomes {listed_in_words(who)}.")


def lines(told: Reading) -> Iterator[str]:
    """The reading line by line: to compare it with another, or to read it in a terminal."""
    for section in told.sections:
        for sentence in section.sentences:
            yield sentence.text
            yield from (f"• {point.text}" for point in sentence.points)
            yield from (f"  {note}" for note in sentence.notes)
