"""The thesaurus: what people say, and what the directory calls it. PURE.

    words/       one file a subject, as a person edits them; docs/thesaurus.md says what may stand there
    entries      an entry and the thesaurus, as frozen values
    reading      from documents to the thesaurus, refusing what cannot be meant
    shipped      the thesaurus that comes with the project
    terms        terms that an entry names and the directory has not

It is applied once, when a query is read, the same for every engine: an edit needs no new index.
"""

from search.thesaurus.entries import SAFETY, Entry, Register, Thesaurus, same_words
from search.thesaurus.reading import read_thesaurus
from search.thesaurus.shipped import shipped_thesaurus
from search.thesaurus.terms import unknown_terms

__all__ = [
    "SAFETY",
    "Entry",
    "Register",
    "Thesaurus",
    "read_thesaurus",
    "same_words",
    "shipped_thesaurus",
    "unknown_terms",
]
