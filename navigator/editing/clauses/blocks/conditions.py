"""Conditions, and the streams that offer them: of many, and of one at most."""

from collections.abc import Iterable
from dataclasses import dataclass

from wagtail.blocks import Block, StaticBlock, StreamBlock, StructBlock

from navigator.editing.clauses.blocks import inputs
from navigator.editing.clauses.blocks.facts import Named
from navigator.editing.clauses.spoken.conditions import ANYONE, DEEPEST, KIND, SERVICE
from navigator.editing.clauses.spoken.verbatim import VERBATIM

GROUPS = {
    "all": ("All of these", "folder-open-1"),
    "any": ("Any of these", "folder-open-1"),
    "some": ("At least so many of these", "folder-open-1"),
    "not": ("Not this", "cross"),
}
"""The label and the icon of each kind of group."""

AS_JSON = "As JSON"


@dataclass(frozen=True)
class Streams:
    """The same blocks to choose from, many or one at most."""

    many: StreamBlock
    one: StreamBlock


def streams(facts: Iterable[Named], *, kinds: inputs.Choices, kept: Block) -> Streams:
    """The streams of the highest level, with all below it."""
    others = list(_others(kinds, kept))
    level = _streams([*facts, *others])
    for _ in range(DEEPEST):
        level = _streams([*_groups(level, kept), *facts, *others])
    return level


def verbatim(label: str = AS_JSON) -> Block:
    """What no other block says, as it stands in the document."""
    return inputs.code(label, icon="code", help_text="What the blocks cannot say. It is kept as it stands here.")


def _streams(offered: list[Named]) -> Streams:
    return Streams(stream(offered, "Conditions", adds="Add a condition"), one_at_most(offered, "Condition"))


def stream(offered: list[Named], label: str, *, adds: str) -> StreamBlock:
    """A stream of many, whose buttons say what they add."""
    return StreamBlock(offered, required=False, label=label, form_attrs={"data-clauses-add": adds})


def one_at_most(offered: list[Named], label: str, *, adds: str = "Add a condition") -> StreamBlock:
    """A stream of one: while that is there, nothing offers to add another."""
    attrs = {"data-clauses-add": adds}
    return StreamBlock(offered, required=False, label=label, max_num=1, form_classname="clauses-one", form_attrs=attrs)


def _groups(inner: Streams, kept: Block) -> list[Named]:
    return [(kind, _group(kind, inner, kept)) for kind in GROUPS]


def _group(kind: str, inner: Streams, kept: Block) -> StructBlock:
    label, icon = GROUPS[kind]
    count = [("count", inputs.number("How many"))] if kind == "some" else []
    of = inner.one if kind == "not" else inner.many
    return StructBlock(
        [*count, ("of", of), ("kept", kept)], label=label, icon=icon, group="", form_classname="clauses-group"
    )


def _others(kinds: inputs.Choices, kept: Block) -> Iterable[Named]:
    chosen = inputs.pick("Kind of service", kinds, nothing="Choose a kind")
    yield (
        SERVICE,
        StructBlock(
            [("service", inputs.ServiceInput(label="Service")), ("kept", kept)],
            label="A certain other service takes them",
            icon="form",
            group="Elsewhere",
        ),
    )
    yield (
        KIND,
        StructBlock(
            [("kind", chosen), ("kept", kept)],
            label="Some other service of a kind takes them",
            icon="form",
            group="Elsewhere",
        ),
    )
    told = "This holds for everybody: they choose each time whom they take."
    yield ANYONE, StaticBlock(label="Anyone", admin_text=told, icon="group", group="Everybody, or something else")
    yield VERBATIM, _last(verbatim())


def _last(block: Block) -> Block:
    block.meta.group = "Everybody, or something else"
    return block
