"""Small things of a listing as values for words: what it costs, how fresh it is, which languages it speaks."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.utils.translation import get_language_info

from directory.models import CostOption, ServiceLanguage

GOOD_FOR = timedelta(days=183)
"""How long a confirmation is worth something: half a year, as unconfirmed rules are reckoned in docs/rules.md, 9.1."""

# Django names the languages it is translated into; these are spoken or signed in the UK and not among them.
FURTHER_LANGUAGES = {
    "am": "Amharic",
    "bfi": "British Sign Language",
    "gu": "Gujarati",
    "isg": "Irish Sign Language",
    "ku": "Kurdish",
    "ckb": "Kurdish Sorani",
    "ln": "Lingala",
    "om": "Oromo",
    "prs": "Dari",
    "ps": "Pashto",
    "rom": "Romani",
    "sn": "Shona",
    "so": "Somali",
    "ti": "Tigrinya",
    "tw": "Twi",
    "yo": "Yoruba",
    "yue": "Cantonese",
    "zh": "Chinese",
}


def language_in_words(code: str) -> str:
    """The English name of a language; its code where nobody here knows it."""
    if code in FURTHER_LANGUAGES:
        return FURTHER_LANGUAGES[code]
    try:
        return str(get_language_info(code.lower())["name"])
    except KeyError:
        return code


def languages_of(service: Any) -> list[tuple[str, ServiceLanguage]]:
    """Languages by name: those spoken before those interpreted."""
    found = [(language_in_words(one.code), one) for one in service.languages.all()]
    return sorted(found, key=lambda named: (named[1].is_interpreted, named[0]))


@dataclass(frozen=True, slots=True)
class Cost:
    """What somebody pays; without an amount only words say how much."""

    is_free: bool
    amount: Decimal | None
    currency: str
    for_whom: str
    words: str


def costs_of(service: Any, *, today: date) -> list[Cost]:
    """The costs in force on a day."""
    return [
        Cost(one.amount == 0, one.amount, one.currency, one.option, one.amount_description)
        for one in service.cost_options.all()
        if _is_in_force(one, on=today)
    ]


def _is_in_force(cost: CostOption, *, on: date) -> bool:
    return (cost.valid_from is None or cost.valid_from <= on) and (cost.valid_to is None or on <= cost.valid_to)


def freshness(service: Any, *, today: date) -> str:
    """`never`, `stale` or `fresh`: whether anybody has confirmed the listing, and whether lately."""
    if service.confirmed_on is None:
        return "never"
    return "stale" if today - service.confirmed_on > GOOD_FOR else "fresh"
