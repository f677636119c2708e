"""`python -m bench.desk`: how long the desk's pages take on the server with ten thousand services.

Makes a database of its own in a folder of its own, fills it, asks for each page as an administrator, and prints the
middle and the slowest of the times, and the weight of the page before it is compressed. Times are processor time:
SQLite works in this process, and nobody is charged for waiting while others use the processors. The exit code is 1
where a page took longer than it may: lists 300 ms, forms 1 s.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median
from time import process_time
from typing import Any

from bench.table import milliseconds, table

LIST, FORM, SHEET = 300, 1000, 60_000
"""The most that a page may take, in milliseconds. A spreadsheet of everything is waited for."""


@dataclass(frozen=True)
class Visit:
    """A page, what it is called, and how long it may take."""

    name: str
    url: str
    limit: int


def main(arguments: list[str]) -> int:
    """Exit code 0, or 1 where a page was too slow."""
    options = _options(arguments)
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(RIGHT_DOOR_STATE=folder, DJANGO_SETTINGS_MODULE="config.settings")
        os.environ.pop("RIGHT_DOOR_DATABASE_URL", None)
        import django

        django.setup()
        _fill(options.services)
        return _measure(options.times)


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.desk", description=__doc__)
    parser.add_argument("--services", type=int, default=10_000)
    parser.add_argument("--times", type=int, default=7, help="how often each page is asked for")
    return parser.parse_args(arguments)


def _tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _fill(count: int) -> None:
    from django.core.management import call_command

    from bench.desk_rows import fill

    _tell("making a database")
    call_command("migrate", verbosity=0)
    _tell(f"filling it with {count:,} services")
    fill(count)


def _measure(times: int) -> int:
    from django.contrib.auth.models import User
    from django.test import Client

    # As a browser asks, and not on a page that errors are hidden from.
    client = Client(headers={"host": "localhost", "accept": "text/html"})
    client.force_login(User.objects.create_superuser("bench"))
    # What made the rows is set apart, as a server sets apart what it has read before it answers anybody.
    gc.collect()
    gc.freeze()
    rows, slow = [], 0
    for visit in _visits():
        answers = [_timed(client, visit.url) for _ in range(times)]
        took, size = sorted(took for took, _ in answers), max(size for _, size in answers)
        slow += median(took) > visit.limit
        kilobytes = f"{size / 1000:,.0f}"
        rows.append((visit.name, milliseconds(median(took)), milliseconds(took[-1]), str(visit.limit), kilobytes))
    print(table(("page", "middle, ms", "slowest, ms", "may take, ms", "kB"), rows))
    return int(slow > 0)


def _timed(client: Any, url: str) -> tuple[float, int]:
    """Milliseconds, and bytes before they are compressed."""
    begun = process_time()
    answer = client.get(url)
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    took = (process_time() - begun) * 1000
    assert answer.status_code == 200, f"{url}: {answer.status_code}"
    assert body
    return took, len(body)


def _visits() -> Iterator[Visit]:
    from django.urls import reverse

    from directory.models import Location, Organisation, Service, Term

    def at(row: Any, view: str) -> str:
        keys = () if isinstance(row, type) else (row.pk,)
        return reverse(row.snippet_viewset.get_url_name(view), args=keys)

    services, service, organisation = at(Service, "list"), _largest(Service), Organisation.objects.latest("pk")
    need = Term.objects.filter(taxonomy__code="needs").latest("pk")
    choosing = reverse(Service.snippet_viewset.chooser_viewset.get_url_name("choose"))
    yield Visit("dashboard", reverse("wagtailadmin_home"), LIST)
    yield Visit("services", services, LIST)
    yield Visit("services, page 150", f"{services}?p=150", LIST)
    yield Visit("services, newest first", f"{services}?ordering=-_updated_at", LIST)
    yield Visit("services, by organisation", f"{services}?ordering=organisation__name", LIST)
    yield Visit("services, searched", f"{services}?q=shelter 99", LIST)
    yield Visit("services, of a need", f"{services}?need={need.pk}", LIST)
    yield Visit("services, of an organisation", f"{services}?organisation={organisation.pk}", LIST)
    yield Visit("services, without hours", f"{services}?hours=not_known", LIST)
    yield Visit("services, without rules", f"{services}?rules=none", LIST)
    yield Visit("services, waiting for approval", f"{services}?state=waiting", LIST)
    yield Visit("organisations", at(Organisation, "list"), LIST)
    yield Visit("locations", at(Location, "list"), LIST)
    yield Visit("choosing a service", choosing, LIST)
    yield Visit("choosing a service, searched", f"{choosing}results/?q=shelter 99", LIST)
    yield Visit("history of a service", at(service, "history"), LIST)
    yield Visit("form of a service", at(service, "edit"), FORM)
    yield Visit("form of a new service", at(Service, "add"), FORM)
    yield Visit("blocks of clauses, as a script", reverse("clause_blocks"), FORM)
    yield Visit("form of an organisation", at(organisation, "edit"), FORM)
    yield Visit("form of a location", at(Location.objects.latest("pk"), "edit"), FORM)
    yield Visit("deleting an organisation", at(organisation, "delete"), FORM)
    yield Visit("deleting a need", at(need, "delete"), FORM)
    yield Visit("all services as CSV", f"{services}?export=csv", SHEET)
    yield Visit("all services as XLSX", f"{services}?export=xlsx", SHEET)


def _largest(model: type) -> Any:
    return model.objects.latest("pk")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
