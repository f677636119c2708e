"""Progress and setbacks: what the facts are once support for some needs is under way (rules.md sections 6 and 9.14)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from navigator.core.conditions import Leaf, Test, facts_of, leaves
from navigator.core.facts.completions import Completions, Frame, has_completion
from navigator.core.facts.givens import Answers
from navigator.core.facts.vocabulary import Vocabulary
from navigator.core.verdicts import Sureness

TESTS_REMEMBERED = 256
"""More than progressions, setbacks and the words that fit only some people ask together; some 2 kB each."""


def moving(vocabulary: Vocabulary, answers: Answers, needs: Iterable[str]) -> frozenset[str]:
    """Those of the needs whose progression changes anything for this person: its `if` holds in some completion."""
    return frozenset(need for need in needs if _progresses(vocabulary, answers, need))


def _progresses(vocabulary: Vocabulary, answers: Answers, need: str) -> bool:
    change = vocabulary.progressions.get(need)
    if change is None or not change.then:
        return False
    return change.test is None or holding(vocabulary, answers, change.test) is not Sureness.NONE


def progressed(vocabulary: Vocabulary, answers: Answers, needs: frozenset[str]) -> Answers | None:
    """*F + P(T)*: the answers once support for these needs is under way, a later need of the vocabulary winning.

    None where no completion is left.
    """
    changed = answers
    for need in vocabulary.needs:
        if need in needs and _progresses(vocabulary, answers, need):
            changed = changed.changed(vocabulary.progressions[need].then)
    return changed if has_completion(vocabulary, changed) else None


def set_back(vocabulary: Vocabulary, answers: Answers, need: str) -> Answers | None:
    """The answers after a lapse in this need: its `if` holds in every completion of them.

    None where there is no such setback, or no completion is left.
    """
    change = vocabulary.setbacks.get(need)
    if change is None:
        return None
    if change.test is not None and holding(vocabulary, answers, change.test) is not Sureness.ALL:
        return None
    changed = answers.changed(change.then)
    return changed if has_completion(vocabulary, changed) else None


def holding(vocabulary: Vocabulary, answers: Answers, test: Test) -> Sureness:
    """In how many completions a test without `elsewhere` holds on the day of asking."""
    met = Completions(_frame(vocabulary, test), answers).truths(test)
    return Sureness.SOME if len(met) > 1 else Sureness.ALL if True in met else Sureness.NONE


@lru_cache(maxsize=TESTS_REMEMBERED)
def _frame(vocabulary: Vocabulary, test: Test) -> Frame:
    """The same for everybody, and asked of everybody."""
    watched = [(leaf, 0) for leaf in leaves(test) if isinstance(leaf, Leaf)]
    return Frame(vocabulary, facts_of(test), watched=watched)
