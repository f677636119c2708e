"""The services that rules ask about: by name, or by kind."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Q

from navigator.catalogue.documents import documents, rows
from navigator.catalogue.references import asked_about, without_the_absent

Document = dict[str, Any]


def with_those_asked_about(document: Document) -> list[Document]:
    """The document, then those of the listed services that it asks about; of one that is not listed nobody is taken."""
    named, kinds = set(asked_about(document["clauses"])), set(_kinds(document["clauses"]))
    if not named and not kinds:
        return [document]
    found = rows().filter(Q(slug__in=named) | Q(kinds__code__in=kinds)).exclude(slug=_whole(document)).distinct()
    others = [_answerable(each) for service in found for each in documents(service)]
    there = {name for each in others for name in (each["id"], _whole(each))}
    return [{**document, "clauses": without_the_absent(document["clauses"], named - there)}, *others]


def _whole(document: Document) -> str:
    return str(document.get("service", document["id"]))


def _answerable(document: Document) -> Document:
    """What it asks about others in turn counts for nothing here (rules.md section 2)."""
    clauses = document["clauses"] if isinstance(document["clauses"], list) else []
    return {**document, "clauses": [each for each in clauses if "'elsewhere'" not in repr(each)]}


def _kinds(test: Any) -> Iterator[str]:
    if isinstance(test, list):
        for each in test:
            yield from _kinds(each)
    elif isinstance(test, dict):
        asked = test.get("elsewhere")
        if isinstance(asked, dict) and isinstance(asked.get("kind"), str):
            yield asked["kind"]
        yield from _kinds(list(test.values()))
