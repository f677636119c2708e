"""Rules made ready to be judged: one part of a service, with the services that it asks about."""

from dataclasses import dataclass, field, replace
from typing import Any

from navigator.asking.questions import Question, questions
from navigator.core.cases import Catalogue
from navigator.core.documents import read_person, read_services
from navigator.core.documents.faults import Fault, Faults
from navigator.core.engines import FastEngine
from navigator.core.rulebook import as_written
from navigator.core.verdicts import Engine
from navigator.editing.trying.elsewhere import with_those_asked_about
from navigator.reading import with_plain_words
from navigator.telling.evidence import Evidence
from navigator.telling.listings import Listings, listed
from navigator.telling.verdicts import MOST_PRIVATE
from navigator.vocabulary.standing import checked_vocabulary_now, vocabulary_now


@dataclass(frozen=True)
class Ready:
    """Rules that can be asked about people. What prints it prints none of what was asked."""

    id: str
    engine: Engine = field(repr=False)
    listings: Listings = field(repr=False)

    def ask(self, facts: Any, *, asked_on: Any) -> Evidence:
        """What the rules say of somebody with these facts. Raises `Faults`, whose paths begin with `facts` or
        `asked_on`."""
        document = {"id": "somebody", "asked_on": asked_on, "facts": facts}
        try:
            person = read_person(self.engine.rulebook.vocabulary, (), document)
        except Faults as refused:
            raise Faults(tuple(_within(each) for each in refused.faults)) from None
        return Evidence(self.engine, person, self.listings)


def made_ready(document: dict[str, Any], *, for_editors: bool = False) -> Ready:
    """A rule document as it stands; `for_editors` the facts are named that a plan names nobody.

    Raises `Faults` where it has any.
    """
    words = vocabulary_now()
    together = with_those_asked_about(document)
    vocabulary = checked_vocabulary_now()
    services = read_services(vocabulary, together)
    engine = FastEngine(as_written(vocabulary, services, starts_in=(0,) * len(services)))
    told = [with_plain_words(each, words) for each in together]
    asked = questions(words)
    if for_editors:
        asked = {fact: _named_openly(each) for fact, each in asked.items()}
    return Ready(document["id"], engine, Listings(Catalogue(vocabulary, services), listed(told), asked))


def _named_openly(question: Question) -> Question:
    """Those who write rules are staff, the facts are those that they wrote down themselves, and whoever is tried is
    nobody. What is most private still comes last."""
    return replace(question, sensitivity=min(question.sensitivity, MOST_PRIVATE - 1), for_staff=False)


def _within(fault: Fault) -> Fault:
    return Fault(fault.path.removeprefix("person."), fault.found, fault.expected)
