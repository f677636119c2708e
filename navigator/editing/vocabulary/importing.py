"""A vocabulary that comes as one file: everything that stands against it, and everything it would change."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError

from directory.desk.rule_text import read_rule_text
from navigator.editing.vocabulary.advice import new_advice
from navigator.editing.vocabulary.keeping import Held, InUse, refuse_losses
from navigator.lint import Finding
from navigator.vocabulary.document.differences import Difference, differences
from navigator.vocabulary.document.faults import faults_of
from navigator.vocabulary.standing import Document

LARGEST = 2_000_000
"""Bytes of a file: thirty times what is shipped."""


@dataclass(frozen=True)
class Sight:
    """What was found in a file: it can be kept where there are neither faults nor anything held."""

    document: Document
    differences: tuple[Difference, ...] = ()
    faults: tuple[str, ...] = ()
    held: tuple[Held, ...] = ()
    advice: tuple[Finding, ...] = ()
    """What there would be to look at again, and is not now."""

    @property
    def can_be_kept(self) -> bool:
        return not self.faults and not self.held


def looked_at(raw: bytes, *, now: Document) -> Sight:
    """What a file says, beside the vocabulary that stands `now`. Nothing is kept."""
    if len(raw) > LARGEST:
        return Sight({}, faults=(f"document: found {len(raw):,} bytes; expected at most {LARGEST:,}",))
    try:
        document = read_rule_text(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as fault:
        return Sight(
            {}, faults=(f"document: found a byte that is no UTF-8 at {fault.start}; expected a text in UTF-8",)
        )
    except ValidationError as fault:
        return Sight({}, faults=tuple(fault.messages))
    if found := faults_of(document):
        return Sight({}, faults=tuple(map(str, found)))
    changed = tuple(differences(now, document))
    try:
        refuse_losses(now, document, vocabulary=document)
    except InUse as refused:
        return Sight(document, changed, held=tuple(refused.held))
    return Sight(document, changed, advice=new_advice(document))
