"""What people read about a service and its rules, beside what the core computes with. PURE."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from navigator.asking.questions import Question
from navigator.core.cases import Catalogue


@dataclass(frozen=True, slots=True)
class Challenge:
    """How to ask again where a rule should not stand: `by` a duty or by guidance, with the words to use.

    `text` says what the duty or the guidance is, `source` where it stands, `reviewed_on` when an editor last looked,
    an ISO date or empty.
    """

    by: str
    text: str = ""
    words: str = ""
    source: str = ""
    reviewed_on: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One clause as people read it: in plain words, and as the service wrote it.

    Not `quoted` where the wording is our reading of what the service ticked. `beside` is what it says of a no beside
    the rule itself, in its own words: the `key` of `words/reasons.json` that names it, with the text.
    """

    plain: str
    wording: str
    source: str
    quoted: bool = True
    settled_by: str = ""
    challenge: Challenge | None = None
    beside: tuple[tuple[str, str], ...] = ()


BESIDE = ("why", "until", "ask_again", "who_else")
"""What a service may say beside a rule, under keys that begin with `x_`, in the order in which it helps."""


@dataclass(frozen=True, slots=True)
class Listing:
    """One service as people read it. `kind` names the way in that services of its sort have."""

    id: str
    name: str
    about: str
    kind: str
    rules: Mapping[str, Rule]


@dataclass(frozen=True)
class Listings:
    """A catalogue for the core together with the words for people: services by id, questions by fact.

    `unasked` are the words of facts that the core judges by and that nobody is asked.
    """

    catalogue: Catalogue
    services: Mapping[str, Listing]
    questions: Mapping[str, Question]
    unasked: Mapping[str, Question] = field(default_factory=dict)

    @cached_property
    def kinds(self) -> Mapping[str, str]:
        """The kind of each service, however many strands and locations of it are judged."""
        return {service.whole: self.services[service.id].kind for service in self.catalogue.services}

    @cached_property
    def kinds_counted(self) -> Mapping[str, int]:
        """How many services there are of each kind."""
        return Counter(self.kinds.values())

    @cached_property
    def doors(self) -> Mapping[str, tuple[str, str | None]]:
        """For each judged thing the door it is to a person: all strands of one service at one location are the same."""
        return {service.id: service.door for service in self.catalogue.services}

    def named(self, fact: str) -> Question:
        """The words of a fact, whether or not it is asked."""
        return self.unasked[fact] if fact in self.unasked else self.questions[fact]


def listed(documents: Iterable[Mapping[str, Any]]) -> dict[str, Listing]:
    """The listings of rule documents; plain readings, names and descriptions stand under keys that begin with `x_`."""
    return {each["id"]: _listing(each) for each in documents}


def _listing(document: Mapping[str, Any]) -> Listing:
    return Listing(
        id=document["id"],
        name=document.get("x_name", document["id"]).strip(),
        about=document.get("x_description", "").strip(),
        kind=next(iter(document.get("kinds", ())), ""),
        rules={clause["id"]: _rule(clause) for clause in document["clauses"]},
    )


def _rule(clause: Mapping[str, Any]) -> Rule:
    wording = clause.get("wording", "").strip()
    return Rule(
        plain=clause.get("x_plain") or wording or clause["id"],
        wording=wording,
        source=clause.get("source", ""),
        quoted=clause.get("x_quoted", True),
        settled_by=clause.get("settled_by", ""),
        challenge=_challenge(clause["challenge"]) if "challenge" in clause else None,
        beside=tuple(_beside(clause)),
    )


def _beside(clause: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key in BESIDE:
        said = clause.get(f"x_{key}")
        if isinstance(said, str) and said.strip():
            yield key, said.strip()


def _challenge(challenge: Mapping[str, Any]) -> Challenge:
    return Challenge(
        by=challenge["by"],
        text=challenge.get("text", "").strip(),
        words=challenge.get("words", "").strip(),
        source=challenge.get("source", "").strip(),
        reviewed_on=challenge.get("x_reviewed_on", ""),
    )
