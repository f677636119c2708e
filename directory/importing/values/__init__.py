"""Kinds of value that a row may hold: each reads what was found, or says what it expected instead. PURE.

    texts, telephones, web     what people read, dial and follow
    numbers, days, codes       what is counted, dated and chosen from a list
    composed                   lists, and objects of several values
    findings                   where one is, and what was found to be wrong or worth telling there

A text that is broken is never taken as it is: what cannot be mended for sure is refused, what can is mended and told.
"""

from directory.importing.values.codes import Choice, Code, Codes, Flag
from directory.importing.values.composed import ListOf, MapTo, RuleDocument, said
from directory.importing.values.days import Day, Time
from directory.importing.values.findings import At, Findings
from directory.importing.values.numbers import Degrees, Money, Whole
from directory.importing.values.telephones import Telephone
from directory.importing.values.texts import Id, Line, Page, Slug
from directory.importing.values.web import Email, Web

__all__ = [
    "At",
    "Choice",
    "Code",
    "Codes",
    "Day",
    "Degrees",
    "Email",
    "Findings",
    "Flag",
    "Id",
    "Line",
    "ListOf",
    "MapTo",
    "Money",
    "Page",
    "RuleDocument",
    "Slug",
    "Telephone",
    "Time",
    "Web",
    "Whole",
    "said",
]
