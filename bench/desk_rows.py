"""Rows for the bench of the desk: many plain services, and a last one with as much to say as the fullest real one."""

from __future__ import annotations

from datetime import time
from typing import Any

from django.utils import timezone
from wagtail.models import Revision

from directory.models import (
    AccessMode,
    Location,
    LocationSchedule,
    Organisation,
    RequiredDocument,
    Service,
    ServiceArea,
    ServiceAtLocation,
    ServiceLanguage,
    ServiceNeed,
    ServicePhone,
    Strand,
    Taxonomy,
    Term,
)

CLAUSES = [
    {
        "id": f"c{number}",
        "effect": "requires",
        "strength": "always",
        "test": {"fact": "age", "at_least": 16 + number},
        "wording": f"People of {16 + number} and older.",
        "source": "Their leaflet, page 2",
    }
    for number in range(12)
]
NEEDS = ("housing", "mental_health", "substance_use", "physical_health")
BATCH = 500


def fill(count: int) -> None:
    """`count` services of a tenth as many organisations, each with a location, two needs and a version."""
    needs = _needs()
    organisations = Organisation.objects.bulk_create(
        (Organisation(name=f"Trust {each}", slug=f"trust-{each}", live=True) for each in range(count // 10 + 1)), BATCH
    )
    locations = Location.objects.bulk_create(
        (Location(name=f"House {each}", slug=f"house-{each}", city="Millgate") for each in range(count // 3 + 1)), BATCH
    )
    services = Service.objects.bulk_create(
        (_service(each, organisations[each % len(organisations)]) for each in range(count)), BATCH
    )
    ServiceNeed.objects.bulk_create(
        (
            ServiceNeed(service=service, need=needs[(each + shift) % len(needs)], effect="moves", sort_order=shift)
            for each, service in enumerate(services)
            for shift in (0, 1)
        ),
        BATCH,
    )
    _give_locations(services, locations)
    _give_versions(services)
    _say_much(services[-1], needs, locations)


def _needs() -> list[Term]:
    taxonomy, _ = Taxonomy.objects.get_or_create(code=Taxonomy.NEEDS, defaults={"name": "Needs"})
    return [Term.objects.get_or_create(taxonomy=taxonomy, code=code, defaults={"name": code})[0] for code in NEEDS]


def _service(number: int, organisation: Organisation) -> Service:
    return Service(
        name=f"Night shelter {number}",
        slug=f"night-shelter-{number}",
        organisation=organisation,
        description="A bed for the night, and somebody to talk to in the morning. " * 5,
        rules={"clauses": CLAUSES[: number % len(CLAUSES)]},
        live=number % 20 != 0,
    )


def _give_locations(services: list[Service], locations: list[Location]) -> None:
    placed = ServiceAtLocation.objects.bulk_create(
        (
            ServiceAtLocation(service=service, location=locations[each % len(locations)])
            for each, service in enumerate(services)
        ),
        BATCH,
    )
    LocationSchedule.objects.bulk_create(
        (_weekdays(service_at_location=place) for place in placed if place.pk % 2), BATCH
    )


def _weekdays(**of: Any) -> LocationSchedule:
    return LocationSchedule(freq="WEEKLY", byday="MO,TU,WE,TH,FR", opens_at=time(9), closes_at=time(17), **of)


def _give_versions(services: list[Service]) -> None:
    """One each, which says as much as a real one; nobody opens them here, so their children have no keys."""
    said = services[0].serializable_data()
    for start in range(0, len(services), BATCH):
        batch = services[start : start + BATCH]
        versions = Revision.objects.bulk_create(
            Revision(
                content_object=service,
                base_content_type=service.get_base_content_type(),
                content={**said, "pk": service.pk, "name": service.name, "slug": service.slug},
                object_str=service.name,
                created_at=timezone.now(),
            )
            for service in batch
        )
        for service, version in zip(batch, versions, strict=True):
            service.latest_revision = version
        Service.objects.bulk_update(batch, ["latest_revision"])


def _say_much(service: Service, needs: list[Term], locations: list[Location]) -> None:
    service = Service.objects.get(pk=service.pk)
    service.rules = {"clauses": CLAUSES}
    service.needs = [ServiceNeed(need=need, effect="moves") for need in needs]
    service.phones = [ServicePhone(number=f"0114 496 000{each}") for each in range(3)]
    service.access_modes = [AccessMode(mode=mode, how="Ring first.") for mode in ("drop_in", "phone", "online")]
    service.required_documents = [RequiredDocument(document=f"Paper {each}") for each in range(4)]
    service.languages = [ServiceLanguage(code=code) for code in ("en", "cy", "so", "ar")]
    service.service_areas = [ServiceArea(kind="outcode", code=f"S{each}") for each in range(1, 9)]
    service.strands = [
        Strand(code=f"team_{each}", name=f"Team {each}", rules={"needs": {"housing": "moves"}, "clauses": CLAUSES})
        for each in range(3)
    ]
    service.service_at_locations = [
        ServiceAtLocation(location=location, schedules=[_weekdays(), _weekdays()]) for location in locations[:6]
    ]
    service.save()
    for _ in range(20):
        service.save_revision()
