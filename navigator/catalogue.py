"""The catalogue that people plan over, read once: rules for the core, words for people.

The one place that knows where rules and words come from. For now that is the installation's vocabulary and the 51
interventions of the Ministry of Justice's catalogue; listings that editors keep come in here too.
"""

from functools import cache
from pathlib import Path
from threading import Lock

from django.conf import settings

from navigator.asking.questions import questions
from navigator.core.cases import Catalogue
from navigator.core.documents import read_services, read_vocabulary
from navigator.core.navigator import Navigator
from navigator.interventions import rule_documents
from navigator.telling.listings import Listings, listed
from navigator.vocabulary import vocabulary_in

ONE_AT_A_TIME = Lock()
"""Held while somebody is planned for: what a navigator remembers of its rules is not made for several threads."""


@cache
def listings() -> Listings:
    """The whole catalogue. Raises `Faults` where a rule or the vocabulary cannot be read."""
    vocabulary, documents = vocabulary_in(Path(settings.VOCABULARY_FOLDER)), rule_documents()
    checked = read_vocabulary(vocabulary)
    catalogue = Catalogue(checked, read_services(checked, documents))
    return Listings(catalogue, listed(documents), questions(vocabulary))


@cache
def navigator() -> Navigator:
    """The navigator over the whole catalogue."""
    return Navigator(listings().catalogue)
