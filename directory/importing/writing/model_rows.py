"""Rows of the models, made of what a record says and checked by the models themselves; nothing is written yet."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from functools import cache
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Field, ForeignKey, Model, UniqueConstraint
from modelcluster.fields import ParentalKey

from directory.importing.records import ServiceRecord
from directory.importing.values.composed import said_fields
from directory.importing.writing.looking_up import Known
from directory.importing.writing.refusing import Fault, NotWritten, fault, faults_of
from directory.models import Service, Taxonomy, Term

Children = Mapping[str, list[Any]]
"""By the name of the relation: the rows that belong to a listing, in their order."""

ORGANISATION_PARTS = ("phones", "contacts")
SERVICE_PARTS = (
    "phones",
    "contacts",
    "languages",
    "access_modes",
    "schedules",
    "schedule_exceptions",
    "service_areas",
    "cost_options",
    "funding",
    "accreditations",
    "required_documents",
    "strands",
)
"""What a record holds several of under the name, and with the fields, that the model has for it."""

TAXONOMIES = {"kinds": Taxonomy.KINDS, "designed_for": Taxonomy.DESIGNED_FOR, "approaches": Taxonomy.APPROACHES}
MOST_TERMS_TOLD = 20


def plain_values(record: Any, model: type[Model]) -> dict[str, Any]:
    """What a record says in fields of its own that the model has under the same name. Its id and slug stand apart."""
    names = said_fields(type(record)).keys() & _column_names(model) - {"id", "slug"}
    return _without_nothing({name: getattr(record, name) for name in names}, model)


def parts(record: Any, names: Sequence[str], model: type[Model]) -> dict[str, list[Any]]:
    """The rows for what a record holds several of. Raises `NotWritten` for what the models refuse."""
    made = {name: rows(getattr(record, name), relation(model, name)) for name in names}
    refuse(each for name, its in made.items() for each in faults_among(its, name))
    return made


def rows(records: Sequence[Any], model: type[Model]) -> list[Any]:
    """A row for each part of a record, in their order."""
    return [
        model(
            sort_order=number, **_without_nothing({each.name: getattr(part, each.name) for each in fields(part)}, model)
        )
        for number, part in enumerate(records)
    ]


def needs(record: ServiceRecord, known: Known) -> list[Any]:
    """A row for each need. Raises `NotWritten` for one that the taxonomy lacks."""
    said = record.needs or {}
    refuse(_unknown_terms(said, Taxonomy.NEEDS, known, path="needs"))
    model = relation(Service, "needs")
    return [
        model(need=known.terms[Taxonomy.NEEDS, code], effect=effect, sort_order=number)
        for number, (code, effect) in enumerate(said.items())
    ]


def terms(record: ServiceRecord, known: Known) -> dict[str, list[Term]]:
    """The terms that a service is filed under. Raises `NotWritten` for those that their taxonomies lack."""
    refuse(
        each
        for name, taxonomy in TAXONOMIES.items()
        for each in _unknown_terms(getattr(record, name), taxonomy, known, path=name)
    )
    return {
        name: [known.terms[taxonomy, code] for code in getattr(record, name)] for name, taxonomy in TAXONOMIES.items()
    }


def _unknown_terms(codes: Any, taxonomy: str, known: Known, *, path: str) -> Iterator[Fault]:
    for code in codes:
        if (taxonomy, code) not in known.terms:
            yield fault(path, code, f"a term of the taxonomy {taxonomy}; there are {_some_of(taxonomy, known)}")


def _some_of(taxonomy: str, known: Known) -> str:
    codes = sorted(code for its, code in known.terms if its == taxonomy)
    more = len(codes) - MOST_TERMS_TOLD
    return (", ".join(codes[:MOST_TERMS_TOLD]) or "none yet") + (f" and {more} more" if more > 0 else "")


def faults_in(thing: Any, path: str = "") -> Iterator[Fault]:
    """What the model of a row says against it, but for what would need a query."""
    try:
        thing.clean_fields(exclude=_foreign_keys(type(thing)))
        thing.clean()
    except ValidationError as refused:
        yield from faults_of(refused, path, thing)


def faults_among(things: Sequence[Any], path: str) -> Iterator[Fault]:
    """What the model says against each of some rows that belong together, and those of which there can be only one."""
    met: set[tuple[Any, ...]] = set()
    for number, thing in enumerate(things):
        yield from faults_in(thing, f"{path}[{number}]")
        for names in _unique_among(type(thing)):
            key = (names, *(getattr(thing, name) for name in names))
            if key in met:
                yield fault(f"{path}[{number}]", " ".join(map(str, key[1:])), "each only once")
            met.add(key)


def refuse(faults: Any) -> None:
    """Raises `NotWritten` where there is any fault."""
    found = tuple(faults)
    if found:
        raise NotWritten(found)


@cache
def relation(model: type[Model], name: str) -> type[Model]:
    """The model of the rows that belong to another under this name."""
    found: type[Model] = model._meta.get_field(name).related_model
    return found


@cache
def parental_key(model: type[Model]) -> str:
    """The field by which a row belongs to its parent; "" where it belongs to none."""
    return next((each.name for each in model._meta.concrete_fields if isinstance(each, ParentalKey)), "")


@cache
def _columns(model: type[Model]) -> Mapping[str, Field[Any, Any]]:
    return {each.name: each for each in model._meta.concrete_fields}


@cache
def _column_names(model: type[Model]) -> frozenset[str]:
    return frozenset(_columns(model)) - _foreign_keys(model)


@cache
def _foreign_keys(model: type[Model]) -> frozenset[str]:
    """Left to the database and to what was looked up: checking one asks the database once more."""
    return frozenset(each.name for each in model._meta.concrete_fields if isinstance(each, ForeignKey))


@cache
def _unique_among(model: type[Model]) -> tuple[tuple[str, ...], ...]:
    """The fields that tell rows of one parent apart, the parent left out."""
    unique = [each.fields for each in model._meta.constraints if isinstance(each, UniqueConstraint)]
    others = [[name for name in its if name != parental_key(model)] for its in unique]
    return tuple(tuple(model._meta.get_field(name).attname for name in its) for its in others)


def _without_nothing(values: dict[str, Any], model: type[Model]) -> dict[str, Any]:
    """Without what is not said where the model has a word of its own for that: no rules, no overrides."""
    return {name: value for name, value in values.items() if value is not None or _columns(model)[name].null}
