"""Section 6: the facts after progressions, P(T), and after a setback."""

from typing import Any

from tests.navigator.core.oracle.completions import asked, completions
from tests.navigator.core.oracle.conditions import leaves
from tests.navigator.core.oracle.values import Facts, Partly, facts_of, freeze
from tests.navigator.core.oracle.world import Json, World, remembered


@remembered
def facts_after(world: World, done: frozenset[str]) -> Facts:
    """F + P(T): the progressions of the needs in T replace given facts; a later need in the vocabulary's order wins."""
    given = facts_of(world.person)
    facts = given
    for need in world.definitions["needs"]["options"]:
        progression = progression_of(world, need)
        if need in done and progression and any(_answers(world, given, progression)):
            facts = changed(facts, progression["then"])
    return facts


@remembered
def facts_after_setback(world: World, facts: Facts, need: str) -> Facts:
    """The facts after the setback of one need, where its `if` holds in all completions; else the same facts (9.14)."""
    for setback in world.vocabulary.get("setbacks", []):
        if setback["need"] == need and all(_answers(world, facts, setback)):
            return changed(facts, setback["then"])
    return facts


def progression_of(world: World, need: str) -> Json | None:
    """The one progression of a need, if it has any."""
    found = [one for one in world.vocabulary.get("progressions", []) if one["need"] == need]
    return found[0] if found else None


def changed(facts: Facts, then: Json) -> Facts:
    """Facts with the answers of `then` in place of their own; null makes a fact as if not given."""
    after = dict(facts)
    for name, answer in then.items():
        if answer is None:
            after.pop(name, None)
        else:
            after[name] = _replaced(after.get(name), freeze(answer))
    return frozenset(after.items())


def _replaced(before: Any, answer: Any) -> Any:
    if not isinstance(answer, Partly) or before is None:
        return answer
    if isinstance(before, Partly):
        return Partly((before.has - answer.has_not) | answer.has, (before.has_not - answer.has) | answer.has_not)
    return (before - answer.has_not) | answer.has


def _answers(world: World, facts: Facts, change: Json) -> list[bool]:
    """What the `if` of a progression or setback says in each completion; without one, yes."""
    if "if" not in change:
        return [True]
    tests = list(leaves(change["if"]))
    found = completions(world, facts, reads={leaf["fact"] for leaf in tests}, leaves_on=[(leaf, 0) for leaf in tests])
    return [asked(world, change["if"], values) for values in found]
