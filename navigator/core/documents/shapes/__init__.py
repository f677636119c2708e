"""Shapes: what a part of a document must look like, said once for checking it and for its JSON Schema.

A shape checks a value at a place and notes every fault there; `schema` tells the same to other programs. What depends
on the rest of the document (is this a fact of the vocabulary?) is asked of the place, which knows what names there are.
"""

from navigator.core.documents.shapes.composed import Either, ListOf, MapOf, Named, Nullable, Record, is_extra, records
from navigator.core.documents.shapes.places import Place, Schema, Shape
from navigator.core.documents.shapes.plain import Day, Distance, Flag, Name, OneOf, Text, Whole, is_whole, parsed_day

__all__ = [
    "Day",
    "Distance",
    "Either",
    "Flag",
    "ListOf",
    "MapOf",
    "Name",
    "Named",
    "Nullable",
    "OneOf",
    "Place",
    "Record",
    "Schema",
    "Shape",
    "Text",
    "Whole",
    "is_extra",
    "is_whole",
    "parsed_day",
    "records",
]
