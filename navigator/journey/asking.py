"""Which question of a journey comes at which number, and whether one may be put at all."""

from collections.abc import Mapping
from dataclasses import dataclass

from navigator.asking.questions import NEEDS, Question
from navigator.core.plans import Plan
from navigator.core.questions import MOST_SENSITIVE
from navigator.core.questions import Question as Open
from navigator.journey.journey import Journey

NEEDED = "needed"
NEAR = 5
"""Questions left from which on they are counted for the person: a larger number only weighs on somebody tired."""
MANY_PUT, SKIPPED_IN_A_ROW = 8, 3
"""After so many questions, or so many skipped, the page says that there is a plan already."""
MOST_STEPS = 14
"""Marks that are drawn of the way through the questions; more of them would be too small to tell apart."""


@dataclass(frozen=True, slots=True)
class Progress:
    """Where somebody is among the questions: how many are behind them, and how many could still matter after this."""

    done: int
    number: int
    more: int

    @property
    def is_near(self) -> bool:
        return self.more <= NEAR

    @property
    def steps(self) -> tuple[str, ...]:
        """The marks to draw: done, this one, and those that may come; of very many, as many in proportion."""
        scale = max(1.0, (self.done + 1 + self.more) / MOST_STEPS)
        return ("done",) * _scaled(self.done, scale) + ("",) + ("may",) * _scaled(self.more, scale)


def is_left(plan: Plan) -> bool:
    """Whether a question is left that a need without an open door turns on."""
    return any(each.why == NEEDED for each in plan.asking)


def open_question(plan: Plan, fact: str) -> Open | None:
    """What the plan says of asking this fact; none where its answer changes nothing more."""
    return next((each for each in plan.asking if each.fact == fact), None)


def is_private(question: Question) -> bool:
    """Whether a person chooses first whether to be asked it. Staff scores are no answers of the person's own."""
    return question.sensitivity == MOST_SENSITIVE and not question.for_staff


def private_now(plan: Plan, journey: Journey, asked: Mapping[str, Question]) -> tuple[Open, ...]:
    """The most private facts that a door turns on now and that nobody has agreed yet to be asked."""
    return tuple(each for each in plan.asking if is_private(asked[each.fact]) and each.fact not in journey.agreed)


def may_be_put(fact: str, journey: Journey, asked: Mapping[str, Question]) -> bool:
    """Whether an answer to this fact is taken from this device: what nobody at it is asked is not."""
    question = asked.get(fact)
    return question is not None and fact != NEEDS and (journey.with_staff or not question.for_staff)


def may_be_tired(journey: Journey) -> bool:
    """Whether somebody has been asked much, or has skipped the last questions that were put."""
    last = journey.asked[-SKIPPED_IN_A_ROW:]
    return len(journey.asked) >= MANY_PUT or (
        len(last) == SKIPPED_IN_A_ROW and all(fact in journey.skipped for fact in last)
    )


def progress(journey: Journey, number: int, plan: Plan) -> Progress:
    """Where the question of this number stands."""
    at = journey.asked[number - 1] if number <= len(journey.asked) else plan.next and plan.next.fact
    more = sum(each.why == NEEDED and each.fact != at for each in plan.asking)
    return Progress(number - 1, number, more)


def _scaled(steps: int, scale: float) -> int:
    return max(1, round(steps / scale)) if steps else 0
