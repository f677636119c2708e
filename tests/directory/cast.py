"""Organisations, places and services of an invented town, for tests to put together."""

from typing import Any

from directory.models import Location, Organisation, Service, ServiceAtLocation, ServiceNeed, Strand, Taxonomy, Term


def a_term(code: str, *, taxonomy: str = Taxonomy.NEEDS) -> Term:
    """The term of a code, made where the taxonomy lacks it."""
    of, _ = Taxonomy.objects.get_or_create(code=taxonomy, defaults={"name": taxonomy})
    return Term.objects.get_or_create(taxonomy=of, code=code, defaults={"name": code.replace("_", " ")})[0]


def an_organisation(name: str = "Harbour Trust", *, live: bool = True, **more: Any) -> Organisation:
    """An organisation, published unless told otherwise."""
    made = Organisation(slug=name.lower().replace(" ", "-"), name=name, live=False, **more)
    made.save()
    revision = made.save_revision()
    if live:
        revision.publish()
        made.refresh_from_db()
    return made


def a_location(name: str = "Mill House", **more: Any) -> Location:
    """A public place unless told otherwise."""
    made = Location(slug=name.lower().replace(" ", "-"), name=name, **more)
    made.full_clean()
    made.save()
    return made


def a_draft(
    name: str = "Night Shelter",
    *,
    needs: dict[str, str] | None = None,
    clauses: list[Any] | None = None,
    organisation: Organisation | None = None,
    at: tuple[ServiceAtLocation, ...] = (),
    strands: tuple[Strand, ...] = (),
    **more: Any,
) -> Service:
    """A service that nobody but its editors sees, saved with its first revision."""
    made = Service(
        slug=name.lower().replace(" ", "-").replace("'", ""),
        name=name,
        organisation=organisation or Organisation.objects.filter(live=True).first() or an_organisation(),
        description=more.pop("description", f"{name} helps."),
        rules={"clauses": clauses or []},
        live=False,
        **more,
    )
    wanted = {"housing": "moves"} if needs is None else needs
    made.needs = [ServiceNeed(need=a_term(code), effect=effect) for code, effect in wanted.items()]
    made.service_at_locations = list(at)
    made.strands = list(strands)
    made.save()
    made.save_revision()
    return made


def a_service(name: str = "Night Shelter", **more: Any) -> Service:
    """A service that everybody sees."""
    made = a_draft(name, **more)
    made.latest_revision.publish()
    return Service.objects.get(pk=made.pk)
