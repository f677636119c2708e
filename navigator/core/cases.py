"""A case: the vocabulary, the services, people, and what is known of each with each (rules.md section 8)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple, TypeAlias

from navigator.core.clauses import Service
from navigator.core.facts.givens import Answers
from navigator.core.facts.vocabulary import Vocabulary

LACKS = ("needs_referrer", "papers_missing")
"""What can be missing for a way in."""


@dataclass(frozen=True, slots=True)
class Support:
    """Support that somebody has now; `until` is the last day it is there."""

    need: str
    until: date


@dataclass(frozen=True, slots=True)
class Person:
    """One person as asked on one day."""

    id: str
    answers: Answers
    declined: frozenset[str] = frozenset()
    support_now: tuple[Support, ...] = ()
    ruled_out: frozenset[str] = frozenset()

    def rules_out(self, service: Service) -> bool:
        """Whether the person does not want this service, or the one it is a part of."""
        return not self.ruled_out.isdisjoint(service.names)


class Circumstances(NamedTuple):
    """What is known of one person and one service beside its rules. None is unknown: it keeps a door, and is counted.

    `way_in` is True, None or one of `LACKS`; `starts_in` is in days, `distance_km` in kilometres; `joint` names the
    services with which this one states a joint protocol.
    """

    covers: bool | None = None
    safe: bool | None = None
    way_in: bool | str | None = None
    reach: bool | None = None
    usable: bool | None = None
    in_time: bool | None = None
    starts_in: int | None = None
    lasts: bool | None = None
    joint: frozenset[str] = frozenset()
    confirmed: bool | None = None
    distance_km: float | None = None


NOTHING_KNOWN = Circumstances()

About: TypeAlias = Mapping[str, Circumstances]
"""What is known of one person and each service, by the service's id; of a service left out nothing is known."""


@dataclass(frozen=True)
class Catalogue:
    """The rules on the table: what they may speak of, the services, and since when a clause must be confirmed."""

    vocabulary: Vocabulary
    services: tuple[Service, ...]
    stale_before: date | None = None


@dataclass(frozen=True)
class Case:
    """A whole document of the command line."""

    catalogue: Catalogue
    people: tuple[Person, ...]
    about: Mapping[str, About] = field(default_factory=dict)
