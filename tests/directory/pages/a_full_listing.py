"""One service about which everything is said, and two about which little is."""

from datetime import date, time
from decimal import Decimal

from directory.models import (
    AccessMode,
    Accreditation,
    CostOption,
    JointProtocol,
    Location,
    LocationAccessibility,
    RequiredDocument,
    Service,
    ServiceArea,
    ServiceAtLocation,
    ServiceContact,
    ServiceLanguage,
    ServicePhone,
    Strand,
    Taxonomy,
)
from directory.models.service_schedules import LocationSchedule, ServiceSchedule, ServiceScheduleException
from tests.directory.cast import a_draft, a_location, a_service, a_term, an_organisation

RULES = [
    {
        "id": "age",
        "effect": "requires",
        "strength": "always",
        "test": {"fact": "age", "at_least": 18},
        "wording": "You have to be 18 or over.",
        "source": "House rules",
    },
    {
        "id": "drink",
        "effect": "excludes",
        "strength": "always",
        "test": {"fact": "drinking", "is": "daily"},
        "challenge": {"by": "guidance", "words": "Could we talk about what help I would need?"},
        "wording": "We cannot take people who drink every day.",
    },
    {
        "id": "risk",
        "effect": "excludes",
        "strength": "case_by_case",
        "test": {"anyone": True},
        "wording": "Tell us about any bans and we will talk about it.",
    },
    {
        "id": "pets",
        "effect": "excludes",
        "strength": "not_said",
        "test": {"fact": "drinking", "is": "some"},
        "wording": "Dogs",
    },
    {"id": "silent", "effect": "excludes", "strength": "always", "test": {"fact": "risk_flag", "within_months": 12}},
]


def a_full_service(name: str = "Tallow Street Centre") -> Service:
    """Everything that a listing can say, published."""
    trust = an_organisation("Millgate Common Trust", email="desk@millgate.example", description="A small charity.")
    partner = a_service("Kiln Lane House", organisation=trust)
    made = a_draft(
        name,
        organisation=trust,
        description="A day centre for anyone with nowhere safe to stay.\n\nFood, shower, laundry, a post address.",
        needs={"housing": "moves", "substance_use": "holds", "mental_health": "holds"},
        clauses=RULES,
        alternate_name="The Centre",
        alert="Closed on Friday 27 November after a flood.",
        url="https://millgate.example/centre",
        email="centre@millgate.example",
        bank_holidays="closed",
        wait_days=9,
        wait_stated_on=date(2026, 11, 2),
        length_of_support="As long as you need.",
        hands_on_to="A worker of Kiln Lane House comes to meet you.",
        way_back_in="Come back any day; nobody asks why.",
        missed_appointments="You are not struck off.",
        behaviour_policy="A ban lasts a week at most, and somebody talks to you first.",
        asks="What you would like to be called.",
        records="Your first name, in a book at the desk.",
        must_pass_on="Only if a child is in danger: we tell you first.",
        confirmed_on=date(2026, 11, 3),
        confirmed_as="front_desk",
    )
    made.designed_for = [a_term("rough_sleepers", taxonomy=Taxonomy.DESIGNED_FOR)]
    made.approaches = [a_term("trauma_informed", taxonomy=Taxonomy.APPROACHES)]
    made.access_modes = [
        AccessMode(mode="drop_in", how="Ring the bell by the green shutter. No ID needed."),
        AccessMode(mode="professional_referral", referrer="GP, probation practitioner", how="Send the form."),
    ]
    made.phones = [
        ServicePhone(number="01632 960102", description="Ask for the front desk.", is_free=True),
        ServicePhone(number="07700 900123", type="text"),
    ]
    made.contacts = [ServiceContact(title="Duty worker", phone="01632 960103")]
    made.schedules = [
        ServiceSchedule(byday="MO,TU,WE,FR", opens_at=time(9), closes_at=time(16)),
        ServiceSchedule(byday="TH", opens_at=time(17), closes_at=time(20), description="Women only."),
        ServiceSchedule(freq="MONTHLY", byday="2SA", opens_at=time(10), closes_at=time(13, 30)),
        ServiceSchedule(purpose="phone", byday="MO,TU,WE,TH,FR", opens_at=time(8, 30), closes_at=time(16)),
    ]
    made.schedule_exceptions = [ServiceScheduleException(start_date=date(2026, 11, 27), closed=True, reason="flood")]
    made.service_at_locations = [_at_the_centre(), _at_the_annexe()]
    made.service_areas = [
        ServiceArea(kind="council", code="E08000039"),
        ServiceArea(kind="outcode", code="S36", is_left_out=True),
    ]
    made.cost_options = [CostOption(amount=Decimal(0)), CostOption(amount=Decimal("2.50"), option="laundry")]
    made.languages = [ServiceLanguage(code="en"), ServiceLanguage(code="bfi", is_interpreted=True)]
    made.required_documents = [RequiredDocument(document="A letter with your name", instead="your word is enough")]
    made.strands = [
        Strand(
            code="women",
            name="Women’s worker",
            description="Thursdays.",
            rules={
                "needs": {"domestic_abuse": "moves"},
                "clauses": [{**RULES[2], "wording": "Women, however they say it."}],
            },
        )
    ]
    made.accreditations = [
        Accreditation(name="Peer audit", issuer="Harrowdale Peers", expires_on=date(2027, 2, 4)),
        Accreditation(name="Gone Mark", issuer="Nobody", expires_on=date(2025, 1, 1)),
    ]
    made.joint_protocols = [JointProtocol(other=partner, description="One worker for both.")]
    made.save()
    made.save_revision().publish()
    return Service.objects.get(pk=made.pk)


def _at_the_centre() -> ServiceAtLocation:
    place = a_location("Centre", address_1="14 Tallow Street", city="Millgate", postal_code="HW1 4QT")
    LocationAccessibility.objects.create(location=place, code="step_free", details="at the back")
    return ServiceAtLocation(location=place, description="First floor.")


def _at_the_annexe() -> ServiceAtLocation:
    at = ServiceAtLocation(
        location=a_location("Annexe", visibility="area_only", area="S36"),
        overrides={"clauses": [{**RULES[3], "wording": "At the annexe: cats."}]},
    )
    at.schedules = [LocationSchedule(byday="SU", opens_at=time(22), closes_at=time(6))]
    return at


def a_bare_service(name: str = "Ropewalk Rooms") -> Service:
    """Only what a listing has to say."""
    return a_service(name, organisation=an_organisation("Ropewalk"))


def a_refuge() -> Location:
    """A place whose address nobody is told."""
    return a_location("Lantern House", visibility="confidential", area="S36")
