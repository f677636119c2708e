"""Completions: every way in which the unknown can turn out, with all implications kept (rules.md section 1).

A search tree instead of a list: a `Domains` says which regions of each fact are still possible; narrowing one fact
carries every implication through that its new value decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TypeAlias

from navigator.core.conditions import Elsewhere, Leaf, Test, Truth, facts_of, leaves, truth
from navigator.core.facts.givens import Answers, Exactly
from navigator.core.facts.kinds import TIMED
from navigator.core.facts.regions import Region, Watch, regions
from navigator.core.facts.vocabulary import Implication, Vocabulary

Domains: TypeAlias = Mapping[str, tuple[Region, ...]]
"""For each fact, the regions in which its value may still lie."""

Watched: TypeAlias = Iterable[tuple[Leaf, int]]


class Frame:
    """The facts whose completions are looked for, and all that can tell their values apart; the same for everybody.

    `facts` are closed under implications. Leaves are watched on days counted from the day of asking; implications hold
    on the day of asking itself, whatever day the rules are judged on (rules.md 9.2).
    """

    def __init__(self, vocabulary: Vocabulary, facts: Iterable[str], *, watched: Watched = ()) -> None:
        self.vocabulary = vocabulary
        self.facts = vocabulary.closed(facts)
        self.implications = vocabulary.implications_among(self.facts)
        self.watches = _watches(self.facts, self.implications, watched)
        self.slots = {fact: {leaf: at for at, leaf in enumerate(watch.leaves)} for fact, watch in self.watches.items()}
        self._untold: dict[str, tuple[Region, ...]] = {}

    def regions(self, fact: str, answers: Answers) -> tuple[Region, ...]:
        """The regions of a fact that complete what is given of it."""
        given = answers.given.get(fact)
        if given is not None or self.vocabulary.facts[fact].kind in TIMED:
            return self._made(fact, answers)
        if fact not in self._untold:
            self._untold[fact] = self._made(fact, answers)
        return self._untold[fact]

    def _made(self, fact: str, answers: Answers) -> tuple[Region, ...]:
        kind, given = self.vocabulary.facts[fact], answers.given.get(fact)
        return regions(kind, given, self.watches[fact], asked_on=answers.asked_on)


class Completions:
    """The completions of one person's answers over some facts, as far as the watched leaves can tell them apart."""

    def __init__(self, frame: Frame, answers: Answers) -> None:
        self.frame = frame
        self.regions: Domains = {fact: frame.regions(fact, answers) for fact in frame.watches}
        self.root = self.settled(self.regions)

    def seen(self, domains: Domains, leaf: Leaf, days: int) -> Truth:
        """The truth of a watched leaf: None where regions still possible disagree."""
        slot = self.frame.slots[leaf.fact][leaf, days]
        found = {region.holds[slot] for region in domains[leaf.fact]}
        return found.pop() if len(found) == 1 else None

    def narrowed(self, domains: Domains, fact: str, region: Region) -> Domains | None:
        """The domains once this fact lies in this region; None where no implication allows it."""
        return self.settled({**domains, fact: (region,)})

    def settled(self, domains: Domains) -> Domains | None:
        """The domains with every decided implication carried out; None where that leaves some fact no value."""
        if not all(domains.values()):
            return None
        for implication in self.frame.implications:
            if self.holds(domains, implication) is not True:
                continue
            narrower = self._applied(domains, implication)
            if narrower is not domains:
                return self.settled(narrower)
        return domains

    def holds(self, domains: Domains, implication: Implication) -> Truth:
        return self._truth(domains, implication.test)

    def truths(self, test: Test) -> frozenset[bool]:
        """What a test whose leaves are watched on the day of asking comes to, over all completions."""
        return frozenset(self._truths(self.root, test))

    def _truths(self, domains: Domains | None, test: Test) -> Iterator[bool]:
        if domains is None:
            return
        decided = self._truth(domains, test)
        if decided is not None:
            if self.exists(domains):
                yield decided
            return
        fact = next(each for each in sorted(facts_of(test)) if len(domains[each]) > 1)
        for region in domains[fact]:
            yield from self._truths(self.narrowed(domains, fact, region), test)

    def _truth(self, domains: Domains, test: Test) -> Truth:
        return truth(test, lambda leaf: self._on_asking(domains, leaf))

    def _on_asking(self, domains: Domains, leaf: Leaf | Elsewhere) -> Truth:
        assert isinstance(leaf, Leaf)
        return self.seen(domains, leaf, 0)

    def _applied(self, domains: Domains, implication: Implication) -> Domains:
        changed = dict(domains)
        for fact, then in implication.then.items():
            slot = self.frame.watches[fact].thens.index(then)
            changed[fact] = tuple(region for region in domains[fact] if region.allowed[slot])
        return changed if any(len(changed[fact]) < len(domains[fact]) for fact in implication.then) else domains

    def exists(self, domains: Domains | None) -> bool:
        """Whether any completion lies within these domains."""
        if domains is None:
            return False
        fact = self.loose(domains)
        if fact is None:
            return True
        return any(self.exists(self.narrowed(domains, fact, region)) for region in domains[fact])

    def loose(self, domains: Domains) -> str | None:
        """A fact that must be narrowed before every implication is decided; None where all of them are."""
        for implication in self.frame.implications:
            if self.holds(domains, implication) is None:
                return next(each for each in sorted(facts_of(implication.test)) if len(domains[each]) > 1)
        return None

    def open_to(self, fact: str) -> tuple[Region, ...]:
        """The regions of a fact in which some completion lies."""
        if self.root is None:
            return ()
        root = self.root
        return tuple(region for region in root[fact] if self.exists(self.narrowed(root, fact, region)))


def _watches(facts: Iterable[str], implications: Sequence[Implication], watched: Watched) -> dict[str, Watch]:
    asked: dict[str, dict[tuple[Leaf, int], None]] = {fact: {} for fact in sorted(facts)}
    for leaf, days in watched:
        asked[leaf.fact][leaf, days] = None
    for implication in implications:
        for each in leaves(implication.test):
            assert isinstance(each, Leaf)
            asked[each.fact][each, 0] = None
    thens = {
        fact: tuple(dict.fromkeys(each.then[fact] for each in implications if fact in each.then)) for fact in asked
    }
    return {fact: Watch(tuple(found), thens[fact]) for fact, found in asked.items()}


def has_completion(vocabulary: Vocabulary, answers: Answers) -> bool:
    """Whether anybody can be as these answers say: no completion means that they contradict each other."""
    found = (Completions(frame, answers) for frame in tied_frames(vocabulary))
    return all(each.exists(each.root) for each in found)


@lru_cache(maxsize=8)
def tied_frames(vocabulary: Vocabulary) -> tuple[Frame, ...]:
    """A frame for each set of facts that implications tie together: only they can contradict each other."""
    sets = dict.fromkeys(linked for fact, linked in vocabulary.linked.items() if fact in vocabulary.tied)
    return tuple(Frame(vocabulary, facts) for facts in sets)


def conflict(vocabulary: Vocabulary, answers: Answers) -> tuple[str, ...]:
    """A smallest set of given facts that no completion can hold together; empty where there is a completion."""
    if has_completion(vocabulary, answers):
        return ()
    for fact in sorted(answers.given):
        fewer = answers.without(fact)
        if not has_completion(vocabulary, fewer):
            answers = fewer
    return tuple(fact for fact in vocabulary.facts if fact in answers.given)


def is_known(vocabulary: Vocabulary, answers: Answers, fact: str) -> bool:
    """Whether all completions agree on the value of a fact: given whole, or deduced."""
    found = Completions(_frame_of(vocabulary, fact), answers).open_to(fact)
    return len(found) == 1 and found[0].single


@lru_cache(maxsize=512)
def _frame_of(vocabulary: Vocabulary, fact: str) -> Frame:
    """The frame of one fact: each of a vocabulary is asked about for everybody."""
    return Frame(vocabulary, [fact])


def sure_needs(vocabulary: Vocabulary, answers: Answers) -> tuple[str, ...]:
    """The needs that a person has in every completion, in the vocabulary's order."""
    given = answers.given.get("needs")
    if isinstance(given, Exactly):
        assert isinstance(given.value, frozenset)
        return tuple(need for need in vocabulary.needs if need in given.value)
    return tuple(need for need in vocabulary.needs if _is_sure(vocabulary, answers, need))


def _is_sure(vocabulary: Vocabulary, answers: Answers, need: str) -> bool:
    has_it = Leaf("needs", "includes_any", frozenset({need}))
    found = Completions(Frame(vocabulary, ["needs"], watched=[(has_it, 0)]), answers)
    return found.truths(has_it) == {True}
