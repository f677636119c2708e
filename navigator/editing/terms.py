"""What the navigator knows words for, as terms of the directory, so that services can be filed under them."""

from collections.abc import Mapping
from typing import Any

from directory.models import Taxonomy, Term
from navigator.asking.questions import NEEDS, questions
from navigator.telling.words import words
from navigator.vocabulary.standing import vocabulary_now

TAXONOMIES = {
    Taxonomy.NEEDS: "Needs",
    Taxonomy.DESIGNED_FOR: "Designed for",
    Taxonomy.APPROACHES: "Approaches",
    Taxonomy.KINDS: "Kinds of service",
}


def keep_terms(**_: Any) -> None:
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
