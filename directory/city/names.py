"""Names, numbers and addresses that belong to nobody. PURE."""

from __future__ import annotations

from random import Random

# fmt: off
BEGINNINGS = (
    "Alder", "Bram", "Quill", "Fenn", "Marrow", "Thistle", "Corv", "Lanner", "Wex", "Hobb", "Pell", "Drumm",
    "Ansel", "Birk", "Crow", "Dunn", "Elver", "Farrow", "Gorse", "Hazel", "Inner", "Jessa", "Kettle", "Linn",
    "Moss", "Nether", "Osier", "Pike", "Quarn", "Rowan", "Sedge", "Tarn", "Under", "Vetch", "Whinn", "Yarrow",
)
ENDINGS = (
    "mere", "gate", "wold", "haven", "stow", "low", "combe", "reach", "wick", "thorpe", "holm", "den", "beck",
    "cote", "croft", "dale", "fold", "garth", "hithe", "hurst", "ley", "moor", "ness", "pool", "ridge", "shaw",
    "side", "slade", "stead", "well",
)
# fmt: on
TRADES = ("Trust", "Project", "Collective", "Association", "Partnership", "Community Centre", "Housing", "Care")
STREETS = ("Street", "Road", "Lane", "Row", "Hill", "Walk", "Terrace", "Yard")
BUILDINGS = ("House", "Hall", "Rooms", "Centre", "Court", "Works")
LETTERS_OF_NO_POSTCODE = "CIKMOV"
"""No postcode of the UK ends in one of these."""

SERVICES = {
    "housing": ("Supported Lodgings", "Hostel", "Tenancy Help", "Rooms to Move On", "Night Shelter"),
    "mental_health": ("Talking Therapies", "Crisis Café", "Community Mental Health Team", "Counselling"),
    "substance_use": ("Recovery Service", "Needle Exchange", "Drug and Alcohol Team", "Recovery Group"),
    "detox": ("Detox Beds", "Home Detox"),
    "domestic_abuse": ("Refuge", "Abuse Advocates", "Freedom Group"),
    "own_offending": ("Resettlement Team", "Change Programme"),
    "physical_health": ("Street Nurses", "Wound Clinic", "Foot Clinic"),
    "gp_registration": ("Open Doors Surgery", "GP Registration Help"),
    "id_papers": ("ID Project", "Papers and Post"),
    "income_debt": ("Money Advice", "Debt Line", "Benefits Surgery"),
    "immigration_advice": ("Immigration Advice", "Migrant Law Clinic"),
    "work_learning": ("Skills Workshop", "Work Club", "Reading Room"),
    "relationships": ("Family Mediation", "Parents Group"),
    "company": ("Drop-in", "Lunch Club", "Garden Project"),
}
ANY_SERVICE = ("Support Service", "Help Point", "Outreach Team")

DOES = (
    "A worker sees you each week and goes with you to appointments.",
    "You can come without an appointment and stay as long as the doors are open.",
    "A small team helps with forms, calls and letters, and stays in touch afterwards.",
    "Groups run in the mornings; in the afternoons you can see somebody on your own.",
    "Somebody rings you back within two working days and works out the next step with you.",
)
INVENTED = "This service is invented."


def place_name(rng: Random) -> str:
    """“Quillmere”."""
    return rng.choice(BEGINNINGS) + rng.choice(ENDINGS)


def organisation_name(rng: Random) -> str:
    """“Quillmere Trust”."""
    return f"{place_name(rng)} {rng.choice(TRADES)}"


def building(rng: Random) -> str:
    """“Fennwick House”."""
    return f"{place_name(rng)} {rng.choice(BUILDINGS)}"


def street(rng: Random) -> str:
    """“14 Hobbholm Row”."""
    return f"{rng.randint(1, 180)} {place_name(rng)} {rng.choice(STREETS)}"


def unit_of_no_postcode(rng: Random) -> str:
    """The two letters with which a postcode would end, if there were one like this."""
    return rng.choice(LETTERS_OF_NO_POSTCODE) + rng.choice(LETTERS_OF_NO_POSTCODE)


def telephone(rng: Random) -> str:
    """A number of the ranges that Ofcom keeps for drama: 0114 496 0000 to 0999, 0808 157 0000 to 0999."""
    return f"{rng.choice(('0114 496', '0114 496', '0808 157'))} 0{rng.randint(0, 999):03}"


def domain(name: str) -> str:
    """A name under .example, where nothing ever is."""
    return "".join(sign for sign in name.lower() if sign.isalnum()) + ".example"


def service_name(rng: Random, *, need: str, place: str) -> str:
    """“Quillmere Night Shelter”."""
    return f"{place} {rng.choice(SERVICES.get(need, ANY_SERVICE))}"
