"""The needs of the vocabulary, as terms under which services are filed."""

import pytest

from directory.models import Term
from navigator.asking.questions import NEEDS, questions
from navigator.editing.terms import keep_terms
from navigator.vocabulary import shipped_vocabulary

pytestmark = pytest.mark.django_db

OPTIONS = questions(shipped_vocabulary())[NEEDS].options


def test_every_need_of_the_vocabulary_is_a_term_once_the_site_is_migrated() -> None:
    needs = Term.objects.filter(taxonomy__code="needs")
    assert dict(needs.values_list("code", "name")) == {option.value: option.short for option in OPTIONS}


def test_a_name_that_an_editor_chose_stays() -> None:
    Term.objects.filter(code="housing").update(name="A home")
    keep_terms()
    assert Term.objects.get(code="housing").name == "A home"


def test_a_need_that_went_missing_comes_back() -> None:
    Term.objects.filter(code="housing").delete()
    keep_terms()
    assert Term.objects.filter(code="housing").count() == 1
