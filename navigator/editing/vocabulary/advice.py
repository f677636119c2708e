"""What there is to look at again in the vocabulary that stands, or in one that is to: advice, which stops nothing."""

from collections.abc import Mapping
from typing import Any

from navigator.core.documents import read_vocabulary
from navigator.lint import Finding, lint_vocabulary
from navigator.vocabulary.standing import Document, checked_vocabulary_now, vocabulary_now

_found: tuple[Mapping[str, Any], tuple[Finding, ...]] | None = None


def advice_now() -> tuple[Finding, ...]:
    """All of it, of the vocabulary that stands: looked for once for each."""
    global _found
    document, known = vocabulary_now(), _found
    if known is None or known[0] is not document:
        known = _found = (document, lint_vocabulary(document, checked_vocabulary_now()))
    return known[1]


def advice_on(section: str, key: str = "") -> list[Finding]:
    """What is about a section of the vocabulary that stands, or about one part of it."""
    return [each for each in advice_now() if any(part[0] == section and key in ("", part[1]) for part in each.parts)]


def new_advice(document: Document) -> tuple[Finding, ...]:
    """What there is to look at again in a document without faults, and was not before."""
    before = set(advice_now())
    return tuple(each for each in lint_vocabulary(document, read_vocabulary(document)) if each not in before)
