"""Rules that turn on too many things at once to be judged exactly: close to what the core refuses. PURE."""

from __future__ import annotations

from collections.abc import Iterator

from navigator.core.documents.groups import LARGEST_GROUP, Sizes, facts_of_group
from navigator.lint.findings import Finding
from navigator.lint.judged import Judged
from navigator.lint.patience import Patience

NEAR = LARGEST_GROUP // 2


def too_much_at_once(judged: Judged, patience: Patience) -> Iterator[Finding]:
    """A group near the limit; one beyond it is a fault."""
    for group, size in Sizes(judged.vocabulary).of(judged.service):
        if size > NEAR:
            ids = tuple(each.id for each in judged.service.clauses if each in group)
            yield Finding("size", _told(judged, facts_of_group(judged.vocabulary, group), size), ids)


def _told(judged: Judged, facts: frozenset[str], size: int) -> str:
    named = ", ".join(sorted(judged.short(fact) for fact in facts))
    return (
        f"These rules turn on many things at once ({named}): {size:,} combinations, of at most {LARGEST_GROUP:,} that"
        " can be judged exactly. One more and they cannot be published: a strand of its own may help."
    )
