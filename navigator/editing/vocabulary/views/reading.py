"""A condition read back while somebody types it, or what is wrong with it, by its path. Nothing is kept."""

from django.core.exceptions import ValidationError
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from directory.desk.rule_text import read_rule_text
from navigator.core.documents.conditions import FACT, condition_shape
from navigator.core.documents.shapes import Place
from navigator.core.documents.vocabularies import facts_of
from navigator.editing.vocabulary.views.guarding import for_lookers
from navigator.reading import condition_in_words
from navigator.vocabulary.standing import Document, vocabulary_now

MOST, LONGEST = 60, 10_000
"""How many conditions are read at once, and how many letters one may have."""


@never_cache
@require_POST
@for_lookers
def read_conditions(request: HttpRequest) -> JsonResponse:
    """What each of some conditions says, in their order: `says`, or else `faults`."""
    vocabulary = vocabulary_now()
    return JsonResponse({"read": [_read(text, vocabulary) for text in request.POST.getlist("condition")[:MOST]]})


def _read(text: str, vocabulary: Document) -> dict[str, object]:
    if not text.strip() or text.strip() == "{}":
        return {"says": "", "faults": []}
    if len(text) > LONGEST:
        return {"says": "", "faults": [f"expected at most {LONGEST:,} letters"]}
    try:
        test = read_rule_text(text)
    except ValidationError as fault:
        return {"says": "", "faults": fault.messages}
    at = Place("test", [], {FACT: vocabulary["facts"]})
    condition_shape(facts_of(vocabulary), elsewhere=False).check(test, at)
    if at.faults:
        return {"says": "", "faults": [str(fault) for fault in at.faults]}
    return {"says": condition_in_words(test, vocabulary), "faults": []}
