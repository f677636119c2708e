"""What a row says of an organisation. PURE."""

from __future__ import annotations

from dataclasses import dataclass

from directory.importing.records.parts import ContactRecord, PhoneRecord
from directory.importing.values import Email, Id, Line, ListOf, Page, Slug, Web, said
from navigator.core.documents.faults import Fault


@dataclass(frozen=True, kw_only=True)
class OrganisationRecord:
    """Who runs services. `at` and `notes` say nothing of it: they tell people where the row stands, and what of it."""

    id: str = said(Id())
    name: str = said(Line(empty=False))
    slug: str = said(Slug(), default="", help="made from the name where nothing is said")
    alternate_name: str = said(Line(), default="")
    description: str = said(Page(), default="")
    website: str = said(Web(), default="")
    email: str = said(Email(), default="")
    charity_number: str = said(Line(20), default="")
    company_number: str = said(Line(20), default="")
    phones: tuple[PhoneRecord, ...] = said(ListOf(PhoneRecord), default=())
    contacts: tuple[ContactRecord, ...] = said(ListOf(ContactRecord), default=())
    at: str = ""
    notes: tuple[Fault, ...] = ()
