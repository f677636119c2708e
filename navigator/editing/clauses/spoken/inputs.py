"""What single inputs hold: numbers and texts. PURE."""

import re
from collections.abc import Collection, Mapping
from typing import Any

_WHOLE = re.compile(r"-?\d{1,18}")


def shown_number(value: Any) -> str:
    """A number as it stands in its input; a text that is none, as somebody typed it."""
    if isinstance(value, str):
        return shown_line(value)
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def said_number(text: str) -> int | str | None:
    """What was typed where a number is asked for: a text that is none stays one, for the core to refuse."""
    text = text.strip()
    if _WHOLE.fullmatch(text):
        return int(text)
    return text or None


def shown_text(value: Any) -> str:
    """A text as a browser gives it back: it knows one way to end a line."""
    return value.replace("\r\n", "\n").replace("\r", "\n") if isinstance(value, str) else ""


def shown_line(value: Any) -> str:
    """A text of one line; nothing where an input of one line cannot hold it."""
    return value if isinstance(value, str) and value.isprintable() else ""


def shown_choice(value: Any, choices: Collection[str]) -> str:
    """What is chosen; nothing where it is none of the choices."""
    return value if isinstance(value, str) and value in choices else ""


def all_in_sight(part: Mapping[str, Any], shown: Mapping[str, str]) -> bool:
    """Whether an input shows something wherever there is something, so that nothing goes along against its will."""
    return all(isinstance(part.get(key, ""), str) and bool(part.get(key)) == bool(shown[key]) for key in shown)


said_text = shown_text
"""What was typed, with line ends as documents have them."""
