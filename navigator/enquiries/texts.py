"""The text of a document read as JSON, by one reading only: what could be read in two ways is a fault. PURE.

Other programs read a key that stands twice, a number without end or half a character each in their own way; a person
must not get another plan for it. No fault repeats any of the text.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from typing import Any, Never

from directory.characters import is_text
from navigator.core.documents import Fault, Faults

DEEPEST = 20
"""Levels of lists and objects within each other; an enquiry needs seven."""
LONGEST_LIST = 1_000
"""Items of one list: checking that each stands once takes time by their square."""
LONGEST_NUMBER = 15
"""Digits of a number: more are not exact everywhere."""


def parsed(text: bytes) -> Any:
    """The JSON value that the text writes; raises `Faults` where it writes none, or more than an enquiry can hold."""
    try:
        value = json.loads(
            text.decode("utf-8"),
            object_pairs_hook=_each_key_once,
            parse_constant=_no_number,
            parse_float=_number,
            parse_int=_whole,
        )
    except Faults:
        raise
    except UnicodeDecodeError:
        _refuse("no UTF-8", "text in UTF-8")
    except RecursionError:
        _refuse_depth()
    except ValueError:
        _refuse("no JSON", "a JSON document")
    for each in _everything_in(value):
        _check(each)
    return value


def _each_key_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        _refuse("a key that stands twice", "each key only once in an object")
    return found


def _no_number(_: str) -> Never:
    _refuse("a number that JSON does not know", "numbers of JSON: no NaN, no Infinity")


def _number(written: str) -> float | int:
    """The number; 5.0 and 5e0 are 5, as JSON Schema has it."""
    value = float(written)
    if not math.isfinite(value):
        _refuse("a number too large", "numbers that are not that large")
    return int(value) if value.is_integer() and abs(value) < 10**LONGEST_NUMBER else value


def _whole(written: str) -> int:
    if len(written.lstrip("-")) > LONGEST_NUMBER:
        _refuse("a number too long", f"whole numbers of at most {LONGEST_NUMBER} digits")
    return int(written)


def _everything_in(value: Any) -> Iterator[Any]:
    """Every key and value, however deep it stands."""
    level, deep = [value], 0
    while level:
        yield from level
        holding = [each for each in level if isinstance(each, list | dict)]
        if holding and deep == DEEPEST:
            _refuse_depth()
        level, deep = [each for one in holding for each in _inside(one)], deep + 1


def _inside(value: list[Any] | dict[str, Any]) -> Iterator[Any]:
    if isinstance(value, dict):
        yield from value
        yield from value.values()
    else:
        yield from value


def _check(value: Any) -> None:
    if isinstance(value, str) and not all(map(is_text, value)):
        _refuse("a sign that is no text", "text without control characters and halves of characters")
    if isinstance(value, list) and len(value) > LONGEST_LIST:
        _refuse("a very long list", f"lists of at most {LONGEST_LIST:,} items")


def _refuse_depth() -> Never:
    _refuse("lists or objects within each other without end", f"at most {DEEPEST} levels of lists and objects")


def _refuse(found: str, expected: str) -> Never:
    raise Faults((Fault("", found, expected),)) from None
