"""The embedded engine: words in SQLite's FTS5, everything else in memory as sets of bits. The reference.

    file        the tables, in a file of their own that may be thrown away and rebuilt
    packing     an entry as a row, and back
    keeping     entries in and out, each by its version; the whole made anew
    shelf       what a process has in memory of the file, brought up to date when the file has changed
    matching    which listings say what was said, by part
    narrowing   facets, place and time as sets of bits, and the counts
    asking      the answer: matched, narrowed, scored, in order

One file serves every process of the machine; a process notices another's changes by one small question per search.
PURE: no framework.
"""

from search.engines.embedded.engine import EmbeddedEngine

__all__ = ["EmbeddedEngine"]
