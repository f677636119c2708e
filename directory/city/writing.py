"""The file of an invented city, a row a line. PURE."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any, TextIO

from directory.city.clauses import readable_habits
from directory.city.grids import answering
from directory.city.locations import CITY, draw_location, locations_of
from directory.city.organisations import draw_organisation
from directory.city.services import City, draw_service
from directory.city.shares import SERVICES_AN_ORGANISATION
from directory.city.spoken import Spoken


def city_of(services: int, *, seed: int, spoken: Spoken) -> City:
    """A city of so many services, with the needs and facts of a vocabulary and the questions of its grid."""
    vocabulary = spoken.vocabulary
    return City(services, seed, sorted(vocabulary.needs), readable_habits(vocabulary), answering(spoken.grid))


def rows_of(city: City) -> int:
    """How many rows its file has."""
    organisations = _organisation_numbers(city)
    return len(organisations) + sum(locations_of(each, seed=city.seed) for each in organisations) + city.services


def write_city(file: TextIO, *, city: City, progress: Callable[[int], Any] = lambda rows: None) -> None:
    """Writes the file that `manage.py import_services` reads."""
    told = f"The city of {CITY}, its organisations and services are invented. Seed {city.seed}."
    file.write('{"format": 1, "x_about": ' + json.dumps(told))
    for name, rows in (("organisations", _organisations), ("locations", _locations), ("services", _services)):
        file.write(f',\n"{name}": [')
        for number, row in enumerate(rows(city)):
            file.write((",\n" if number else "\n") + json.dumps(row, ensure_ascii=False))
            progress(1)
        file.write("\n]")
    file.write("}\n")


def _organisations(city: City) -> Iterator[dict[str, Any]]:
    return (draw_organisation(number, seed=city.seed) for number in _organisation_numbers(city))


def _locations(city: City) -> Iterator[dict[str, Any]]:
    for number in _organisation_numbers(city):
        for place in range(locations_of(number, seed=city.seed)):
            yield draw_location(number, place, seed=city.seed)


def _services(city: City) -> Iterator[dict[str, Any]]:
    return (draw_service(number, city=city) for number in range(city.services))


def _organisation_numbers(city: City) -> range:
    return range(-(-city.services // SERVICES_AN_ORGANISATION))
