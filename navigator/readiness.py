"""Ready before anybody asks: whoever comes first after a start, a change or midnight waits no longer than others.

Nobody is shown what is older for it: whoever asks looks for the edition that stands, and waits where it is being read.
"""

import gc
import logging
import time
from collections.abc import Iterable
from datetime import date
from threading import Thread
from typing import NamedTuple
from uuid import UUID

from django.db import DatabaseError, close_old_connections
from django.utils import timezone

from directory.models.editions import edition
from navigator.catalogue.standing import standing
from navigator.core.documents import Faults
from navigator.enquiries.documents import FORMAT
from navigator.planning import enquiry_of, planned

GARBAGE_AFTER = (50_000, 20, 50)
"""How many values are made between two searches for garbage, in Python's own terms. One page makes tens of thousands,
nearly all of which go by themselves: with Python's 700 a tenth of the time went into looking for what is not there."""

LOOK_EVERY = 0.25
"""Seconds between two looks for another edition, or another day: one small query."""


class Seen(NamedTuple):
    """The edition that was there at a look, and the day, on which waits turn."""

    edition: UUID | None
    day: date


logger = logging.getLogger(__name__)


def make_ready() -> None:
    """Reads the edition that stands, and plans for somebody of whom nothing is known but a need, for each there is.

    What the catalogue takes up is then set apart from Python's search for garbage, which would walk over it again and
    again, and that search is made less often. Raises `Faults` where the vocabulary cannot be read.
    """
    _plan_for(standing().listings.catalogue.vocabulary.needs)
    gc.collect()
    gc.freeze()
    gc.set_threshold(*GARBAGE_AFTER)


def keep_ready() -> Thread:
    """Makes ready what is not, and looks from now on for what comes, in a thread that ends with the process."""
    keeping = Thread(target=_keep, name="keeping the catalogue ready", daemon=True)
    keeping.start()
    return keeping


def _keep() -> None:
    seen = None
    while True:
        close_old_connections()
        seen = look(seen)
        time.sleep(LOOK_EVERY)


def look(seen: Seen | None) -> Seen | None:
    """What stands now: made ready, where it is other than what was seen last.

    A fault of the moment, such as a database that cannot be reached, is written down, and everything stays as it was
    seen until the next look.
    """
    try:
        now = Seen(edition(), timezone.localdate())
        if seen is None:
            make_ready()
        elif now != seen:
            _plan_for(standing().listings.catalogue.vocabulary.needs[:1])
    except (DatabaseError, Faults):
        logger.exception("The catalogue could not be made ready ahead of those who ask")
        return seen
    return now


def _plan_for(needs: Iterable[str]) -> None:
    for need in needs:
        planned(enquiry_of({"format": FORMAT, "person": {"facts": {"needs": [need]}}}))
