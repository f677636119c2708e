"""What of a journey still stands: the vocabulary and the directory may have changed since it was sealed. PURE."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from navigator.asking.questions import NEEDS
from navigator.circumstances.documents import Find, read_limits, read_places
from navigator.core.documents import Faults
from navigator.core.documents.answers import answer_shape, givens
from navigator.core.documents.reading import MOST_NEEDS
from navigator.core.documents.shapes import Place, parsed_day
from navigator.core.facts.completions import conflict
from navigator.core.facts.givens import Answers
from navigator.core.facts.kinds import Fact, Kind
from navigator.core.facts.vocabulary import Vocabulary
from navigator.journey.journey import MOST_AVOIDED, MOST_RULED_OUT, Journey
from navigator.telling.listings import Listings


@dataclass(frozen=True, slots=True, repr=False)
class Checked:
    """A journey that can be planned for, and which of its parts lost something.

    `answers` are facts, whether or not they still exist; `parts` are fields of a journey.
    """

    journey: Journey
    answers: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return "<Checked>"


def checked(journey: Journey, *, listings: Listings, today: date, find: Find) -> Checked:
    """The journey without whatever cannot be read any more by what is listed now.

    What is told to be gone is what somebody gave: an answer, a place, a limit. Notes of the journey itself (what was
    asked or skipped) go without a word.
    """
    vocabulary = listings.catalogue.vocabulary
    facts = {name: vocabulary.facts[name] for name in listings.questions}
    answers = _answers(journey.answers, facts=facts, vocabulary=vocabulary, today=today)
    declined = tuple(fact for fact in journey.declined if fact in facts and fact not in answers)
    kept = replace(
        journey,
        answers=answers,
        declined=declined,
        skipped=_known(journey.skipped, facts),
        asked=_known(journey.asked, facts),
        agreed=_known(journey.agreed, facts),
        places=_places(journey.places, find=find),
        limits=_limits(journey.limits, today=today),
        support_now=dict(_support(journey.support_now, needs=vocabulary.needs)),
        ruled_out=_doors(journey.ruled_out, listings=listings),
    )
    gone = tuple(fact for fact, answer in journey.answers.items() if answers.get(fact) != answer)
    parts = ("places", "limits", "support_now", "ruled_out")
    return Checked(kept, gone, tuple(part for part in parts if getattr(kept, part) != getattr(journey, part)))


def _answers(
    answers: Mapping[str, Any], *, facts: Mapping[str, Fact], vocabulary: Vocabulary, today: date
) -> dict[str, Any]:
    found = {name: _readable(facts[name], answer) for name, answer in answers.items() if name in facts}
    kept = {name: answer for name, answer in found.items() if _stands(facts[name], answer, today=today)}
    # Answers that contradict each other by today's vocabulary: which is wrong nobody can tell, so none is kept.
    while clash := conflict(vocabulary, Answers(givens(facts, kept), today)):
        kept = {name: answer for name, answer in kept.items() if name not in clash}
    return kept


def _readable(fact: Fact, answer: Any) -> Any:
    """The answer with the options that still exist. None left is no answer: it must not turn into "none of these"."""
    if fact.kind is not Kind.SEVERAL or not isinstance(answer, list):
        return answer
    left = [option for option in answer if option in fact.options]
    return left if left or not answer else None


def _stands(fact: Fact, answer: Any, *, today: date) -> bool:
    if not _fits(fact, answer):
        return False
    if fact.kind is Kind.AGE:
        born = parsed_day(answer)
        return born is None or born <= today
    return fact.name != NEEDS or (isinstance(answer, list) and len(answer) <= MOST_NEEDS)


def _fits(fact: Fact, answer: Any) -> bool:
    faults: list[Any] = []
    answer_shape(fact).check(answer, Place("", faults))
    return not faults


def _known(names: Iterable[str], facts: Mapping[str, Fact]) -> tuple[str, ...]:
    return tuple(name for name in names if name in facts)


def _places(places: Mapping[str, Any], *, find: Find) -> dict[str, Any]:
    avoid = places.get("avoid")
    readable = {**places, "avoid": avoid[:MOST_AVOIDED]} if isinstance(avoid, list) else places
    return _each(readable, lambda document: read_places(document, find=find))


def _limits(limits: Mapping[str, Any], *, today: date) -> dict[str, Any]:
    kept = _each(limits, read_limits)
    soonest = parsed_day(kept.get("start_by"))
    if soonest is not None and soonest < today:
        del kept["start_by"]
    return kept


def _each(document: Mapping[str, Any], read: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
    """The entries that can be read, each by itself, so that one that cannot takes no other with it."""
    found: dict[str, Any] = {}
    for key, value in document.items():
        with suppress(Faults):
            read({key: value})
            found[key] = value
    return found


def _support(support: Mapping[str, Any], *, needs: Iterable[str]) -> Iterator[tuple[str, str]]:
    for need, until in support.items():
        if need in needs and parsed_day(until) is not None:
            yield need, until


def _doors(doors: Iterable[str], *, listings: Listings) -> tuple[str, ...]:
    asked = tuple(doors)
    if not asked:
        return ()
    known = frozenset[str]().union(*(service.names for service in listings.catalogue.services))
    return tuple(door for door in asked if door in known)[:MOST_RULED_OUT]
