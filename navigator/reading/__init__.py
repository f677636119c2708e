"""The plain-English reading of a rule document, worked out from its tests and never from its wording. PURE.

It is what an editor reads beside the form, and what two versions are compared by: what the rules *say*, whoever wrote
them. In the order in which a clause travels:

    ranges      numbers, ages, times and days in words
    verbs       "drink every day"; turned round: "do not drink every day"
    leaves      one operator on one fact, as what people do or are
    said        a whole test as that, its "not" pushed down to the leaves
    people      whom that is about: "women who drink every day"
    subtracting a refusal without what its "unless" takes out of the same answers
    sorting     which clauses can be told in one breath
    sentences   the sentences of one strength
    welcomes    whom the policy grid says yes to
    telling     all of them, in sections
    condition   one condition by itself
    plain       the reading of a clause that has no words of its own, for people to read

The words of facts are the vocabulary's own, `x_they` and `x_people` (docs/vocabulary.md); a fact without them is read
by its short name and the labels of its options.
"""

from navigator.reading.condition import condition_in_words
from navigator.reading.plain import with_plain_words
from navigator.reading.telling import Point, Reading, Section, Sentence, lines, reading
from navigator.reading.welcomes import welcomed

__all__ = [
    "Point",
    "Reading",
    "Section",
    "Sentence",
    "condition_in_words",
    "lines",
    "reading",
    "welcomed",
    "with_plain_words",
]
