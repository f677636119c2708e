"""The needs of the vocabulary as terms of the directory, so that services can be filed under them."""

from pathlib import Path
from typing import Any

from django.conf import settings

from directory.models import Taxonomy, Term
from navigator.asking.questions import NEEDS, questions
from navigator.vocabulary import vocabulary_in

TAXONOMIES = {
    Taxonomy.NEEDS: "Needs",
    Taxonomy.DESIGNED_FOR: "Designed for",
    Taxonomy.APPROACHES: "Approaches",
    Taxonomy.KINDS: "Kinds of service",
}


def keep_terms(**_: Any) -> None:
    """Adds the taxonomies and each need that the directory lacks. Never renames: wording is the editors' own."""
    for code, name in TAXONOMIES.items():
        Taxonomy.objects.get_or_create(code=code, defaults={"name": name})
    needs = Taxonomy.objects.get(code=Taxonomy.NEEDS)
    known = set(needs.terms.values_list("code", flat=True))
    asked = questions(vocabulary_in(Path(settings.VOCABULARY_FOLDER)))[NEEDS]
    Term.objects.bulk_create(
        Term(taxonomy=needs, code=option.value, name=option.short)
        for option in asked.options
        if option.value not in known
    )
