"""What was posted of a rule document, or is shown of it: a value for each part, and the rest."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

REST = "rest"
"""The name under which all keys are kept that no part stands for."""


@dataclass(frozen=True)
class Parts:
    """A value for each part, as its own widget shows it or made it of what was posted; `rest` is a text of JSON.

    `text` is the whole document, where it is shown as it was kept.
    """

    values: Mapping[str, Any]
    rest: str = "{}"
    text: str = ""


@dataclass(frozen=True)
class Whole:
    """The whole document as one text of JSON."""

    text: str


Shown = Parts | Whole
