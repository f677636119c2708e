# ruff: noqa: RUF009  `said` makes the field of a dataclass
"""What a row holds several of. PURE.

Field names and words are those of `directory.models`; a test compares them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from typing import Any

from directory.importing.values import (
    Choice,
    Code,
    Day,
    Email,
    Flag,
    Id,
    Line,
    ListOf,
    Money,
    Page,
    RuleDocument,
    Telephone,
    Time,
    Whole,
    said,
)

PHONE_TYPES = ("voice", "text", "textphone", "fax")
ACCESSIBILITY = (
    "step_free",
    "lift",
    "accessible_toilet",
    "hearing_loop",
    "quiet_space",
    "accessible_parking",
    "assistance_dogs",
    "not_step_free",
)
MODES = ("drop_in", "appointment", "phone", "online", "outreach", "self_referral", "professional_referral")
PURPOSES = ("door", "phone", "online")
FREQUENCIES = ("WEEKLY", "MONTHLY")
ASKS_ABOUT = ("sleeps", "local_connection", "gp", "going_to")
AREA_KINDS = ("postcode_area", "outcode", "sector", "council", "country", "everywhere")
EFFECTS = ("moves", "holds")

LANGUAGE = Code(r"[a-z]{2,3}(-[A-Z]{2})?", "an ISO 639 code: en, cy, bfi for British Sign Language")
STRAND = Code(r"[a-z][a-z0-9_]{0,59}", "small letters, numbers and _, beginning with a letter, at most 60")


@dataclass(frozen=True, kw_only=True)
class PhoneRecord:
    number: str = said(Telephone())
    extension: str = said(Line(20), default="")
    type: str = said(Choice(PHONE_TYPES), default="voice")
    description: str = said(Line(), default="", help="what it is for")
    is_free: bool | None = said(Flag(), default=None, help="free to call; nothing where nobody knows")


@dataclass(frozen=True, kw_only=True)
class ContactRecord:
    name: str = said(Line(), default="", help="only where the person agrees to be named")
    title: str = said(Line(), default="", help="their role")
    department: str = said(Line(), default="")
    email: str = said(Email(), default="")
    phone: str = said(Telephone(), default="")


@dataclass(frozen=True, kw_only=True)
class AccessibilityRecord:
    code: str = said(Choice(ACCESSIBILITY))
    details: str = said(Line(), default="")


@dataclass(frozen=True, kw_only=True)
class ScheduleRecord:
    purpose: str = said(Choice(PURPOSES), default="door", help="hours of the door, the telephone or online")
    freq: str = said(Choice(FREQUENCIES), default="WEEKLY")
    byday: str = said(Line(60), default="", help="`MO,WE` every week; `2TU` every second Tuesday of a month")
    bymonthday: str = said(Line(100), default="", help="`1,15`, monthly and in place of `byday`")
    opens_at: time | None = said(Time(), default=None)
    closes_at: time | None = said(Time(), default=None, help="earlier than it opens is past midnight")
    interval: int = said(Whole(1, 52), default=1, help="2 is every other week or month, counted from `dtstart`")
    dtstart: date | None = said(Day(), default=None)
    valid_from: date | None = said(Day(), default=None)
    valid_to: date | None = said(Day(), default=None)
    description: str = said(Line(), default="")


@dataclass(frozen=True, kw_only=True)
class ScheduleExceptionRecord:
    start_date: date = said(Day())
    end_date: date | None = said(Day(), default=None, help="nothing for a single day")
    purpose: str = said(Choice(("", *PURPOSES)), default="", help="nothing for all of them")
    closed: bool = said(Flag(), default=False)
    opens_at: time | None = said(Time(), default=None)
    closes_at: time | None = said(Time(), default=None)
    reason: str = said(Line(), default="")


@dataclass(frozen=True, kw_only=True)
class LanguageRecord:
    code: str = said(LANGUAGE)
    is_interpreted: bool = said(Flag(), default=False)
    note: str = said(Line(), default="")


@dataclass(frozen=True, kw_only=True)
class AccessModeRecord:
    mode: str = said(Choice(MODES))
    referrer: str = said(Line(), default="", help="who refers; for `professional_referral` only")
    how: str = said(Page(), default="", help="what to do")


@dataclass(frozen=True, kw_only=True)
class CostOptionRecord:
    option: str = said(Line(), default="", help="for whom or what")
    amount: Decimal | None = said(Money(), default=None)
    currency: str = said(Code(r"[A-Z]{3}", "an ISO 4217 code: GBP"), default="GBP")
    amount_description: str = said(Line(), default="")
    valid_from: date | None = said(Day(), default=None)
    valid_to: date | None = said(Day(), default=None)


@dataclass(frozen=True, kw_only=True)
class FundingRecord:
    source: str = said(Line(empty=False), help="who commissions or pays")
    contract_ends_on: date | None = said(Day(), default=None)


@dataclass(frozen=True, kw_only=True)
class AccreditationRecord:
    name: str = said(Line(empty=False))
    issuer: str = said(Line(empty=False))
    expires_on: date | None = said(Day(), default=None)


@dataclass(frozen=True, kw_only=True)
class RequiredDocumentRecord:
    document: str = said(Line(empty=False))
    instead: str = said(Line(), default="", help="what else will do")


@dataclass(frozen=True, kw_only=True)
class ServiceAreaRecord:
    kind: str = said(Choice(AREA_KINDS))
    code: str = said(Line(20), default="", help="`S`, `S1`, `S1 2`, `E08000039` or `England`; nothing for everywhere")
    asks_about: str = said(Choice(ASKS_ABOUT), default="sleeps", help="which place of the person it asks about")
    is_left_out: bool = said(Flag(), default=False)


@dataclass(frozen=True, kw_only=True)
class StrandRecord:
    code: str = said(STRAND)
    name: str = said(Line(empty=False))
    description: str = said(Page(), default="")
    rules: Mapping[str, Any] = said(
        RuleDocument("an object with needs and the list clauses (docs/rules.md)", may_hold=("grid",)),
        help="with `grid` where there is one",
    )


@dataclass(frozen=True, kw_only=True)
class JointProtocolRecord:
    other: str = said(Id(), help="the other service: its id in this source, or its slug")
    description: str = said(Page(), default="", help="who leads, and how somebody gets both")


@dataclass(frozen=True, kw_only=True)
class ServiceAtLocationRecord:
    location: str = said(Id(), help="the location: its id in this source, or its slug")
    description: str = said(Line(), default="", help="what is different there")
    overrides: Mapping[str, Any] | None = said(RuleDocument(), default=None)
    schedules: tuple[ScheduleRecord, ...] = said(ListOf(ScheduleRecord), default=())
    schedule_exceptions: tuple[ScheduleExceptionRecord, ...] = said(ListOf(ScheduleExceptionRecord), default=())
