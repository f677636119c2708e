"""Reading a page as somebody does."""

import re
from html import unescape

from django.test import Client

FULL = "/services/tallow-street-centre/"
"""The address of the service of which everything is said."""


def words_of(client: Client, path: str) -> str:
    """What a page says, without its marks."""
    answer = client.get(path)
    assert answer.status_code == 200
    text = re.sub(r"<svg.*?</svg>|<head.*?</head>", "", answer.content.decode(), flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", text)).split())
