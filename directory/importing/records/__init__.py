"""What a row of a source says: frozen records in the words of HSDS and Open Referral UK. PURE.

    organisations, locations, services     the three kinds of row
    parts                                  what a row holds several of: phones, schedules, needs, …
    reading                                from a document (JSON, or a spreadsheet's row made one) to a record

Each field says what it may hold; reading, documentation and spreadsheets go by that. What a record says is not yet in
the directory: terms and other rows that it names are looked up when it is written.
"""

from directory.importing.records.locations import LocationRecord
from directory.importing.records.organisations import OrganisationRecord
from directory.importing.records.parts import (
    AccessibilityRecord,
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
from directory.importing.records.reading import RECORDS, Kind, Record, Refused, read_row
from directory.importing.records.services import ServiceRecord

__all__ = [
    "RECORDS",
    "AccessModeRecord",
    "AccessibilityRecord",
    "AccreditationRecord",
    "ContactRecord",
    "CostOptionRecord",
    "FundingRecord",
    "JointProtocolRecord",
    "Kind",
    "LanguageRecord",
    "LocationRecord",
    "OrganisationRecord",
    "PhoneRecord",
    "Record",
    "Refused",
    "RequiredDocumentRecord",
    "ScheduleExceptionRecord",
    "ScheduleRecord",
    "ServiceAreaRecord",
    "ServiceAtLocationRecord",
    "ServiceRecord",
    "StrandRecord",
    "read_row",
]
