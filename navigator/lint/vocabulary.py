"""What a keeper of the vocabulary may want to look at again in one that has no fault. PURE. It never stops anything."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

from navigator.core.facts.vocabulary import Vocabulary
from navigator.lint.conditions import idle_follow_ups, never_met
from navigator.lint.findings import Finding
from navigator.lint.implied import following_age
from navigator.lint.progressions import fights

Check: TypeAlias = Callable[[Mapping[str, Any], Vocabulary], Iterator[Finding]]
CHECKS: tuple[Check, ...] = (fights, following_age, never_met, idle_follow_ups)


def lint_vocabulary(document: Mapping[str, Any], vocabulary: Vocabulary) -> tuple[Finding, ...]:
    """Every finding, each with the parts that it is about; `vocabulary` is what the core made of the document."""
    return tuple(each for check in CHECKS for each in check(document, vocabulary))
