"""Section 1: completions, by enumeration of every fact that a question reads."""

from collections.abc import Iterable
from datetime import timedelta
from itertools import product
from typing import Any

from tests.navigator.core.oracle.conditions import Values, edges_of_leaf, holds, leaves
from tests.navigator.core.oracle.values import Facts, admits, candidates, edges_of_answer, facts_of, freeze
from tests.navigator.core.oracle.world import Json, World, remembered

TimedLeaf = tuple[Json, int]
Pools = tuple[tuple[str, tuple[Any, ...]], ...]


def completions(world: World, facts: Facts, *, reads: Iterable[str], leaves_on: Iterable[TimedLeaf]) -> list[Values]:
    """Every completion, over the facts read and those that implications tie to them.

    `leaves_on` are the tests that will be asked, each with the days after `asked_on` on which it will be judged.
    """
    names = tied_to(world, frozenset(reads))
    edges = {name: set(_standing_edges(world, name)) for name in names}
    for leaf, later in leaves_on:
        kind = world.definitions[leaf["fact"]]["kind"]
        edges[leaf["fact"]] |= edges_of_leaf(leaf, kind=kind, asked_on=world.asked_on, later=later)
    return _kept(world, tuple((name, _pool(world, facts, name, edges[name])) for name in sorted(names)))


@remembered
def tied_to(world: World, names: frozenset[str]) -> frozenset[str]:
    """The facts, and all that share an implication with them, directly or through others."""
    for implication in world.vocabulary.get("implications", []):
        named = facts_in_implication(implication)
        if named & names and not named <= names:
            return tied_to(world, names | named)
    return names


def facts_in_implication(implication: Json) -> frozenset[str]:
    """Every fact that an implication reads or sets."""
    return frozenset(leaf["fact"] for leaf in leaves(implication["if"])) | implication["then"].keys()


@remembered
def has_completion(world: World, facts: Facts) -> bool:
    """Whether any completion is left."""
    return all(completions(world, facts, reads={name}, leaves_on=()) for name in world.definitions)


@remembered
def is_known(world: World, facts: Facts, name: str) -> bool:
    """Whether all completions agree on the fact."""
    step = timedelta(days=1) if world.definitions[name]["kind"] in ("age", "date") else 1
    lows = _standing_edges(world, name) | _given_edges(world, facts, name)
    edges = {edge + move * step for edge in lows or {0 if step == 1 else world.asked_on} for move in (-2, -1, 0, 1)}
    others = tied_to(world, frozenset({name})) - {name}
    pools = [(name, _pool(world, facts, name, edges))]
    pools += [(other, _pool(world, facts, other, _standing_edges(world, other))) for other in sorted(others)]
    return len({values[name] for values in _kept(world, tuple(pools))}) == 1


@remembered
def needs_of(world: World) -> tuple[str, ...]:
    """The options of `needs` in every completion, in the vocabulary's order."""
    found = [values["needs"] for values in completions(world, facts_of(world.person), reads={"needs"}, leaves_on=())]
    options = world.definitions["needs"]["options"]
    return tuple(need for need in options if all(need in values for values in found))


def implications_hold(world: World, values: Values) -> bool:
    """Whether every implication over these facts holds on `asked_on`."""
    return all(
        _then_holds(world, implication["then"], values)
        for implication in world.vocabulary.get("implications", [])
        if facts_in_implication(implication) <= values.keys() and asked(world, implication["if"], values)
    )


def asked(world: World, test: Json, values: Values) -> bool:
    """Whether a test of the vocabulary holds on `asked_on`."""
    return holds(test, values, kinds=world.kinds, asked_on=world.asked_on)


def _then_holds(world: World, then: Json, values: Values) -> bool:
    return all(admits(world.kinds[name], freeze(answer), values[name], world.asked_on) for name, answer in then.items())


@remembered
def _kept(world: World, pools: Pools) -> list[Values]:
    names = [name for name, _ in pools]
    people = (dict(zip(names, values, strict=True)) for values in product(*(pool for _, pool in pools)))
    return [values for values in people if implications_hold(world, values)]


def _pool(world: World, facts: Facts, name: str, edges: set[Any]) -> tuple[Any, ...]:
    given = dict(facts)
    definition = world.definitions[name]
    pool = candidates(definition, edges | _given_edges(world, facts, name), world.asked_on)
    if name not in given:
        return tuple(pool)
    return tuple(value for value in pool if admits(definition["kind"], given[name], value, world.asked_on))


def _given_edges(world: World, facts: Facts, name: str) -> set[Any]:
    given = dict(facts)
    return edges_of_answer(world.kinds[name], given[name], world.asked_on) if name in given else set()


@remembered
def _standing_edges(world: World, name: str) -> set[Any]:
    """The edges that the implications name."""
    edges: set[Any] = set()
    for implication in world.vocabulary.get("implications", []):
        for leaf in leaves(implication["if"]):
            if leaf["fact"] == name:
                edges |= edges_of_leaf(leaf, kind=world.kinds[name], asked_on=world.asked_on, later=0)
        if name in implication["then"]:
            edges |= edges_of_answer(world.kinds[name], freeze(implication["then"][name]), world.asked_on)
    return edges
