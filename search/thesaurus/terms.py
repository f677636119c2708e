"""Terms that an entry names and the directory has not: a term can be renamed, retired, or never have been there. PURE.

Such an entry still stands: its words mean what they meant. Editors are told.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from navigator.core.documents.faults import Fault, shown
from search.thesaurus.entries import Thesaurus


def unknown_terms(thesaurus: Thesaurus, *, known: Mapping[str, Collection[str]]) -> tuple[Fault, ...]:
    """A fault for each term that is not known, by what it is of. Of what `known` has nothing on, nothing is asked."""
    return tuple(_unknown(thesaurus, known))


def _unknown(thesaurus: Thesaurus, known: Mapping[str, Collection[str]]) -> Iterator[Fault]:
    for entry in thesaurus.entries:
        for taxonomy, codes in entry.terms.items():
            for code in codes:
                if taxonomy in known and code not in known[taxonomy]:
                    yield Fault(f"{entry.at}.{taxonomy}", shown(code), f"one of {', '.join(sorted(known[taxonomy]))}")
