"""Keeping a changed vocabulary: all of it in one transaction, and no process plans by the old one after."""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from wagtail.log_actions import log

from directory.models.editions import begin_edition
from navigator.core.documents import Faults
from navigator.editing.terms import keep_terms
from navigator.editing.vocabulary.uses import Uses, uses_of
from navigator.models import LONGEST_NOTE, VocabularyEdition
from navigator.vocabulary.document.faults import faults_of
from navigator.vocabulary.document.judged import judge_alike
from navigator.vocabulary.document.losses import Loss, losses
from navigator.vocabulary.document.writing import written
from navigator.vocabulary.standing import Document, vocabulary_in_hand

KEPT = "navigator.vocabulary.kept"

Change = Callable[[Document], Document]


@dataclass(frozen=True)
class Held:
    """One thing that may not go, and by whom it is used."""

    loss: Loss
    uses: Uses


@dataclass(frozen=True)
class Kept:
    """What became of a change: the edition that stands now, and whether rules or examples may be broken by it."""

    edition: VocabularyEdition
    may_break: bool


class InUse(Exception):
    """Raised for a change that would take away, or make another kind of, what is in use."""

    def __init__(self, held: list[Held]) -> None:
        super().__init__("; ".join(f"{each.loss}. Used by {', '.join(each.uses.lines())}" for each in held))
        self.held = held


def change_vocabulary(change: Change, *, by: Any, note: str = "") -> Kept | None:
    """Keeps what `change` makes of the vocabulary that stands; none where that is the same.

    Two who change it at once take turns: `change` is always given the newest. Raises `Faults` with every fault of what
    it made, `InUse` where that would take away what is in use; whatever `change` raises goes on. Then nothing changes.
    """
    with transaction.atomic():
        begin_edition()  # whoever changes it at the same time waits here
        before = vocabulary_in_hand()
        after = change(deepcopy(before))  # which it may write into
        if faults := faults_of(after):
            # Whoever takes away what other parts name is told by whom it is used, rather than what that would break.
            refuse_losses(before, after, vocabulary=before)
            raise Faults(faults)
        if written(after) == written(before):
            return None
        refuse_losses(before, after, vocabulary=after)
        edition = VocabularyEdition.objects.create(text=written(after), by=by, note=note[:LONGEST_NOTE])
        begin_edition()  # once more: under the first mark this transaction may have read what stood before
        keep_terms()
        log(edition, KEPT, user=by, data={"note": edition.note})
    return Kept(edition, may_break=not judge_alike(before, after))


def refuse_losses(before: Document, after: Document, *, vocabulary: Document) -> None:
    """Raises `InUse` for everything that goes and is used, by listings, by this program or by parts of `vocabulary`."""
    found = [Held(loss, uses_of(loss.what, vocabulary=vocabulary)) for loss in losses(before, after)]
    held = [each for each in found if each.uses.are_any]
    if held:
        raise InUse(held)
