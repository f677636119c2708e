"""A whole test as what people do or are, its "not" pushed down to the leaves. PURE.

{"all": [{"fact": "drinking", "is": "daily"}, {"not": {"fact": "id_papers", "is": true}}]}
    → Both(Verb("drink every day"), Verb("have no ID"))
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from navigator.reading.leaves import Facts, leaf_in_words, longer_ago, nouns_of
from navigator.telling.lists import NUMBERS


@dataclass(frozen=True, slots=True)
class Verb:
    """What people do or are. `nouns` are what they are called, where there is such a word."""

    text: str
    nouns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Either:
    """Any one of the parts; of none it is nobody."""

    parts: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Both:
    """All of the parts; of none it is everybody."""

    parts: tuple[Said, ...]


Said: TypeAlias = Verb | Either | Both
NOBODY, EVERYBODY = Either(()), Both(())


def said(test: Mapping[str, Any], facts: Facts, *, holds: bool = True) -> Said:
    """What a test of the rule language says, or the opposite of it. The test has no fault."""
    if "anyone" in test:
        return EVERYBODY if holds else NOBODY
    if "not" in test:
        return said(test["not"], facts, holds=not holds)
    if "elsewhere" in test:
        return _elsewhere(test["elsewhere"], holds=holds)
    if "some" in test:
        return _some(test["some"], test["of"], facts, holds=holds)
    older = longer_ago(test, facts) if holds else ""
    if older:
        return Verb(older)
    for key, together in (("all", True), ("any", False)):
        if key in test:
            found = [said(each, facts, holds=holds) for each in test[key]]
            return both(found) if together is holds else either(found)
    verbs = leaf_in_words(test, facts, holds=holds)
    return either(Verb(each, nouns_of(test, facts) if holds else ()) for each in verbs)


def either(parts: Iterable[Said]) -> Said:
    """Any of these, without groups within groups that say no more."""
    found = list(dict.fromkeys(_flat(parts, Either)))
    return EVERYBODY if EVERYBODY in found else found[0] if len(found) == 1 else Either(tuple(found))


def both(parts: Iterable[Said]) -> Said:
    """All of these, alike."""
    found = list(dict.fromkeys(_flat(parts, Both)))
    return NOBODY if NOBODY in found else found[0] if len(found) == 1 else Both(tuple(found))


def _flat(parts: Iterable[Said], kind: type[Either] | type[Both]) -> Iterable[Said]:
    for part in parts:
        if isinstance(part, kind):
            yield from part.parts
        else:
            yield part


def _some(count: int, tests: list[Mapping[str, Any]], facts: Facts, *, holds: bool) -> Said:
    if count == 1 or count == len(tests):
        parts = [said(each, facts, holds=holds) for each in tests]
        return either(parts) if (count == 1) is holds else both(parts)
    listed = "; ".join(in_words(said(each, facts), subject="who") for each in tests)
    bound = f"at least {_number(count)}" if holds else f"at most {_number(count - 1)}"
    return Verb(f"fit {bound} of these: {listed}")


def _number(number: int) -> str:
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


def _elsewhere(target: Mapping[str, str], *, holds: bool) -> Verb:
    service = f"the service “{target['service']}”" if "service" in target else ""
    whom = service or f"some other service of the kind “{target.get('kind', '').replace('_', ' ')}”"
    return Verb(f"are taken by {whom}" if holds else f"are not taken by {whom}")


def in_words(what: Said, *, subject: str) -> str:
    """It as one text after `subject` ("who" or "they"), which is said again where it would be hard to follow."""
    if isinstance(what, Verb):
        return what.text
    if not what.parts:
        return "may be anybody" if isinstance(what, Both) else "can be nobody"
    by = "and" if isinstance(what, Both) else "or"
    texts = [_part(part, by=by, subject=subject) for part in what.parts]
    if any(map(_has_a_list, texts)) or not all(isinstance(part, Verb) for part in what.parts):
        mark = ";" if by == "or" and any(isinstance(part, Both) for part in what.parts) else ","
        return f"{mark} {by} {subject} ".join(texts)
    return f"{', '.join(texts[:-1])} {by} {texts[-1]}"


def _part(part: Said, *, by: str, subject: str) -> str:
    """A part of a group; brackets from the third level on, where no mark could keep things apart."""
    text = in_words(part, subject=subject)
    if isinstance(part, Verb):
        return text
    if any(isinstance(each, Either | Both) for each in part.parts):
        return f"({text})"
    return f"either {text}" if by == "and" else text


def _has_a_list(text: str) -> bool:
    return any(mark in text for mark in (" or ", " and ", ",", ";", ":"))
