"""The vocabulary and every rule document pass the core's checker."""

import pytest

from navigator.core.documents import Faults, read_case, read_vocabulary
from navigator.interventions import rule_documents
from navigator.vocabulary import shipped_vocabulary

VOCABULARY = shipped_vocabulary()


def _case(services):
    return {"format": 1, "vocabulary": VOCABULARY, "services": services, "people": []}


def test_the_vocabulary_passes():
    read_vocabulary(VOCABULARY)


def test_all_interventions_pass_together():
    read_case(_case(rule_documents()))


def test_an_option_that_the_vocabulary_lacks_does_not_pass():
    service = rule_documents()[0]
    service["clauses"][0]["test"] = {"fact": "supervision", "is": "parole"}
    with pytest.raises(Faults, match="parole"):
        read_case(_case([service]))
