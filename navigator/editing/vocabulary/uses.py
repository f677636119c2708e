"""By whom a fact, an option or a question of the grid is used: what must let go of it before it can go.

Listings use it by what they say in public, by their newest drafts, and by drafts that are booked for a day. Their rows
are looked through as text first, in one pass of the database, and only what holds the word is read. Older versions do
not count: whoever goes back to one is told by the door what it cannot say any more.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet, TextField
from django.db.models.functions import Cast
from wagtail.models import Revision

from directory.models import Service, ServiceAtLocation, ServiceNeed, Strand, Taxonomy, Term
from navigator.grid.compiling import PREFIX
from navigator.vocabulary.document.entries import entries
from navigator.vocabulary.document.grid_parts import QUESTIONS
from navigator.vocabulary.document.named import NEEDS, Named, named_in
from navigator.vocabulary.document.overridden import Questions, overrides_clause_of
from navigator.vocabulary.document.relied_on import relied_on
from navigator.vocabulary.document.within import Part, parts_that_name
from navigator.vocabulary.standing import vocabulary_now

ENOUGH = 20
"""How many listings are told: the first few say where to look, and a fact may have thousands."""

RULES, STRAND, OVERRIDES, DRAFT, FILED = (
    "its rules",
    "a strand of it",
    "what differs at a location",
    "a draft that is not public yet",
    "a need that it serves",
)


@dataclass(frozen=True)
class Use:
    """One listing that uses it, and where."""

    by: Service
    how: str

    def __str__(self) -> str:
        return f"service “{self.by}” ({self.how})"


@dataclass(frozen=True)
class Uses:
    """Everything that uses one thing: this program, other parts of the vocabulary, and the first few listings."""

    what: Named
    program: str = ""
    parts: tuple[Part, ...] = ()
    listings: tuple[Use, ...] = ()
    are_more: bool = False

    @property
    def are_any(self) -> bool:
        return bool(self.program or self.parts or self.listings)

    def lines(self) -> list[str]:
        """One line for each."""
        more = ["more listings"] if self.are_more else []
        program = [f"this program: {self.program}"] if self.program else []
        return [*program, *map(str, self.parts), *map(str, self.listings), *more]


def uses_of(what: Named, *, vocabulary: Mapping[str, Any]) -> Uses:
    """By whom it is used; of listings the first few, each once."""
    found: dict[int, Use] = {}
    for use in islice(_by_listings(what), 50 * ENOUGH):
        found.setdefault(use.by.pk, use)
        if len(found) > ENOUGH:
            break
    listings = tuple(found.values())
    return Uses(
        what,
        program=relied_on().get(what, ""),
        parts=tuple(parts_that_name(vocabulary, what)),
        listings=listings[:ENOUGH],
        are_more=len(listings) > ENOUGH,
    )


def numbers_of_listings(what: Named) -> list[int]:
    """The numbers of all services that use it, in their order. Reads every row that holds the word."""
    return sorted({use.by.pk for use in _by_listings(what)})


def _by_listings(what: Named) -> Iterator[Use]:
    stand = Q(live=True) | Q(latest_revision=None)
    for service in _holding(Service.objects.filter(stand).only("name", "rules"), "rules", what):
        if what in named_in(service.rules):
            yield Use(service, RULES)
    for model, name, how in ((Strand, "rules", STRAND), (ServiceAtLocation, "overrides", OVERRIDES)):
        rows = model.objects.filter(service__in=Service.objects.filter(stand)).select_related("service")
        yield from (Use(row.service, how) for row in _holding(rows, name, what) if is_named(getattr(row, name), what))
    yield from _filed(what)
    for revision in _holding(drafts(), "content", what):
        if names_in_content(revision.content, what):
            yield Use(Service.objects.get(pk=revision.object_id), DRAFT)


def _filed(what: Named) -> Iterator[Use]:
    """Services and drafts of services that are listed under a need."""
    if what.fact != NEEDS or not what.option:
        return
    term = need_term(what.option)
    if term is None:
        return
    for row in ServiceNeed.objects.filter(need=term, service__live=True).select_related("service").iterator():
        yield Use(row.service, FILED)
    for revision in drafts().iterator(chunk_size=100):
        if any(each.get("need") == term.pk for each in revision.content.get("needs", ())):
            yield Use(Service.objects.get(pk=revision.object_id), DRAFT)


def need_term(code: str) -> Term | None:
    """The term under which services for a need are filed."""
    return Term.objects.filter(taxonomy__code=Taxonomy.NEEDS, code=code).first()


def names_in_content(content: Mapping[str, Any], what: Named) -> bool:
    """Whether a version of a service names it: in its rules, a strand, or what differs at a location."""
    return any(is_named(document, what) for document in documents_in(content))


def is_named(document: Any, what: Named) -> bool:
    """Whether a rule document names it, also by standing in place of a clause that it writes."""
    return what in named_in(document) or overrides_clause_of(document, what, questions=questions_now())


def questions_now() -> Questions:
    """The questions of the grid as they stand, with or without faults."""
    return entries(vocabulary_now(), QUESTIONS)


def documents_in(content: Mapping[str, Any]) -> Iterator[Any]:
    """The rule documents of a version."""
    yield content.get("rules")
    yield from (strand.get("rules") for strand in content.get("strands", ()))
    yield from (place.get("overrides") for place in content.get("service_at_locations", ()))


def drafts() -> QuerySet[Revision]:
    """Newest drafts of services, and versions that are booked for a day."""
    newest = Service.objects.filter(has_unpublished_changes=True).values("latest_revision_id")
    of_services = Revision.objects.filter(content_type=ContentType.objects.get_for_model(Service))
    return of_services.filter(Q(pk__in=newest) | Q(approved_go_live_at__isnull=False)).order_by("pk")


def _holding(rows: QuerySet[Any], name: str, what: Named) -> Iterator[Any]:
    """Rows whose JSON holds the word, or the beginning of a clause's id."""
    word = what.option or what.grid or what.fact
    has_it = Q(_text__contains=f'"{word}"')
    if what.grid:
        has_it |= Q(_text__contains=f'"{PREFIX}{what.grid}')
    holding = rows.annotate(_text=Cast(name, TextField())).filter(has_it)
    yield from holding.order_by("pk").iterator(chunk_size=100)
