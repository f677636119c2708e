"""Which services and organisations the public pages show, and all that belongs to them in few questions."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.http import QueryDict

from directory.models import Organisation, Service, ServiceAtLocation, ServiceNeed, Taxonomy, Term

LONGEST_WORDS = 100
"""Characters of what was typed that are looked for."""

ON_A_CARD = (
    "name",
    "slug",
    "status",
    "alert",
    "description",
    "confirmed_on",
    "confirmed_as",
    "source",
    "organisation__name",
    "organisation__slug",
)
"""Columns of a card. The others stay where they are: thousands of whole rows would be sorted for one page of them."""

OF_A_CARD = ("phones", "access_modes")
OF_A_PAGE = (
    "designed_for",
    "approaches",
    "kinds",
    "access_modes",
    "phones",
    "contacts",
    "schedules",
    "schedule_exceptions",
    "service_areas",
    "cost_options",
    "languages",
    "required_documents",
    "strands",
    "accreditations",
    "joint_protocols__other__organisation",
)


@dataclass(frozen=True)
class Wanted:
    """What somebody looks for: a need, an organisation, words of a name. Empty is anything."""

    need: str = ""
    organisation: str = ""
    words: str = ""

    @property
    def anything(self) -> bool:
        """Whether nothing narrows the list."""
        return self == Wanted()


def wanted(query: QueryDict) -> Wanted:
    """What an address asks for; what no database can look for is left out."""
    return Wanted(*(_plain(query.get(name, "")) for name in ("need", "organisation", "q")))


def _plain(text: str) -> str:
    return "".join(sign for sign in text[:LONGEST_WORDS] if sign.isprintable()).strip()


def services_for(asked: Wanted) -> "QuerySet[Service]":
    """The services that anybody may see, narrowed by what is wanted; by name, as cards show them."""
    found = Service.objects.public()
    if asked.need:
        found = found.filter(pk__in=ServiceNeed.objects.filter(_is_need(asked.need)).values("service"))
    if asked.organisation:
        found = found.filter(organisation__slug=asked.organisation)
    for word in asked.words.split():
        found = found.filter(
            Q(name__icontains=word) | Q(alternate_name__icontains=word) | Q(organisation__name__icontains=word)
        )
    found = found.select_related("organisation").only(*ON_A_CARD)
    return found.prefetch_related(_needs(), *OF_A_CARD).order_by("name", "pk")


def needs_met() -> "QuerySet[Term]":
    """The needs that some service is for which anybody may see."""
    met = ServiceNeed.objects.filter(need=OuterRef("pk"), service__in=Service.objects.public())
    return Term.objects.filter(Exists(met), taxonomy__code=Taxonomy.NEEDS).order_by("name")


def one_service() -> "QuerySet[Service]":
    """The services that anybody may see, each with all that its page shows."""
    return Service.objects.public().select_related("organisation").prefetch_related(_needs(), _places(), *OF_A_PAGE)


def one_organisation() -> "QuerySet[Organisation]":
    """The organisations that anybody may see, each with what its page shows beside its services."""
    return Organisation.objects.filter(live=True).prefetch_related("phones", "contacts")


def _is_need(code: str) -> Q:
    return Q(need__code=code, need__taxonomy__code=Taxonomy.NEEDS)


def _needs() -> Prefetch:
    # Two that were never put in an order stand in the one in which they were written, on every database.
    return Prefetch("needs", ServiceNeed.objects.select_related("need").order_by("sort_order", "pk"))


def _places() -> Prefetch:
    places = ServiceAtLocation.objects.select_related("location")
    return Prefetch(
        "service_at_locations", places.prefetch_related("schedules", "schedule_exceptions", "location__accessibility")
    )
