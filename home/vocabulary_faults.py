"""Whether the site can plan with a vocabulary: asked before one is restored, and before the site starts."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error

from navigator.asking.questions import questions
from navigator.core.documents import read_services, read_vocabulary
from navigator.interventions import rule_documents
from navigator.vocabulary import vocabulary_in


def fault_in_vocabulary(folder: Path) -> str:
    """What keeps the site from using the vocabulary in `folder`, one fault a line; empty when it can be used.

    It can be used when the core reads it, reads every listed service by it, and every fact has its question in words.
    """
    try:
        document = vocabulary_in(folder)
        read_services(read_vocabulary(document), rule_documents())
        questions(document)
    except KeyError as missing:
        return f"vocabulary.json: a question lacks {missing}"
    except OSError as fault:
        return f"vocabulary.json: {fault.strerror}"
    except ValueError as fault:
        return str(fault)
    return ""


def vocabulary_can_be_used(**_: Any) -> list[CheckMessage]:
    """System check: an installation whose vocabulary cannot be used does not start, and says why."""
    folder = Path(settings.VOCABULARY_FOLDER)
    if fault := fault_in_vocabulary(folder):
        return [Error(f"The vocabulary in {folder} cannot be used:\n{fault}", id="home.E001")]
    return []
