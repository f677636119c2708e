"""Whether words fit somebody: content that says for whom it is, as a test of the rule language. PURE."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from navigator.core.conditions import facts_of
from navigator.core.documents.conditions import read_test
from navigator.core.facts.givens import Answers
from navigator.core.facts.vocabulary import Vocabulary
from navigator.core.progress import holding
from navigator.core.verdicts import Sureness


def fits(test: Mapping[str, Any], *, vocabulary: Vocabulary, answers: Answers) -> bool:
    """Whether it holds for sure. A test about facts that this vocabulary does not ask fits nobody."""
    read = read_test(dict(test))
    return facts_of(read) <= vocabulary.facts.keys() and holding(vocabulary, answers, read) is Sureness.ALL
