"""One fact with one operator, as the inputs for a fact of its kind. PURE.

| kind | inputs |
|---|---|
| yes_no | `is`: yes, no |
| one | `options`: those that are ticked; one of them is `is`, several are `one_of` |
| several | `how`: `includes_any` or `includes_all`; `options` |
| number, age | `at_least` and `at_most`; both of them are `between` |
| ago | `how`: `within_months`, `happened` or `never`; `months` |
| date | `first` and `last`: days from the day judged |
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from navigator.editing.clauses.spoken.exact import extras, kept_beside, same, taken_back, without_extras
from navigator.editing.clauses.spoken.inputs import said_number, shown_number

Inputs = dict[str, Any]
Leaf = dict[str, Any]

YES_NO = {"yes": True, "no": False}
ANY, ALL = "includes_any", "includes_all"
WITHIN, HAPPENED, NEVER = "within_months", "happened", "never"
LISTS = ("one_of", ANY, ALL)


def leaf_inputs(leaf: Leaf, *, fact: Mapping[str, Any]) -> Inputs | None:
    """The inputs that say this, or None where none do."""
    shown = _shown(leaf, fact)
    said = _said(leaf["fact"], shown, fact)
    if not same(_alike(said), _alike(leaf)):
        return None
    return {**shown, "kept": kept_beside(leaf, said=said)}


def said_leaf(name: str, inputs: Inputs, *, fact: Mapping[str, Any]) -> Leaf:
    """What the inputs of a fact say."""
    shown = {key: value for key, value in inputs.items() if key != "kept"}
    before = taken_back(inputs["kept"])
    if isinstance(before, dict) and before.get("fact") == name and same(_shown(before, fact), _ordered(shown, fact)):
        return before
    return {**_said(name, shown, fact), **extras(before)}


def _shown(leaf: Leaf, fact: Mapping[str, Any]) -> Inputs:
    return SHOWN[fact["kind"]](leaf, fact.get("options", ()))


def _said(name: str, shown: Inputs, fact: Mapping[str, Any]) -> Leaf:
    return {"fact": name, **SAID[fact["kind"]](shown)}


def _ordered(shown: Inputs, fact: Mapping[str, Any]) -> Inputs:
    """The inputs in the order in which they are shown, and what is ticked in the order of the vocabulary."""
    blank = _shown({}, fact)
    ordered = {key: shown[key] for key in blank}
    if "options" in ordered:
        ordered["options"] = _ticked(ordered["options"], fact["options"])
    return ordered


def _alike(leaf: Leaf) -> Leaf:
    """The same for leaves that mean the same and are shown alike."""
    plain = without_extras(leaf)
    if isinstance(plain.get("one_of"), list) and len(plain["one_of"]) == 1:
        plain = {"fact": plain["fact"], "is": plain["one_of"][0]} if len(plain) == 2 else plain
    sorted_lists = {key: sorted(map(repr, plain[key])) for key in LISTS if isinstance(plain.get(key), list)}
    return dict(sorted({**plain, **sorted_lists}.items()))


def _ticked(found: Any, options: Sequence[str]) -> list[str]:
    there = found if isinstance(found, list) else [found]
    return [option for option in options if option in there]


def _ends(found: Any) -> tuple[Any, Any]:
    return (found[0], found[1]) if isinstance(found, list) and len(found) == 2 else (None, None)


def _shown_yes_no(leaf: Leaf, options: Sequence[str]) -> Inputs:
    return {"is": next((word for word, value in YES_NO.items() if leaf.get("is") is value), "")}


def _said_yes_no(shown: Inputs) -> Leaf:
    return {"is": YES_NO[shown["is"]]} if shown["is"] in YES_NO else {}


def _shown_one(leaf: Leaf, options: Sequence[str]) -> Inputs:
    return {"options": _ticked(leaf.get("one_of", leaf.get("is")), options)}


def _said_one(shown: Inputs) -> Leaf:
    ticked = list(shown["options"])
    return {"one_of": ticked} if len(ticked) > 1 else {"is": ticked[0]} if ticked else {}


def _shown_several(leaf: Leaf, options: Sequence[str]) -> Inputs:
    how = ALL if ALL in leaf else ANY
    return {"how": how, "options": _ticked(leaf.get(how), options)}


def _said_several(shown: Inputs) -> Leaf:
    return {ALL if shown["how"] == ALL else ANY: list(shown["options"])}


def _shown_bounds(leaf: Leaf, options: Sequence[str]) -> Inputs:
    least, most = _ends(leaf["between"]) if "between" in leaf else (leaf.get("at_least"), leaf.get("at_most"))
    return {"at_least": shown_number(least), "at_most": shown_number(most)}


def _said_bounds(shown: Inputs) -> Leaf:
    least, most = said_number(shown["at_least"]), said_number(shown["at_most"])
    if least is not None and most is not None:
        return {"between": [least, most]}
    return {key: value for key, value in (("at_least", least), ("at_most", most)) if value is not None}


def _shown_ago(leaf: Leaf, options: Sequence[str]) -> Inputs:
    if WITHIN in leaf:
        return {"how": WITHIN, "months": shown_number(leaf[WITHIN])}
    ever = {True: HAPPENED, False: NEVER}.get(leaf["happened"]) if isinstance(leaf.get("happened"), bool) else ""
    return {"how": ever or "", "months": ""}


def _said_ago(shown: Inputs) -> Leaf:
    match shown["how"]:
        case "within_months":
            return {WITHIN: said_number(shown["months"])}
        case "happened" | "never" as how:
            return {"happened": how == HAPPENED}
    return {}


def _shown_days(leaf: Leaf, options: Sequence[str]) -> Inputs:
    first, last = _ends(leaf.get("within_days"))
    return {"first": shown_number(first), "last": shown_number(last)}


def _said_days(shown: Inputs) -> Leaf:
    first, last = said_number(shown["first"]), said_number(shown["last"])
    return {} if first is None and last is None else {"within_days": [first, last]}


SHOWN: dict[str, Callable[[Leaf, Sequence[str]], Inputs]] = {
    "yes_no": _shown_yes_no,
    "one": _shown_one,
    "several": _shown_several,
    "number": _shown_bounds,
    "age": _shown_bounds,
    "ago": _shown_ago,
    "date": _shown_days,
}
SAID: dict[str, Callable[[Inputs], Leaf]] = {
    "yes_no": _said_yes_no,
    "one": _said_one,
    "several": _said_several,
    "number": _said_bounds,
    "age": _said_bounds,
    "ago": _said_ago,
    "date": _said_days,
}
