"""The parts of a service whose rules are read and tried: as a whole, each strand, and where something differs."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from directory.models import Service
from navigator.catalogue.documents import documents, parts


@dataclass(frozen=True)
class Part:
    """One part with its rule document. `rules` is what somebody wrote; `differs` holds what stands there instead."""

    name: str
    document: dict[str, Any]
    rules: Any
    differs: tuple[dict[str, Any], ...] = ()


def parts_of(service: Service) -> Iterator[Part]:
    """The service as a whole, its strands, then each location at which other rules stand."""
    whole, *strands = parts(service)
    yield Part("The service as a whole", whole, service.rules)
    for strand, document in zip(service.strands.all(), strands, strict=True):
        yield Part(f"Strand: {strand.name}", document, strand.rules)
    differing = {
        place.location.slug: place for place in service.service_at_locations.all() if _clauses(place.overrides)
    }
    for document in documents(service):
        place = differing.get(document.get("location", ""))
        if place is not None and "strand" not in document:
            yield Part(f"At {place.location.name}", document, service.rules, tuple(_clauses(place.overrides)))


def _clauses(overrides: Any) -> list[dict[str, Any]]:
    found = overrides.get("clauses") if isinstance(overrides, dict) else None
    return found if isinstance(found, list) else []
