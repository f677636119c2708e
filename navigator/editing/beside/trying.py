"""One person against the rules as they are written: what they come to for each part of the service."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils import timezone
from django.views.decorators.debug import sensitive_variables

from directory.desk.rule_text import read_rule_text
from directory.models import Service
from navigator.core.documents import Faults
from navigator.editing.beside.parts import parts_of
from navigator.editing.beside.people import cast
from navigator.editing.rules import faults_in_rules
from navigator.editing.trying import Tried, made_ready, tried

PERSON, WHO = "person", "who"
"""The names under which the facts of a person are posted, a text of JSON, or somebody of the cast in their place."""
LONGEST = 20_000
MOST_PARTS = 20
"""How many parts of a service are tried at once."""


@dataclass(frozen=True, repr=False)
class PartTried:
    """What came out for one part."""

    name: str
    came_out: Tried


@dataclass(frozen=True, repr=False)
class Attempt:
    """All of it. What prints it prints none of it."""

    faults: tuple[str, ...] = ()
    parts: tuple[PartTried, ...] = ()


@sensitive_variables()
def attempt(service: Service, posted: QueryDict) -> Attempt:
    """Somebody with these facts, asked today unless they say another day."""
    faults = faults_in_rules(service)
    if faults:
        return Attempt(("The rules cannot be read yet: what is wrong stands above.",))
    try:
        facts = _facts(posted)
        return Attempt(parts=tuple(_tried(service, facts)))
    except ValidationError as refusal:
        return Attempt(tuple(refusal.messages))
    except Faults as refused:
        return Attempt(tuple(f"{each}." for each in refused.faults))


@sensitive_variables()
def _facts(posted: QueryDict) -> Any:
    chosen = next((each for each in cast() if each.id == posted.get(WHO)), None)
    if chosen is not None:
        return chosen.facts
    text = posted.get(PERSON, "") or "{}"
    if len(text) > LONGEST:
        raise ValidationError("More is said of this person than can be read.")
    return read_rule_text(text)


@sensitive_variables()
def _tried(service: Service, facts: Any) -> Iterator[PartTried]:
    day = timezone.localdate().isoformat()
    for part in islice(parts_of(service), MOST_PARTS):
        ready = made_ready(part.document, for_editors=True)
        yield PartTried(part.name, tried(ready.ask(facts, asked_on=day), ready.id))
