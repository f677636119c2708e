"""The cast to choose from: invented people, for somebody to be tried without being anybody."""

from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from navigator.cast import cast as members
from navigator.vocabulary.standing import vocabulary_now


@dataclass(frozen=True, slots=True)
class Invented:
    """One of the cast: who they are in a sentence, and their facts as of today."""

    id: str
    sentence: str
    facts: dict[str, Any]


def cast() -> tuple[Invented, ...]:
    """All of them, in their order; of a site with a vocabulary of its own without the facts that it does not know."""
    today, known = timezone.localdate(), vocabulary_now()["facts"]
    return tuple(
        Invented(
            each.name,
            f"{each.name}: {each.sentence}",
            {fact: value for fact, value in each.facts(on=today).items() if fact in known},
        )
        for each in members()
    )
