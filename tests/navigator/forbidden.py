"""Words that no page says, unless it quotes a service's own wording."""

import re

NEVER_SAID = (
    "ineligible",
    "not eligible",
    "excluded",
    "rejected",
    "closed to you",
    "do not qualify",
    "hard to reach",
    "non-engager",
    "addict",
    "offender",
    "abuser",
    "client",
    "because you are",
    "your case",
    "their case",
)
TITLES = ("offender manager",)
"""Names of posts that hold such a word and mean nobody by it."""


def forbidden(text: str) -> list[str]:
    """Every word of `text` that we do not say, quotations of services left aside."""
    ours = re.sub(r"<(q|blockquote)>.*?</\1>|They say: “.*?”", " ", text, flags=re.DOTALL).casefold()
    for title in TITLES:
        ours = ours.replace(title, "")
    return [word for word in NEVER_SAID if word in ours]
