"""The blocks for the vocabulary and the kinds of service that stand now: built once, and again after a change."""

import hashlib
import json
from functools import cached_property
from typing import Any

from django import forms
from wagtail.admin.telepath import JSContext
from wagtail.blocks import Block, StreamBlock

from directory.models import Taxonomy, Term
from navigator.asking.questions import NEEDS, questions
from navigator.core.documents import read_vocabulary
from navigator.core.facts.vocabulary import Vocabulary
from navigator.editing.clauses.blocks import inputs
from navigator.editing.clauses.blocks.clauses import clause_list
from navigator.editing.clauses.blocks.conditions import streams
from navigator.editing.clauses.blocks.facts import fact_blocks
from navigator.vocabulary.standing import vocabulary_now

Kinds = tuple[tuple[str, str], ...]


class Built:
    """The block of a list of clauses, and what a browser needs to show it."""

    def __init__(self, vocabulary: dict[str, Any], kinds: Kinds):
        self.vocabulary, self.kinds = vocabulary, kinds
        self._packing = JSContext()

    @cached_property
    def block(self) -> StreamBlock:
        """The list of clauses."""
        asked, kept = questions(self.vocabulary), inputs.hidden()
        about = {name: fact["need"] for name, fact in self.vocabulary["facts"].items() if "need" in fact}
        facts = fact_blocks(asked, needs=about, kept=kept)
        needs = [(each.value, each.short) for each in asked[NEEDS].options]
        return clause_list(streams(facts, kinds=self.kinds, kept=kept), needs=needs, kept=kept)

    @cached_property
    def checked(self) -> Vocabulary:
        """The same vocabulary, as the core has read it. Raises `Faults` where it cannot be read."""
        return read_vocabulary(self.vocabulary)

    @cached_property
    def types(self) -> frozenset[str]:
        """The name of every kind of block that a list may hold, on any level."""
        met = dict[int, Block]()
        _meet(self.block, met)
        return frozenset(name for each in met.values() for name in getattr(each, "child_blocks", ()))

    @cached_property
    def definition(self) -> str:
        """All that a browser has to know of the blocks, as JSON: the same for every list on every page."""
        return json.dumps(self._packing.pack(self.block), separators=(",", ":"))

    @cached_property
    def mark(self) -> str:
        """Another for every other definition."""
        return hashlib.sha256(self.definition.encode()).hexdigest()[:16]

    @property
    def media(self) -> forms.Media:
        """The scripts that know how to show such blocks."""
        return self._packing.media if self.definition else forms.Media()


def _meet(block: Block, met: dict[int, Block]) -> None:
    """Every block below this one, each once, though many streams share it."""
    if id(block) not in met:
        met[id(block)] = block
        for child in getattr(block, "child_blocks", {}).values():
            _meet(child, met)


_built: Built | None = None


def built_now() -> Built:
    """The blocks for what stands now; the very ones of before where nothing has changed."""
    global _built
    vocabulary, kinds = vocabulary_now(), _kinds_now()
    known = _built
    if known is None or (known.vocabulary, known.kinds) != (vocabulary, kinds):
        known = _built = Built(vocabulary, kinds)
    return known


def _kinds_now() -> Kinds:
    return tuple(Term.objects.filter(taxonomy__code=Taxonomy.KINDS).order_by("name").values_list("code", "name"))
