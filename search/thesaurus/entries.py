"""One entry, and the thesaurus that they make. PURE."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

TERMS = ("needs", "kinds", "designed_for", "approaches", "policies", "languages", "modes")
"""What an entry may mean beside words: codes of taxonomies, questions of the policy grid, languages, ways in."""

SAFETY = (
    "outside_tonight",
    "distress",
    "overdose",
    "abuse",
    "abuse_of_men",
    "abuse_lgbt",
    "sexual_abuse",
    "daily_drinking",
    "withdrawal_fits",
    "lower_tolerance",
    "under_18",
    "modern_slavery",
)
"""The kinds of safety line that an entry may raise. What a line says is content, and stands elsewhere."""


class Register(StrEnum):
    """Who talks like that."""

    STREET = "street"
    EVERYDAY = "everyday"
    CLINICAL = "clinical"
    OFFICIAL = "official"
    ABBREVIATION = "abbreviation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What people say, each of `said` as good as the others, and what it means.

    `words` are those of the directory, `terms` codes by what they are of (`TERMS`). Only with `both_ways` does somebody
    who types one of the words mean what is said as well. What is `never_show` is understood and shown to nobody, in no
    suggestion, no completion and no sentence about the search. `ambiguous` says what else it may mean; a page then says
    what it took the words for. `safety` is the kind of safety line that stands above the results.
    """

    at: str
    said: tuple[str, ...]
    words: tuple[str, ...]
    terms: Mapping[str, tuple[str, ...]]
    register: Register
    both_ways: bool
    never_show: bool = False
    ambiguous: str = ""
    safety: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Thesaurus:
    """All entries, in the order of their files, and by what is said (`same_words`): several where it is ambiguous."""

    entries: tuple[Entry, ...]
    by_said: Mapping[str, tuple[Entry, ...]]


def same_words(text: str) -> str:
    """One way to write what is the same to the thesaurus: small letters, single spaces, straight apostrophes."""
    return " ".join(text.replace("’", "'").casefold().split())
