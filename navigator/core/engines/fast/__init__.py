"""The fast engine: the same verdicts, from parts that many services share."""

from navigator.core.engines.fast.engine import FastEngine

__all__ = ["FastEngine"]
