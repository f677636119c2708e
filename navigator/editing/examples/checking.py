"""Whether the rules of a service say of each of its examples what it expects."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from navigator.core.clauses import Outcome
from navigator.core.documents import Fault, Faults
from navigator.editing.examples.documents import EXAMPLES, TAKES, faults_of_examples
from navigator.editing.trying import Ready, Tried, made_ready, tried

CLOSED = frozenset({Outcome.CLOSED})


@dataclass(frozen=True, slots=True)
class Checked:
    """One example with what came out."""

    name: str
    expected: str
    came_out: Tried

    @property
    def holds(self) -> bool:
        """Takes: nothing that is said of the person keeps the door from being open. Refuses: it is closed, whatever
        else is true of them."""
        outcomes = self.came_out.outcomes
        return Outcome.OPEN in outcomes if self.expected == TAKES else outcomes == CLOSED


@dataclass(frozen=True, slots=True)
class Broken:
    """An example that fails, or that cannot be read: a sentence that says so, with the reasons."""

    name: str
    told: str


def checked_examples(document: dict[str, Any], examples: list[dict[str, Any]]) -> Iterator[Checked | Broken]:
    """Each example against a rule document without faults. Who has no day of asking is asked today."""
    if not examples:
        return
    ready = made_ready(document)
    for at, example in enumerate(examples):
        yield _checked(ready, example, at)


def broken_examples(rules: Any, document: dict[str, Any]) -> list[Broken]:
    """Every example of `rules` that does not hold for `document`, the service's own rules, which have no fault."""
    faults = faults_of_examples(rules)
    if faults:
        return [Broken("", _fault(each)) for each in faults]
    examples = rules.get(EXAMPLES, []) if isinstance(rules, dict) else []
    found = list(checked_examples(document, examples))
    return [each if isinstance(each, Broken) else told(each) for each in found if not _holds(each)]


def told(checked: Checked) -> Broken:
    """The sentence for one that fails: its name, what was expected, what came out and why."""
    expected = "they take" if checked.expected == TAKES else "they do not take"
    came = checked.came_out
    because = "; ".join(rule.plain.rstrip(".") for reason in came.reasons for rule in reason.rules)
    opens = f" It would from {came.opens} on." if came.opens and checked.expected == TAKES else ""
    why = f" because of: {because}" if because else ""
    text = (
        f"Example “{checked.name}”: expected somebody whom {expected}; the rules come to “{came.verdict.label}”{why}."
        f"{opens}"
    )
    return Broken(checked.name, text)


def _checked(ready: Ready, example: dict[str, Any], at: int) -> Checked | Broken:
    asked_on = example.get("asked_on") or timezone.localdate().isoformat()
    try:
        evidence = ready.ask(example["facts"], asked_on=asked_on)
    except Faults as refused:
        faults = "; ".join(_fault(each, f"{EXAMPLES}[{at}].") for each in refused.faults)
        return Broken(example["name"], f"Example “{example['name']}”: {faults}")
    return Checked(example["name"], example["expect"], tried(evidence, ready.id))


def _holds(found: Checked | Broken) -> bool:
    return isinstance(found, Checked) and found.holds


def _fault(fault: Fault, within: str = "") -> str:
    return f"{within}{fault}."
