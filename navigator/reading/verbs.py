"""What people do or are, as it stands after "people who" and "they": "drink every day", "have a dog". PURE."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from navigator.telling.lists import listed_in_words

TURNED = (
    (r"are not ", "are "),
    (r"do not ", ""),
    (r"cannot ", "can "),
    (r"have no ", "have "),
    (r"have never ", "have "),
    (r"have not ", "have "),
    (r"are ", "are not "),
    (r"were ", "were not "),
    (r"can ", "cannot "),
    (r"have (?:a|an) ", "have no "),
    (r"have (?=been |had |hurt |left |made |done |\w+ed )", "have not "),
)
"""How a beginning is turned round; what begins otherwise gains a "do not"."""
NOT_SO = re.compile(r"\b(no|not|never|neither|cannot|nobody|without)\b")


def turned_round(verb: str) -> str:
    """The same, not so: "are pregnant" and "are not pregnant", "have a dog" and "have no dog"."""
    for beginning, instead in TURNED:
        found = re.match(beginning, verb)
        if found:
            return instead + verb[found.end() :]
    return f"do not {verb}"


def is_turned(verb: str) -> bool:
    """Whether it says that something is not so: turned round again it would be hard to read."""
    return NOT_SO.search(verb) is not None


def joined(verbs: Sequence[str], *, by: str) -> str:
    """Several in one breath, what they begin with said once: "are on licence or in prison"."""
    start = _shared(verbs)
    ends = [" ".join(each.split()[start:]) for each in verbs]
    return " ".join([*verbs[0].split()[:start], _listed(ends, by)])


def _listed(ends: Sequence[str], by: str) -> str:
    if by == "and":
        return f"both {listed_in_words(ends)}" if len(ends) == 2 else listed_in_words(ends)
    return listed_in_words(ends, joined=by)


def _shared(verbs: Sequence[str]) -> int:
    """How many words all begin with; each keeps at least one of its own, and an article stays with its thing."""
    if len(verbs) < 2:
        return 0
    words = [each.split() for each in verbs]
    alike = len(list(takewhile(lambda column: len(set(column)) == 1, zip(*words, strict=False))))
    shared = min(alike, min(map(len, words)) - 1)
    return shared - 1 if shared and words[0][shared - 1] in ("a", "an", "the", "not", "no") else shared
