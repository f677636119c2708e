"""A challenge is looked at again by its day, or an editor is told so."""

from datetime import date
from typing import Any

import pytest

from navigator.core.documents import read_services, read_vocabulary
from navigator.lint import lint
from navigator.lint.patience import Patience
from navigator.vocabulary import shipped_vocabulary

WORDS = shipped_vocabulary()
VOCABULARY = read_vocabulary(WORDS)
TODAY = date(2026, 11, 22)
RULE = {"id": "c", "effect": "excludes", "strength": "always", "test": {"fact": "drinking", "is": "daily"}}

DAYS: list[tuple[Any, str]] = [
    # the challenge                                     what is said of it
    (None, ""),
    ({"by": "duty"}, ""),
    ({"by": "duty", "x_review_by": "2026-11-23"}, ""),
    ({"by": "duty", "x_review_by": "2026-11-22"}, ""),
    ({"by": "duty", "x_review_by": "2026-11-21"}, "This challenge was to be looked at again by 21 November 2026."),
    ({"by": "guidance", "x_review_by": "2025-01-01"}, "This challenge was to be looked at again by 1 January 2025."),
    ({"by": "duty", "x_review_by": "soon"}, "“soon” is no day by which its challenge could be looked at again."),
]


@pytest.mark.parametrize(("challenge", "said"), DAYS)
def test_a_challenge_whose_day_has_gone_is_told(challenge: Any, said: str) -> None:
    rule = {**RULE, **({"challenge": challenge} if challenge else {})}
    assert told(rule, today=TODAY) == ([f"“Does not take people who drink every day”: {said}"] if said else [])


def test_where_no_day_is_named_none_has_gone_by() -> None:
    assert told({**RULE, "challenge": {"by": "duty", "x_review_by": "2020-01-01"}}, today=None) == []


def told(rule: dict[str, Any], *, today: date | None) -> list[str]:
    document = {"id": "s", "needs": {}, "clauses": [rule]}
    (service,) = read_services(VOCABULARY, [document])
    found = lint(document, service, words=WORDS, vocabulary=VOCABULARY, patience=Patience(60), today=today)
    return [each.text for each in found if each.code == "challenge"]
