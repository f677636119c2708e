"""Which characters are text. PURE.

No keyboard makes a control character or half a surrogate. Signs that turn the direction of what follows, beyond their
own text, are none either: a name with one rewrites the page around it.
"""

import unicodedata

_LAYOUT = "\n\r\t"
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def is_text(character: str) -> bool:
    """Whether a character may stand in a text: breaks and tabs, and what can be written in some script."""
    if character in _TURNING:
        return False
    return character in _LAYOUT or unicodedata.category(character) not in ("Cc", "Cs")
