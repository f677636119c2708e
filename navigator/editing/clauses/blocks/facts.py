"""The block of each fact: its question, and the inputs for its kind."""

from collections.abc import Callable, Iterator

from wagtail.blocks import Block, StructBlock

from navigator.asking.questions import NEEDS, Question
from navigator.editing.clauses.blocks import inputs
from navigator.editing.clauses.spoken.conditions import FACT
from navigator.editing.clauses.spoken.leaves import ALL, ANY, HAPPENED, NEVER, WITHIN

Named = tuple[str, Block]

OF_THE_PERSON = "About the person"
"""Where facts stand that no need is about."""

Questions = dict[str, Question]


def fact_blocks(asked: Questions, *, needs: dict[str, str], kept: Block) -> list[Named]:
    """A block for each fact, grouped by the need it is about. `needs` is the need of each fact that has one."""
    shared = _shared()
    grouped = sorted(asked.values(), key=lambda each: _order(asked).index(needs.get(each.name, "")))
    return [(f"{FACT}{each.name}", _fact_block(each, _group(each, asked, needs), shared, kept)) for each in grouped]


def _order(asked: Questions) -> list[str]:
    return ["", *(option.value for option in asked[NEEDS].options)]


def _group(question: Question, asked: Questions, needs: dict[str, str]) -> str:
    need = needs.get(question.name)
    return next((each.short for each in asked[NEEDS].options if each.value == need), OF_THE_PERSON)


def _shared() -> dict[str, list[Named]]:
    """The inputs that are alike for every fact of a kind."""
    how_many = [(ANY, "at least one of these"), (ALL, "all of these")]
    how_long = [
        (WITHIN, "happened, at most so many months ago"),
        (HAPPENED, "happened, however long ago"),
        (NEVER, "never happened"),
    ]
    bounds = [("at_least", inputs.number("From")), ("at_most", inputs.number("To"))]
    days = "Counted from the day that is judged; a day before it with a minus, such as -14."
    return {
        "yes_no": [("is", inputs.choice("The answer is", [("yes", "Yes"), ("no", "No")]))],
        "several": [("how", inputs.choice("Among them", how_many, default=ANY))],
        "number": bounds,
        "age": bounds,
        "ago": [("how", inputs.choice("How long ago", how_long)), ("months", inputs.number("Months"))],
        "date": [
            ("first", inputs.number("From so many days", help_text=days)),
            ("last", inputs.number("To so many days")),
        ],
    }


def _fact_block(question: Question, group: str, shared: dict[str, list[Named]], kept: Block) -> StructBlock:
    return StructBlock(
        [*shared.get(question.kind, ()), *OWN.get(question.kind, _nothing)(question), ("kept", kept)],
        label=question.short,
        group=group,
        icon="help",
        help_text=_asked(question),
        form_classname="clauses-fact",
    )


def _asked(question: Question) -> str:
    unit = f" In {question.unit}." if question.unit else ""
    return f"{question.text}{unit}"


def _ticks(label: str) -> Callable[[Question], Iterator[Named]]:
    def made(question: Question) -> Iterator[Named]:
        yield "options", inputs.ticks(label, [(each.value, each.label) for each in question.options])

    return made


def _nothing(question: Question) -> Iterator[Named]:
    yield from ()


OWN = {"one": _ticks("The answer is one of these"), "several": _ticks("These")}
"""The inputs that each fact of a kind has for itself: what there is to tick."""
