"""The councils of the United Kingdom, by the codes of the Office for National Statistics.

The table holds every council that postcodes lie in (districts, boroughs, unitary councils, council areas) with the
county council above it where there is one. It is kept by hand: a test compares it with the codes of the other tables.

PURE: no framework.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from directory.places.invented import councils_of, grounds

COUNTRIES = MappingProxyType({"E": "England", "N": "Northern Ireland", "S": "Scotland", "W": "Wales"})
"""The country of a council by the first letter of its code."""


@dataclass(frozen=True, slots=True)
class Council:
    """A council: its code, its name, the code of the county council above it where there is one."""

    code: str
    name: str
    county: str | None = None

    @property
    def country(self) -> str:
        return COUNTRIES[self.code[0]]


def councils() -> Mapping[str, Council]:
    """Every council by its code, counties among them."""
    return _councils(grounds())


@cache
def _councils(grounds: tuple[Path, ...]) -> Mapping[str, Council]:
    with (Path(__file__).parent / "data" / "councils.csv").open(encoding="utf-8", newline="") as file:
        rows = [*csv.DictReader(file), *councils_of(grounds)]
    return MappingProxyType({row["code"]: Council(row["code"], row["name"], row["county"] or None) for row in rows})


@cache
def districts_of(county: str) -> tuple[str, ...]:
    """The codes of the districts of a county council; none for any other council."""
    return tuple(one.code for one in councils().values() if one.county == county)


@cache
def _by_name(grounds: tuple[Path, ...]) -> Mapping[str, Council]:
    names = {council.name.casefold(): council for council in _councils(grounds).values()}
    # The register files some under their first word: "Bristol, City of".
    shorter = {name.removesuffix(end): names[name] for name in names for end in (", city of", ", county of")}
    return shorter | names


def find_council(text: str) -> Council | None:
    """The council of this code or name ("Bristol" or "Bristol, City of"), in any case; none where there is none."""
    wanted = text.strip()
    return councils().get(wanted.upper()) or _by_name(grounds()).get(wanted.casefold())
