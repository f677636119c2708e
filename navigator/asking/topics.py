"""Topics: the questions after the needs, in the order in which a page folds them away. PURE.

`topics.json` is content: an editor may regroup and retitle it. The most private questions come after all others that
a person can answer, and say why they are there.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

TOPICS_FILE = Path(__file__).with_name("topics.json")


@dataclass(frozen=True, slots=True)
class Topic:
    """A group of questions. `why` says why it is there, where that is not plain."""

    name: str
    title: str
    facts: tuple[str, ...]
    why: str = ""


def topics() -> tuple[Topic, ...]:
    """Every topic, in the order of the page."""
    found = json.loads(TOPICS_FILE.read_text(encoding="utf-8"))
    return tuple(Topic(each["name"], each["title"], tuple(each["facts"]), each.get("why", "")) for each in found)
