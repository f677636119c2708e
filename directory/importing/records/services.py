# ruff: noqa: RUF009  `said` makes the field of a dataclass
"""What a row says of a service. PURE."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from directory.importing.records.locations import LocationRecord
from directory.importing.records.parts import (
    EFFECTS,
    AccessModeRecord,
    AccreditationRecord,
    ContactRecord,
    CostOptionRecord,
    FundingRecord,
    JointProtocolRecord,
    LanguageRecord,
    PhoneRecord,
    RequiredDocumentRecord,
    ScheduleExceptionRecord,
    ScheduleRecord,
    ServiceAreaRecord,
    ServiceAtLocationRecord,
    StrandRecord,
)
from directory.importing.values import (
    Choice,
    Codes,
    Day,
    Email,
    Flag,
    Id,
    Line,
    ListOf,
    MapTo,
    Page,
    RuleDocument,
    Slug,
    Web,
    Whole,
    said,
)
from navigator.core.documents.faults import Fault

STATUSES = ("active", "inactive", "temporarily closed", "defunct")
BANK_HOLIDAYS = ("not_said", "closed", "as_usual", "other_times")
CONFIRMED_AS = ("owner", "front_desk", "peer_reviewer", "editor", "import")


@dataclass(frozen=True, kw_only=True)
class ServiceRecord:
    """Support that somebody can get.

    `brings` holds locations that the row itself describes, as spreadsheets do; `names` those of terms, for taxonomies
    that lack them.
    """

    id: str = said(Id())
    organisation: str = said(Id(), help="its id in this source, or the slug or whole name of one in the directory")
    name: str = said(Line(empty=False))
    status: str = said(Choice(STATUSES), help="never guessed: a closed door must not pass for an open one")
    slug: str = said(Slug(), default="", help="made from the name where nothing is said; rules of others name it")
    alternate_name: str = said(Line(), default="")
    description: str = said(Page(), default="", help="needed before it is published")
    url: str = said(Web(), default="")
    email: str = said(Email(), default="")
    alert: str = said(Line(), default="")
    needs: Mapping[str, str] | None = said(
        MapTo(Choice(EFFECTS), "needs"), default=None, help="one at least, or a strand"
    )
    kinds: tuple[str, ...] = said(Codes("kinds"), default=())
    designed_for: tuple[str, ...] = said(Codes("designed_for"), default=(), help="excludes nobody; rules do")
    approaches: tuple[str, ...] = said(Codes("approaches"), default=())
    rules: Mapping[str, Any] | None = said(
        RuleDocument(may_hold=("grid", "examples")),
        default=None,
        help="nothing said where absent; with `grid` and `examples` where there are any",
    )
    strands: tuple[StrandRecord, ...] = said(ListOf(StrandRecord), default=())
    locations: tuple[ServiceAtLocationRecord, ...] = said(ListOf(ServiceAtLocationRecord), default=())
    service_areas: tuple[ServiceAreaRecord, ...] = said(ListOf(ServiceAreaRecord), default=())
    phones: tuple[PhoneRecord, ...] = said(ListOf(PhoneRecord), default=())
    contacts: tuple[ContactRecord, ...] = said(ListOf(ContactRecord), default=())
    languages: tuple[LanguageRecord, ...] = said(ListOf(LanguageRecord), default=())
    access_modes: tuple[AccessModeRecord, ...] = said(ListOf(AccessModeRecord), default=())
    schedules: tuple[ScheduleRecord, ...] = said(ListOf(ScheduleRecord), default=(), help="wherever the service is")
    schedule_exceptions: tuple[ScheduleExceptionRecord, ...] = said(ListOf(ScheduleExceptionRecord), default=())
    bank_holidays: str = said(Choice(BANK_HOLIDAYS), default="not_said")
    is_always_open: bool = said(Flag(), default=False, help="24 hours, every day")
    is_by_appointment: bool = said(Flag(), default=False)
    wait_days: int | None = said(Whole(), default=None, help="with the day on which it was stated")
    wait_stated_on: date | None = said(Day(), default=None)
    is_list_closed: bool | None = said(Flag(), default=None)
    support_weeks: int | None = said(Whole(), default=None)
    length_of_support: str = said(Line(), default="")
    hands_on_to: str = said(Page(), default="")
    way_back_in: str = said(Page(), default="")
    missed_appointments: str = said(Page(), default="")
    behaviour_policy: str = said(Page(), default="")
    asks: str = said(Page(), default="")
    records: str = said(Page(), default="")
    must_pass_on: str = said(Page(), default="")
    cost_options: tuple[CostOptionRecord, ...] = said(
        ListOf(CostOptionRecord), default=(), help="nothing: has not said"
    )
    funding: tuple[FundingRecord, ...] = said(ListOf(FundingRecord), default=())
    accreditations: tuple[AccreditationRecord, ...] = said(ListOf(AccreditationRecord), default=())
    required_documents: tuple[RequiredDocumentRecord, ...] = said(ListOf(RequiredDocumentRecord), default=())
    joint_protocols: tuple[JointProtocolRecord, ...] = said(ListOf(JointProtocolRecord), default=())
    confirmed_on: date | None = said(Day(), default=None, help="with who confirmed it")
    confirmed_as: str = said(Choice(CONFIRMED_AS), default="")
    brings: tuple[LocationRecord, ...] = ()
    names: Mapping[tuple[str, str], str] = field(default_factory=dict)
    at: str = ""
    notes: tuple[Fault, ...] = ()
