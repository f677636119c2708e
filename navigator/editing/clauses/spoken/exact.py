"""Values that are the same to the letter, and what goes along without being shown. PURE."""

import json
from typing import Any

EXTRA = "x_"
"""How a key begins that anybody may add, and that no rule reads."""


def same(one: Any, other: Any) -> bool:
    """Whether two values are written alike: 1 is not true, and the order of keys counts."""
    return written(one) == written(other)


def written(value: Any) -> str:
    """A value as the text that is kept beside a block."""
    return json.dumps(value, ensure_ascii=False)


def is_extra(key: str) -> bool:
    """Whether a key says nothing to the navigator."""
    return key.startswith(EXTRA)


def extras(value: Any) -> dict[str, Any]:
    """What stands in a group under keys that say nothing to the navigator."""
    return {key: each for key, each in value.items() if is_extra(key)} if isinstance(value, dict) else {}


def without_extras(value: dict[str, Any]) -> dict[str, Any]:
    """What is left of a group."""
    return {key: each for key, each in value.items() if not is_extra(key)}


def kept_beside(part: dict[str, Any], *, said: dict[str, Any]) -> str:
    """What has to go along with a block made of `part`, where its inputs would say `said`."""
    return "" if same(part, said) else written(part)


def taken_back(kept: str) -> Any:
    """What went along with a block. Only a form that was tampered with has anything else there: nothing went along."""
    try:
        return json.loads(kept) if kept else None
    except ValueError:
        return None
