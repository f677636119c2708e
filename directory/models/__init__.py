"""What the directory keeps, named after HSDS and Open Referral UK; one file a noun."""

from directory.models.access_modes import AccessMode
from directory.models.accreditations import Accreditation
from directory.models.bank_holidays import BankHoliday, SeededBankHoliday
from directory.models.confidential_addresses import ConfidentialAddress
from directory.models.cost_options import CostOption
from directory.models.editions import Edition
from directory.models.funding import Funding
from directory.models.imported_rows import ImportedRow
from directory.models.joint_protocols import JointProtocol
from directory.models.locations import Location, LocationAccessibility
from directory.models.memberships import Membership
from directory.models.organisations import Organisation, OrganisationContact, OrganisationPhone
from directory.models.places import PostcodeSector
from directory.models.required_documents import RequiredDocument
from directory.models.service_areas import ServiceArea
from directory.models.service_at_locations import ServiceAtLocation
from directory.models.service_contacts import ServiceContact, ServicePhone
from directory.models.service_languages import ServiceLanguage
from directory.models.service_needs import ServiceNeed
from directory.models.service_schedules import (
    LocationSchedule,
    LocationScheduleException,
    ServiceSchedule,
    ServiceScheduleException,
)
from directory.models.services import Service
from directory.models.strands import Strand
from directory.models.taxonomies import Taxonomy, Term

__all__ = [
    "AccessMode",
    "Accreditation",
    "BankHoliday",
    "ConfidentialAddress",
    "CostOption",
    "Edition",
    "Funding",
    "ImportedRow",
    "JointProtocol",
    "Location",
    "LocationAccessibility",
    "LocationSchedule",
    "LocationScheduleException",
    "Membership",
    "Organisation",
    "OrganisationContact",
    "OrganisationPhone",
    "PostcodeSector",
    "RequiredDocument",
    "SeededBankHoliday",
    "Service",
    "ServiceArea",
    "ServiceAtLocation",
    "ServiceContact",
    "ServiceLanguage",
    "ServiceNeed",
    "ServicePhone",
    "ServiceSchedule",
    "ServiceScheduleException",
    "Strand",
    "Taxonomy",
    "Term",
]
