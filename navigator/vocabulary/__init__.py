"""The shared vocabulary: every fact behind every rule, with its question in plain words.

`vocabulary.json` is a document of the wire format. What a fact asks, why, who can answer and how each option reads
stand beside it under keys that begin with `x_`; docs/vocabulary.md tells them apart.

    shipped     the vocabulary that a folder holds: as shipped, or an installation's own
    standing    the vocabulary that stands on this site now
"""

from navigator.vocabulary.shipped import SHIPPED, shipped_vocabulary, vocabulary_in

__all__ = ["SHIPPED", "shipped_vocabulary", "vocabulary_in"]
