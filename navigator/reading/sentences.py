"""The sentences of one strength: what can be said in one breath first, then each rule that needs a sentence. PURE."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from navigator.reading.beside import told_beside
from navigator.reading.leaves import Span
from navigator.reading.people import people
from navigator.reading.said import EVERYBODY, NOBODY, Said, Verb, both, either, in_words
from navigator.reading.sorting import Told, ages_of
from navigator.telling.lists import listed_in_words

ONE_BREATH = 3
"""How many things a sentence holds; more are set out as points."""
LONGEST = 150
"""Signs of a sentence; what is longer is set out as points."""
DAYS = {"asked": "on the day they ask", "start": "on the day support would start"}


@dataclass(frozen=True, slots=True)
class Point:
    """One of several things that a sentence sets out, with the clauses that say it."""

    text: str
    clauses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the ids of the clauses it reads; `notes` are told under it, `points` in it."""

    text: str
    clauses: tuple[str, ...] = ()
    points: tuple[Point, ...] = ()
    notes: tuple[str, ...] = field(default=())


def taken(rules: Sequence[Told]) -> Iterator[Sentence]:
    """Whom it takes only: of what is always required, with the ages that it does not take."""
    plain = [each for each in rules if not each.stands_alone]
    aged = [each for each in plain if each.ages is not None]
    wanted = [each for each in plain if each.ages is None and each.is_required and each.against != NOBODY]
    if aged or wanted:
        yield _taken(aged, wanted)
    yield from (_only(each) for each in rules if each.is_required and each.stands_alone)


def against(rules: Iterable[Told], *, whole: str, everybody: str | None, nobody: str) -> Iterator[Sentence]:
    """Whom it does not simply take: `whole` is the sentence with `{people}` in it, `everybody` what is said in its
    place of all, where that has words of its own, and `nobody` the sentence of a rule without a bearing on anybody."""
    found = list(rules)
    telling = [each for each in found if each.against != NOBODY]
    plain = [each for each in telling if not each.stands_alone]
    if plain:
        yield _against(plain, whole, everybody)
    for each in telling:
        if each.stands_alone:
            yield _alone(each, _whole(whole, each.against, everybody))
    for each in found:
        if each.against == NOBODY:
            yield Sentence(nobody.format(rule=each.id), (each.id,))


def _taken(aged: Sequence[Told], wanted: Sequence[Told]) -> Sentence:
    ids = tuple(each.id for each in (*aged, *wanted))
    ages = ages_of(aged)
    what = both(each.wanted for each in wanted)
    text = f"Takes {_only_word(what)}{people(what, aged=ages)}."
    if len(wanted) <= 1 or (len(wanted) <= ONE_BREATH and len(text) <= LONGEST):
        return Sentence(text, ids)
    head = people(EVERYBODY, aged=ages) if aged else "people"
    return Sentence(f"Takes only {head} who:", ids, tuple(_point(each, each.wanted) for each in wanted))


def _only_word(what: Said) -> str:
    """Of ages and of women it is said without: "Takes adults 18 to 25"."""
    return "" if what == EVERYBODY or (isinstance(what, Verb) and what.nouns) else "only "


def _only(rule: Told) -> Sentence:
    ages: Span = rule.ages or (None, None)
    what = EVERYBODY if rule.ages else rule.wanted
    return _alone(rule, f"Takes only {people(what, aged=ages)}.")


def _whole(whole: str, what: Said, everybody: str | None) -> str:
    return everybody if everybody and what == EVERYBODY else whole.format(people=people(what))


def _against(rules: Sequence[Told], whole: str, everybody: str | None) -> Sentence:
    ids = tuple(each.id for each in rules)
    if any(each.against == EVERYBODY for each in rules):
        return Sentence(_whole(whole, EVERYBODY, everybody), ids)
    text = whole.format(people=_listed([each.against for each in rules]))
    if len(rules) == 1 or (len(rules) <= ONE_BREATH and len(text) <= LONGEST):
        return Sentence(text, ids)
    points = tuple(Point(people(each.against), (each.id,)) for each in rules)
    return Sentence(f"{whole.format(people='').rstrip('. ')}:", ids, points)


def _listed(found: Sequence[Said]) -> str:
    """Several kinds of people: those who have a name first, then the others in one breath."""
    named = [each for each in found if isinstance(each, Verb) and each.nouns]
    others = either(each for each in found if each not in named)
    nouns = [noun for each in named for noun in each.nouns]
    rest = [people(others)] if others != NOBODY else []
    return listed_in_words(nouns + rest, joined="or")


def _point(rule: Told, what: Said) -> Point:
    return Point(in_words(what, subject="who"), (rule.id,))


def _alone(rule: Told, text: str) -> Sentence:
    text = text.removesuffix(".")
    if "day" in rule.clause:
        text += f", judged {DAYS[rule.clause['day']]}"
    if rule.unless is not None:
        text += f", unless {_they(rule.unless)}"
    return Sentence(f"{text}.", (rule.id,), notes=tuple(told_beside(rule.clause)))


def _they(what: Said) -> str:
    return f"they {in_words(what, subject='they')}"
