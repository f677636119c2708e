"""One operator on one fact, as what people do or are. PURE."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from navigator.reading.ranges import age_in_words, days_in_words, months_in_words, number_in_words
from navigator.reading.verbs import is_turned, joined, turned_round

Facts = Mapping[str, Mapping[str, Any]]
BOUNDED = ("at_least", "at_most", "between")
LATELY = "in the last {time}"
"""How the words of a fact say that something happened not longer ago than that."""
Span = tuple[int | None, int | None]


def span(leaf: Mapping[str, Any]) -> Span:
    """The bounds of an operator on a number or an age, ends included; None where there is none."""
    if "between" in leaf:
        least, most = leaf["between"]
        return least, most
    return leaf.get("at_least"), leaf.get("at_most")


def leaf_in_words(leaf: Mapping[str, Any], facts: Facts, *, holds: bool) -> tuple[str, ...]:
    """What people do or are of whom the leaf holds, or does not; several where any one of them is enough."""
    fact = facts[leaf["fact"]]
    match fact["kind"]:
        case "yes_no":
            return (_yes_no(leaf, fact, holds=holds),)
        case "one":
            return (_one(leaf, fact, holds=holds),)
        case "several":
            return (_several(leaf, fact, holds=holds),)
        case "number" | "age":
            return tuple(_bounded(each, fact) for each in _spans(span(leaf), fact, holds=holds))
        case "ago":
            return (_ago(leaf, fact, holds=holds),)
    verb = _words(fact).get("within", f"have for “{fact['x_short']}” a day {{when}}")
    verb = verb.format(when=days_in_words(*leaf["within_days"]))
    return (verb if holds else turned_round(verb),)


def nouns_of(leaf: Mapping[str, Any], facts: Facts) -> tuple[str, ...]:
    """What people are called of whom the leaf holds, where there is a word for each: "women"."""
    named = facts[leaf["fact"]].get("x_people", {})
    asked = leaf.get("one_of", [leaf["is"]] if "is" in leaf else [])
    found = tuple(named.get(_key(each), "") for each in asked)
    return found if all(found) else ()


def longer_ago(test: Mapping[str, Any], facts: Facts) -> str:
    """What people have with whom something happened, and not lately; nothing where a test says anything else.

    {"all": [{"fact": "ban", "happened": true}, {"not": {"fact": "ban", "within_months": 24}}]}
    """
    parts = test.get("all", ())
    if len(parts) != 2 or parts[0].get("happened") is not True:
        return ""
    lately = parts[1].get("not", {})
    if "within_months" not in lately or lately.get("fact") != parts[0]["fact"]:
        return ""
    verb = _words(facts[lately["fact"]]).get("within", "")
    time = months_in_words(lately["within_months"])
    ago = time if " " in time else f"a {time}"
    return verb.replace(LATELY, f"more than {ago} ago") if LATELY in verb else ""


def _words(fact: Mapping[str, Any]) -> Mapping[str, str]:
    found: Mapping[str, str] = fact.get("x_they", {})
    return found


def _key(value: Any) -> str:
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def _option(fact: Mapping[str, Any], value: Any) -> str:
    """The words of one answer; where the vocabulary has none, the answer itself."""
    key = _key(value)
    label = fact.get("x_options", {}).get(key, key)
    return _words(fact).get(key, f"answer “{label}” to “{fact['x_short']}”")


def _yes_no(leaf: Mapping[str, Any], fact: Mapping[str, Any], *, holds: bool) -> str:
    asked = leaf.get("one_of", [leaf.get("is")])
    if len(set(asked)) > 1:
        verb = f"answer “{fact['x_short']}” in any way"
        return verb if holds else turned_round(verb)
    return _option(fact, asked[0] is holds)


def _one(leaf: Mapping[str, Any], fact: Mapping[str, Any], *, holds: bool) -> str:
    asked = list(leaf.get("one_of", [leaf["is"]] if "is" in leaf else []))
    others = [each for each in fact["options"] if each not in asked]
    verb = joined([_option(fact, each) for each in asked], by="or")
    if holds:
        return verb
    if others and (len(others) == 1 or is_turned(verb)):
        return joined([_option(fact, each) for each in others], by="or")
    return turned_round(verb)


def _several(leaf: Mapping[str, Any], fact: Mapping[str, Any], *, holds: bool) -> str:
    by = "and" if "includes_all" in leaf else "or"
    asked = leaf.get("includes_all", leaf.get("includes_any", ()))
    verb = joined([_option(fact, each) for each in asked], by=by if len(asked) > 1 else "or")
    return verb if holds else turned_round(verb)


def _spans(found: Span, fact: Mapping[str, Any], *, holds: bool) -> tuple[Span, ...]:
    """The bounds, or all that lies outside them and can be."""
    if holds:
        return (found,)
    least, most = found
    lowest, highest = fact.get("min", 0), fact.get("max")
    below: tuple[Span, ...] = () if least is None or least <= lowest else ((None, least - 1),)
    above: tuple[Span, ...] = () if most is None or (highest is not None and most >= highest) else ((most + 1, None),)
    return below + above


def _bounded(found: Span, fact: Mapping[str, Any]) -> str:
    if fact["kind"] == "age":
        return f"are {age_in_words(*found)}"
    words = _words(fact)
    least, most = found
    if most == 0 and "none" in words:
        return words["none"]
    if (least, most) == (1, None) and "some" in words:
        return words["some"]
    unit = f" {fact['unit']}" if fact.get("unit") else ""
    wanted = words.get("range", f"have for “{fact['x_short']}” {{range}}{unit}")
    return wanted.format(range=number_in_words(least, most))


def _ago(leaf: Mapping[str, Any], fact: Mapping[str, Any], *, holds: bool) -> str:
    words, short = _words(fact), fact["x_short"]
    if "happened" in leaf:
        ever = leaf["happened"] is holds
        verb = words.get("happened" if ever else "never")
        return verb or (f"answer “{short}” with a time" if ever else f"answer “{short}” with never")
    verb = words.get("within", f"have for “{short}” something in the last {{time}}")
    verb = verb.format(time=months_in_words(leaf["within_months"]))
    return verb if holds else turned_round(verb)
