"""A plan told: frozen values that hold sentences, ready for templates and for lines of text. PURE."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from navigator.telling.passages import Passage
from navigator.telling.told_gaps import Gap


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a service's rules say, in public words; `sign` names the picture of the door beside them.

    `best` is the code of the best that they can still come to, however the open answers turn out; `why` says in a
    sentence what makes it so.
    """

    code: str
    label: str
    sign: str
    best: str
    why: str


@dataclass(frozen=True, slots=True)
class ToldChallenge:
    """How to ask a service to look again: that one can, why (`because`), the words to use, and how far to trust it.

    `is_law` where the law says so, else national guidance does. `reviewed` says when an editor last looked, in words.
    """

    can: str
    because: str
    words: str
    source: str
    reviewed: str
    is_law: bool


@dataclass(frozen=True, slots=True)
class ToldRule:
    """One rule, in plain words and as the service wrote it, with how to ask again where it should not stand.

    Not `quoted` where the wording is our reading of what the service ticked. No `wording` where it says the same.
    `beside` is what the service says beside it, in its own words: what that is, and the text.
    """

    plain: str
    wording: tuple[Passage, ...]
    source: str
    quoted: bool = True
    settled_by: str = ""
    challenge: ToldChallenge | None = None
    beside: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """Rules of which one stands in the way however the open answers turn out, and the answers that they turn on.

    `lead` says that such a rule is not the last word where the service decides each time, or has not said.
    """

    rules: tuple[ToldRule, ...]
    turns_on: tuple[str, ...]
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Door:
    """One service in a plan: what its rules say, how to come in, what to say there."""

    id: str
    name: str
    about: tuple[Passage, ...]
    kind: str
    needs: tuple[str, ...]
    verdict: Verdict
    depends_on: tuple[str, ...]
    reasons: tuple[Reason, ...]
    way_in: str
    say: str
    after: tuple[str, ...] = ()
    closes: str = ""
    closes_on: date | None = None

    @property
    def is_lit(self) -> bool:
        """Whether its rules fit as far as they are known: only such a door is shown in lamplight."""
        return self.verdict.code == "open" and not self.after

    @property
    def is_hopeful(self) -> bool:
        """Whether going there makes sense before anything else is known."""
        return self.verdict.code in ("open", "case_by_case") and not self.after


@dataclass(frozen=True, slots=True)
class Stage:
    """The doors that open at one stage of a plan."""

    number: int
    title: str
    when: str
    doors: tuple[Door, ...]

    @property
    def is_now(self) -> bool:
        return not self.when

    @property
    def is_lit(self) -> bool:
        """Whether some door of it can be tried with good hope."""
        return self.is_now and any(door.is_hopeful for door in self.doors)


@dataclass(frozen=True, slots=True)
class FunnelStep:
    """How many services are left after one step; of `open` of them the step could not be sure."""

    step: str
    label: str
    kept: int
    open: int


@dataclass(frozen=True, slots=True)
class Funnel:
    """Where the doors for one need are lost, from all that are listed on."""

    all: int
    steps: tuple[FunnelStep, ...]
    not_looked_at: str


@dataclass(frozen=True, slots=True)
class AskAgain:
    """A rule that may be challenged, and the services told of which it is one."""

    services: str
    rule: str
    challenge: ToldChallenge


@dataclass(frozen=True, slots=True)
class Dated:
    """A day that matters, and what is so from then on."""

    day: date
    say: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """A service whose rules say no, today: why, and what would change it."""

    id: str
    name: str
    reasons: tuple[Reason, ...]
    opens: str = ""
    one_rule_away: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Named:
    """A door of which nothing is told but its name."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Need:
    """One need: where its doors were lost, the doors beside those of the plan, and the rules that say no.

    `meanwhile` are services that keep somebody going now. Each `untold` counts what is beyond those told, and
    `more_doors` names some dozens of the doors among it; `would_do` says what alone would make a door.
    """

    name: str
    label: str
    has_door: bool
    funnel: Funnel
    others: tuple[Door, ...]
    untold: int
    more_doors: tuple[Named, ...]
    later: tuple[Door, ...]
    untold_later: int
    meanwhile: tuple[Door, ...]
    untold_meanwhile: int
    refusals: tuple[Refusal, ...]
    untold_refusals: int
    would_do: tuple[str, ...]

    @property
    def all_refusals(self) -> int:
        """How many services' rules say no, told or not."""
        return len(self.refusals) + self.untold_refusals


@dataclass(frozen=True, slots=True)
class NextQuestion:
    """The question to ask next, and why its answer matters now."""

    fact: str
    text: str
    why: str
    matters: str
    is_needed: bool


@dataclass(frozen=True, slots=True)
class Number:
    """Whom to call."""

    name: str
    number: str

    @property
    def dialled(self) -> str:
        return "".join(self.number.split())


@dataclass(frozen=True, slots=True)
class SafetyLine:
    """A line that keeps people safe, where it fits what they said; `is_for_today` where it is about right now."""

    say: str
    numbers: tuple[Number, ...]
    is_for_today: bool = False


@dataclass(frozen=True, slots=True)
class Before:
    """What to arrange before a day on which much changes, and where that comes from."""

    title: str
    arrange: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer that the plan rests on."""

    short: str
    answer: str


@dataclass(frozen=True, slots=True)
class Notes:
    """What every plan says of itself; a `source` only where something of it is listed."""

    guide: str
    list: str
    source: str
    kept: str


@dataclass(frozen=True, slots=True)
class Told:
    """A whole plan in words. `possible` gaps are there only when no needed question is left.

    `ask_again` are the rules that may be challenged among the doors and refusals told; `dates` are days that matter,
    the soonest first.
    """

    summary: str
    notes: Notes
    next: NextQuestion | None
    no_question: str
    stages: tuple[Stage, ...]
    needs: tuple[Need, ...]
    gaps: tuple[Gap, ...]
    warnings: tuple[Gap, ...]
    possible: tuple[Gap, ...]
    ask_again: tuple[AskAgain, ...]
    changes: tuple[str, ...]
    dates: tuple[Dated, ...]
    safety: tuple[SafetyLine, ...]
    before: tuple[Before, ...]
    rests_on: tuple[Answer, ...]
    declined: tuple[str, ...]

    @property
    def first_of_all(self) -> tuple[SafetyLine, ...]:
        """The safety lines about right now, which stand before any door; two at most."""
        return tuple(line for line in self.safety if line.is_for_today)[:2]
