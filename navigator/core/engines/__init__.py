"""Two engines behind one interface: the plain reference, and the fast one that every page uses."""

from collections.abc import Callable

from navigator.core.engines.fast import FastEngine
from navigator.core.engines.reference import ReferenceEngine
from navigator.core.rulebook import Rulebook
from navigator.core.verdicts import Engine

ENGINES: dict[str, Callable[[Rulebook], Engine]] = {"reference": ReferenceEngine, "fast": FastEngine}

__all__ = ["ENGINES", "FastEngine", "ReferenceEngine"]
