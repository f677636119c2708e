"""Changes taken in by an index, some at a time, until none waits."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from directory.models import Service
from search.engines.engine import Engine
from search.entries.drawing import entries
from search.models import Change

AT_ONCE = 200
"""Changes taken in together: a few tenths of a second, so that whoever waits for the index file waits no longer."""


@dataclass(frozen=True, slots=True)
class Drained:
    """What came of it: listings written, and listings taken out."""

    written: int = 0
    removed: int = 0

    def __add__(self, other: "Drained") -> "Drained":
        return Drained(self.written + other.written, self.removed + other.removed)


def drain(engine: Engine, *, feed: str = "", at: datetime | None = None) -> Drained:
    """Takes in everything that waits for the engine, in the order of the changes; raises what the engine raises.

    Whatever was not taken in then still waits. `feed` is the name under which changes were noted for it, its own unless
    told otherwise.
    """
    done, moment = Drained(), at or timezone.now()
    while some := _next(feed or engine.name):
        done += _taken_in(engine, some, at=moment)
        Change.objects.filter(pk__in=[each.pk for each in some]).delete()
    return done


def _next(feed: str) -> list[Change]:
    """The oldest changes; one that may be of any service stands alone, since it takes the longest."""
    waiting = list(Change.objects.filter(feed=feed).order_by("pk")[:AT_ONCE])
    at = next((at for at, each in enumerate(waiting) if each.service is None), None)
    return waiting if at is None else waiting[: max(at, 1)]


def _taken_in(engine: Engine, changes: list[Change], *, at: datetime) -> Drained:
    version = changes[-1].pk
    named = [each.service for each in changes if each.service is not None]
    if len(named) == len(changes):
        return _brought_up_to_date(engine, set(named), version=version, at=at)
    return _all_brought_up_to_date(engine, version=version, at=at)


def _all_brought_up_to_date(engine: Engine, *, version: int, at: datetime) -> Drained:
    keys = sorted(engine.held() | set(Service.objects.public().values_list("pk", flat=True)))
    done = Drained()
    for first in range(0, len(keys), AT_ONCE):
        done += _brought_up_to_date(engine, set(keys[first : first + AT_ONCE]), version=version, at=at)
    return done


def _brought_up_to_date(engine: Engine, services: Collection[int], *, version: int, at: datetime) -> Drained:
    drawn = list(entries(services, at=at))
    away = set(services).difference(each.service for each in drawn)
    engine.put(drawn, version=version)
    engine.remove(away, version=version)
    return Drained(len(drawn), len(away))
