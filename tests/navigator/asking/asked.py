"""The shipped questions, and forms about them."""

from navigator.asking.posted import Posted
from navigator.asking.questions import questions
from navigator.vocabulary import shipped_vocabulary

QUESTIONS = questions(shipped_vocabulary())


def posted(**fields: str | list[str]) -> Posted:
    """A form with these fields; `age_years` stands for `age-years`, and one value may stand alone."""
    named = {_field(name): values for name, values in fields.items()}
    return Posted({name: [values] if isinstance(values, str) else values for name, values in named.items()})


def _field(name: str) -> str:
    if name in QUESTIONS or name in ("skip", "skipped", "with_staff"):
        return name
    fact, _, part = name.rpartition("_")
    return f"{fact}-{part}"
