"""What the form of a service says of its rules now, as a service that nobody keeps."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.http import QueryDict

from directory.models import Location, Service, ServiceAtLocation, ServiceNeed, Strand, Term
from navigator.editing.beside.unfinished import need_without_effect
from navigator.editing.rules_field.fields import OverridesField, RulesField, ServiceRulesField, StrandRulesField

MOST_ROWS = 200
"""How many needs, strands or locations of one form are looked at."""
LONGEST = 400_000
"""Signs of all rules together that are read while somebody types."""
TOO_LONG = (
    "These rules are too long to be read back while you type. Save a draft: then all that is wrong is told above."
)
NEW = "new-service"


@dataclass
class Written:
    """The service as it is written, never saved; `faults` say what cannot even be kept, `unfinished` what was left out
    because somebody is still filling it in."""

    service: Service
    faults: list[str] = field(default_factory=list)
    unfinished: list[str] = field(default_factory=list)


def written(posted: QueryDict) -> Written:
    """The rules that a form holds, with all that their meaning turns on. Reads terms and locations, writes nothing."""
    now = Written(Service(slug=_line(posted, "slug") or NEW, name=_line(posted, "name") or "This service"))
    if sum(len(each) for name in posted for each in posted.getlist(name)) > LONGEST:
        now.faults.append(TOO_LONG)
        return now
    now.service.rules = _rules(posted, "rules", ServiceRulesField, "Rules", now)
    now.service.kinds = list(Term.objects.filter(pk__in=_numbers(posted.getlist("kinds"))))
    now.service.needs = list(_needs(posted, now))
    now.service.strands = list(_strands(posted, now))
    now.service.service_at_locations = list(_places(posted, now))
    return now


def _rules(posted: QueryDict, name: str, field: type[RulesField], called: str, now: Written) -> Any:
    asked = field(required=False)
    if asked.widget.value_omitted_from_data(posted, {}, name):
        return {}
    try:
        return asked.clean(asked.widget.value_from_datadict(posted, {}, name)) or {}
    except ValidationError as refusal:
        now.faults += [f"{called}: {each}" for each in refusal.messages]
        return {}


def _rows(posted: QueryDict, relation: str) -> Iterator[str]:
    """The beginning of the names of each row that is not to be deleted."""
    for number in range(min(_number(posted.get(f"{relation}-TOTAL_FORMS")) or 0, MOST_ROWS)):
        row = f"{relation}-{number}-"
        if posted.get(f"{row}DELETE") not in ("1", "on", "true"):
            yield row


def _needs(posted: QueryDict, now: Written) -> Iterator[ServiceNeed]:
    rows = {row: _number(posted.get(f"{row}need")) for row in _rows(posted, "needs")}
    terms = Term.objects.in_bulk([each for each in rows.values() if each is not None])
    for row, number in rows.items():
        if number in terms and (effect := posted.get(f"{row}effect", "moves")):
            yield ServiceNeed(need=terms[number], effect=effect)
        elif number in terms:
            now.unfinished.append(need_without_effect(terms[number].code))


def _strands(posted: QueryDict, now: Written) -> Iterator[Strand]:
    for row in _rows(posted, "strands"):
        code, name = _line(posted, f"{row}code"), _line(posted, f"{row}name")
        rules = _rules(posted, f"{row}rules", StrandRulesField, f"Strand {name or code}", now)
        if code or name or rules:
            yield Strand(code=code or "strand", name=name or code or "Strand", rules=rules)


def _places(posted: QueryDict, now: Written) -> Iterator[ServiceAtLocation]:
    rows = {row: _number(posted.get(f"{row}location")) for row in _rows(posted, "service_at_locations")}
    places: Mapping[int, Location] = Location.objects.in_bulk([each for each in rows.values() if each is not None])
    for row, number in rows.items():
        if number in places:
            called = f"At {places[number].name}"
            overrides = _rules(posted, f"{row}overrides", OverridesField, called, now)
            yield ServiceAtLocation(location=places[number], overrides=overrides)


def _line(posted: QueryDict, name: str) -> str:
    return str(posted.get(name, "")).strip()[:200]


def _numbers(texts: list[str]) -> list[int]:
    return [number for each in texts[:MOST_ROWS] if (number := _number(each)) is not None]


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else None
