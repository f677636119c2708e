"""A rule that turns somebody away by a protected characteristic, and does not say why. PURE.

`protected.json` is content: which facts are about which characteristic, where that stands, and when somebody last
looked. Of age, services may treat those under 18 as they see fit: so only what a rule says of adults counts. Of what is
`one_way`, such as pregnancy, a rule counts that somebody who is so can break: to be there for them alone is no refusal.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from navigator.core.clauses import Clause
from navigator.core.conditions import Leaf
from navigator.lint.findings import Finding
from navigator.lint.judged import Judged
from navigator.lint.legs import legs
from navigator.lint.patience import Patience
from navigator.lint.possible import Question, can_be

FILE = Path(__file__).parent / "protected.json"
REASON = "x_why"
"""Where a clause says why it is there."""
ADULT = 18


@lru_cache(maxsize=1)
def protected() -> Mapping[str, Any]:
    """The characteristics, with the source."""
    found: Mapping[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return found


def no_stated_reason(judged: Judged, patience: Patience) -> Iterator[Finding]:
    """One for each rule and characteristic; of rules that always stand only."""
    for written, clause in zip(judged.clauses, judged.service.clauses, strict=True):
        if clause.strength != "always" or str(written.get(REASON, "")).strip():
            continue
        for each in protected()["characteristics"]:
            if any(_counts(judged, leg, each) for leg in legs(clause)):
                yield Finding("protected", _told(judged.name(clause.id), each["name"]), (clause.id,))


def _counts(judged: Judged, clause: Clause, characteristic: Mapping[str, Any]) -> bool:
    """Whether one rule is about it, and against whom it protects."""
    asked = clause.facts & set(characteristic["facts"])
    if characteristic.get("of_adults"):
        return bool(asked) and _meets_adults(judged, clause, asked)
    return any(not characteristic.get("one_way") or _meets_those_who_are(judged, clause, fact) for fact in asked)


def _meets_those_who_are(judged: Judged, clause: Clause, fact: str) -> bool:
    """Whether it can stand against somebody of whom the fact is true; only of a yes or no that is asked."""
    if judged.vocabulary.facts[fact].kind != "yes_no" or clause.elsewheres:
        return True
    who_is = Clause(fact, "requires", "always", Leaf(fact, "is", True))
    return can_be(judged.vocabulary, [Question(clause, (who_is,))])[0]


def _meets_adults(judged: Judged, clause: Clause, ages: frozenset[str]) -> bool:
    """Whether it can stand against somebody of age."""
    adult = tuple(Clause(age, "requires", "always", Leaf(age, "at_least", ADULT)) for age in ages)
    return bool(clause.elsewheres) or can_be(judged.vocabulary, [Question(clause, adult)])[0]


def _told(rule: str, characteristic: str) -> str:
    return (
        f"{rule} is about {characteristic}, which the Equality Act 2010 protects, and gives no reason. If there is a"
        " good one, say it under “Why”: people ask, and so may a court."
    )
