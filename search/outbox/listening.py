"""Who tells of changes: listings, places and terms, each in the transaction of the change."""

from django.db.models.signals import post_save

from directory.confidential.scrubbing import address_withdrawn
from directory.models import Term
from directory.models.editions import edition_begun
from search.outbox.noting import hear_of_addresses, hear_of_editions, hear_of_terms


def listen() -> None:
    """Notes every change from now on. Called when the site starts, once something drains what is noted."""
    edition_begun.connect(hear_of_editions, dispatch_uid="search.outbox.editions")
    address_withdrawn.connect(hear_of_addresses, dispatch_uid="search.outbox.addresses")
    post_save.connect(hear_of_terms, sender=Term, dispatch_uid="search.outbox.terms")


def stop_listening() -> None:
    """Notes nothing any longer."""
    edition_begun.disconnect(dispatch_uid="search.outbox.editions")
    address_withdrawn.disconnect(dispatch_uid="search.outbox.addresses")
    post_save.disconnect(sender=Term, dispatch_uid="search.outbox.terms")
