"""Words as search knows them: cut and made alike by one function, before any engine sees them.

    cutting   a text → words with their places in it
    stems     a word → its stem, the same for all its forms

What stands in an index and what is asked of it go the same way, so two engines cannot differ in what a word is
(docs/adr/0031-words-are-cut-once.md). PURE: no framework.
"""

from search.words.cutting import LONGEST_WORD, Word, cut, plain
from search.words.stems import stem, stems_of

__all__ = ["LONGEST_WORD", "Word", "cut", "plain", "stem", "stems_of"]
