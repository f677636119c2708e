from django.apps import AppConfig
from django.db.models.signals import post_save


class SearchConfig(AppConfig):
    """Finding services by words and place, behind one interface."""

    name = "search"

    def ready(self) -> None:
        from directory.confidential.scrubbing import address_withdrawn
        from directory.models import Term
        from directory.models.editions import edition_begun
        from search.outbox.noting import hear_of_addresses, hear_of_editions, hear_of_terms

        edition_begun.connect(hear_of_editions, dispatch_uid="search.outbox.editions")
        address_withdrawn.connect(hear_of_addresses, dispatch_uid="search.outbox.addresses")
        post_save.connect(hear_of_terms, sender=Term, dispatch_uid="search.outbox.terms")
