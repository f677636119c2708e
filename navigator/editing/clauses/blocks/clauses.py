"""A clause, its challenge, and the list of all clauses."""

from wagtail.blocks import Block, BlockGroup, StreamBlock, StructBlock

from navigator.editing.clauses.blocks import inputs
from navigator.editing.clauses.blocks.conditions import Streams, one_at_most, stream, verbatim
from navigator.editing.clauses.blocks.facts import Named
from navigator.editing.clauses.spoken.challenges import CHALLENGE
from navigator.editing.clauses.spoken.clauses import CLAUSE
from navigator.editing.clauses.spoken.verbatim import VERBATIM
from navigator.editing.grid.rows import DETAIL_LABELS
from navigator.grid.answers import DETAILS

EFFECTS = [
    ("requires", "They take only people for whom the condition holds"),
    ("excludes", "They do not take people for whom the condition holds"),
]
STRENGTHS = [
    ("always", "Always"),
    ("case_by_case", "Case by case: they decide each time"),
    ("not_said", "Not said: they have not told what they do then"),
]
DAYS = [("asked", "The day somebody asks"), ("start", "The day support would start")]
ID = "Left empty, it is made from the wording. At a location: the id of the clause that this one takes the place of."
BY = [("duty", "The law: they may not turn people away for this"), ("guidance", "Guidance: it should not stand")]


def clause_list(conditions: Streams, *, needs: inputs.Choices, kept: Block) -> StreamBlock:
    """The list of clauses: each a block, or JSON."""
    offered: list[Named] = [(CLAUSE, _clause(conditions, needs, kept)), (VERBATIM, verbatim("A clause as JSON"))]
    return stream(offered, "Clauses", adds="Add a clause")


def _clause(conditions: Streams, needs: inputs.Choices, kept: Block) -> StructBlock:
    return StructBlock(
        [
            ("wording", inputs.text("In the service’s own words", help_text="People read this.")),
            ("effect", inputs.choice("What this rule does", EFFECTS)),
            ("strength", inputs.choice("How firmly", STRENGTHS)),
            ("test", _labelled(conditions, "Condition")),
            ("unless", _labelled(conditions, "Unless another condition holds")),
            ("source", inputs.text("Where it is written", help_text="A page, a leaflet, who said it.")),
            ("confirmed_on", inputs.day("Confirmed on", help_text="The day on which somebody last confirmed it.")),
            *((f"x_{key}", _beside(key)) for key in DETAILS),
            ("day", inputs.pick("On which day it is asked", DAYS, nothing="Both days")),
            ("settled_by", inputs.pick("Help that would lift it", needs, nothing="None")),
            ("id", inputs.line("Id", help_text=ID)),
            ("challenge", _challenges(kept)),
            ("kept", kept),
        ],
        label="Clause",
        icon="clipboard-list",
        label_format="{wording}",
        form_classname="clauses-clause",
        form_layout=_layout(),
    )


def _beside(key: str) -> inputs.Input:
    """One of what may be said beside a no, in the words of the grid."""
    label, example = DETAIL_LABELS[key]
    return inputs.text(label, help_text=f"Such as “{example}”" if example else "")


def _layout() -> BlockGroup:
    return BlockGroup(
        children=[
            *("wording", "effect", "strength", "test", "unless", "source", "confirmed_on"),
            BlockGroup(
                children=[*(f"x_{key}" for key in DETAILS), "day", "settled_by", "id", "challenge"],
                heading="More about this clause",
                classname="collapsed",
                icon="cog",
                label_format="",
            ),
            "kept",
        ]
    )


def _labelled(conditions: Streams, label: str) -> StreamBlock:
    """A stream of one at most, under a label of its own."""
    return one_at_most(list(conditions.one.child_blocks.items()), label)


def _challenges(kept: Block) -> StreamBlock:
    offered: list[Named] = [(CHALLENGE, _challenge(kept)), (VERBATIM, verbatim("A challenge as JSON"))]
    return one_at_most(offered, "Challenge", adds="Add a challenge")


def _challenge(kept: Block) -> StructBlock:
    return StructBlock(
        [
            ("by", inputs.choice("Why it should not stand", BY)),
            ("text", inputs.text("What the law or the guidance says")),
            ("source", inputs.text("Where that is written")),
            ("words", inputs.text("Words to ask again with")),
            ("reviewed_on", inputs.day("Last looked at on", help_text="People read this beside the words.")),
            ("review_by", inputs.day("To be looked at again by", help_text="From then on it is told beside the form.")),
            ("kept", kept),
        ],
        label="Challenge",
        icon="warning",
        help_text="This rule should not stand, and the plan says how to ask again.",
    )
