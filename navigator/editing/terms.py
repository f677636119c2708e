"""What the navigator knows words for, as terms of the directory, so that services can be filed under them."""

from collections.abc import Mapping
from typing import Any

from django.db import connection

from directory.models import Taxonomy, Term
from directory.models.editions import Edition
from navigator.asking.questions import NEEDS, questions
from navigator.models import VocabularyEdition
from navigator.telling.words import words
from navigator.vocabulary.standing import vocabulary_now

TAXONOMIES = {
    Taxonomy.NEEDS: "Needs",
    Taxonomy.DESIGNED_FOR: "Designed for",
    Taxonomy.APPROACHES: "Approaches",
    Taxonomy.KINDS: "Kinds of service",
}


def keep_terms_after_migrating(**_: Any) -> None:
    """The same, once all tables are there: a migration of one app alone may come before those of another."""
    tables = set(connection.introspection.table_names())
    if tables.issuperset(model._meta.db_table for model in (Taxonomy, Term, Edition, VocabularyEdition)):
        keep_terms()


def keep_terms() -> None:
    """Adds the taxonomies, needs and kinds that the directory lacks. Never renames: wording is the editors' own."""
    for code, name in TAXONOMIES.items():
        Taxonomy.objects.get_or_create(code=code, defaults={"name": name})
    asked = questions(vocabulary_now())[NEEDS]
    _add(Taxonomy.NEEDS, {option.value: option.short for option in asked.options})
    _add(Taxonomy.KINDS, {code: way["name"] for code, way in words("ways_in").items() if code})


def _add(taxonomy: str, terms: Mapping[str, str]) -> None:
    of = Taxonomy.objects.get(code=taxonomy)
    known = set(of.terms.values_list("code", flat=True))
    Term.objects.bulk_create(
        Term(taxonomy=of, code=code, name=name) for code, name in terms.items() if code not in known
    )
