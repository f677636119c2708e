"""A sieve for many listings at once: which of them have anything to hide at all. Most have nothing.

It lets through more than there is, never less: that is what keeps the guards as they are. While it is used nobody hides
an address (`turns`), and a listing that comes to a hidden place takes its organisation along.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cached_property

from directory.models import ConfidentialAddress, ServiceAtLocation


class Sieve:
    """What is asked of the database at the first question, and not again."""

    @cached_property
    def places(self) -> set[int]:
        """The locations of which an address is kept."""
        return set(ConfidentialAddress.objects.values_list("location_id", flat=True))

    @cached_property
    def organisations(self) -> set[int | None]:
        """The organisations that have, or had, a service at one of them."""
        at_them = ServiceAtLocation.objects.filter(location__in=ConfidentialAddress.objects.values("location"))
        return set(at_them.values_list("service__organisation_id", flat=True))

    def holds(self, places: set[int], *, organisation: int | None) -> bool:
        """Whether there may be an address that a listing of this organisation, at these places, must not tell."""
        if places & self.places:
            self.organisations.add(organisation)
        return organisation in self.organisations


_in_use: ContextVar[Sieve | None] = ContextVar("sieve", default=None)


@contextmanager
def sieved() -> Iterator[None]:
    """Asks once for all listings that are written inside, within one transaction.

    Rows that are written past the guards (`bulk_create`) are to be written before the first listing that is guarded, or
    be guarded themselves right after.
    """
    token = _in_use.set(Sieve())
    try:
        yield
    finally:
        _in_use.reset(token)


def may_hide_anything(places: set[int], *, organisation: int | None) -> bool:
    """What the sieve says; without one, that it may be."""
    sieve = _in_use.get()
    return sieve is None or sieve.holds(places, organisation=organisation)
