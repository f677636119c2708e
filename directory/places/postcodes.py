"""Postcodes as people write them.

    S1 2AB      a whole postcode
    S1 2        a sector
    S1          an outcode, the first half of a postcode
    S           the postcode area that they lie in

PURE: no framework.
"""

import re
from dataclasses import dataclass, field
from itertools import product

from directory.places.invented import areas_of, grounds

_NAMES = """
AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL
GU HA HD HG HP HR HS HU HX IG IP IV KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH
PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO
ZE
"""
AREAS = frozenset(_NAMES.split())
"""The postcode areas of the United Kingdom."""

CROWN_DEPENDENCIES = {"GY": "Guernsey", "JE": "Jersey", "IM": "the Isle of Man"}
EXPECTED = "a UK postcode or its beginning, such as S1 2AB, S1 2 or S1"
LONGEST = 40
"""Characters of what was typed that a fault repeats: enough to recognise it."""
MOST_SIGNS = 7
"""Letters and digits of the longest postcode; so few that every slip of the pen can be tried."""

# The letters are those that end an outcode or a postcode anywhere in the ONS Postcode Directory.
_OUTCODE = re.compile(r"([A-Z]{1,2})(?:0|[1-9][0-9]?|[0-9][ABCDEFGHJKMNPRSTUVWXY])")
_SECTOR = re.compile(r"[0-9]")
_INWARD = re.compile(r"[0-9][ABDEFGHJLNPQRSTUVWXYZ]{2}")
_SEPARATORS = re.compile(r"[\W_]+")
_MISTAKEN = {"0": "0O", "O": "O0", "1": "1I", "I": "I1"}


@dataclass(frozen=True, slots=True)
class Postcode:
    """A postcode or the beginning of one, in the one way to write it, which is its text.

    Its representation stops at the sector: where somebody sleeps should not end up in a log.
    """

    outcode: str
    digit: str = ""
    unit: str = field(default="", repr=False)

    def __str__(self) -> str:
        return f"{self.outcode} {self.digit}{self.unit}".strip()

    @property
    def area(self) -> str:
        """The postcode area: "S" of "S1 2AB"."""
        return self.outcode.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ").rstrip("0123456789")

    @property
    def sector(self) -> str | None:
        """The sector: "S1 2" of "S1 2AB"; none where only an outcode is given."""
        return f"{self.outcode} {self.digit}" if self.digit else None


class PostcodeFault(ValueError):
    """What was typed is no place we can look up: `code` says why, `found` is what was typed, `expected` what would do.

    Codes: `empty`, `not_a_postcode`, `ambiguous`, `crown_dependency`, `forces`, `not_in_use`. The text repeats what was
    typed, so it is for the person who typed it and for no log.
    """

    def __init__(self, code: str, *, found: str, expected: str = EXPECTED) -> None:
        super().__init__(f'found "{found}"; expected {expected}')
        self.code = code
        self.found = found
        self.expected = expected


def read_postcode(text: str) -> Postcode:
    """The postcode, sector or outcode that was typed, in any case, with or without its space.

    O for 0 and I for 1, or the other way about, are put right where only one postcode can be meant. Raises
    `PostcodeFault`. That a postcode can be read does not say that it is in use.
    """
    found = text.strip()[:LONGEST]
    parts = _SEPARATORS.sub(" ", text).upper().split() if text.isascii() else [found]
    if not found or not parts:
        raise PostcodeFault("empty", found=found)
    _refuse_elsewhere("".join(parts), found=found)
    if exact := _read(parts):
        return exact
    if slips := _with_slips_put_right(parts):
        return _only(slips, found=found)
    raise PostcodeFault("not_a_postcode", found=found)


def is_area(letters: str) -> bool:
    """Whether postcodes begin with these letters: those of a postcode area, or of ground that the demo invents."""
    return letters in AREAS or letters in areas_of(grounds())


def _refuse_elsewhere(compact: str, *, found: str) -> None:
    if re.match(r"BFPO(\d|$)|BF1(\d|$)", compact):
        expected = "the postcode of a place in the UK: forces post (BFPO) goes by unit, not by place"
        raise PostcodeFault("forces", found=found, expected=expected)
    island = CROWN_DEPENDENCIES.get(compact[:2])
    if island and compact[2:3].isdigit():
        expected = f"a postcode in the UK: {island} is a Crown dependency with services of its own"
        raise PostcodeFault("crown_dependency", found=found, expected=expected)


def _with_slips_put_right(parts: list[str]) -> set[Postcode]:
    """Every postcode that what was typed could be, were each O, 0, I or 1 possibly the other."""
    if sum(map(len, parts)) > MOST_SIGNS:
        return set()
    readings = product(*(_MISTAKEN.get(sign, sign) for sign in " ".join(parts)))
    return {code for reading in readings if (code := _read("".join(reading).split()))}


def _only(slips: set[Postcode], *, found: str) -> Postcode:
    if len(slips) > 1:
        meant = " or ".join(sorted(map(str, slips)))
        raise PostcodeFault("ambiguous", found=found, expected=f"either {meant}")
    return next(iter(slips))


def _read(parts: list[str]) -> Postcode | None:
    """The one reading of the parts as they stand, if there is one."""
    compact = "".join(parts)
    return _whole(compact) or _beginning(_rejoined(parts))


def _whole(compact: str) -> Postcode | None:
    outcode, inward = compact[:-3], compact[-3:]
    if _is_outcode(outcode) and _INWARD.fullmatch(inward):
        return Postcode(outcode, inward[0], inward[1:])
    return None


def _rejoined(parts: list[str]) -> list[str]:
    """With the space taken out that some leave after the letters: S 1 2 means S1 2."""
    return ["".join(parts[:2]), *parts[2:]] if len(parts) > 1 and is_area(parts[0]) else parts


def _beginning(parts: list[str]) -> Postcode | None:
    # S12 without a space is the outcode S12, with one the sector S1 2; S121 can only be the sector S12 1.
    match parts:
        case [outcode] if _is_outcode(outcode):
            return Postcode(outcode)
        case [together] if _is_outcode(together[:-1]) and _SECTOR.fullmatch(together[-1]):
            return Postcode(together[:-1], together[-1])
        case [outcode, digit] if _is_outcode(outcode) and _SECTOR.fullmatch(digit):
            return Postcode(outcode, digit)
    return None


def _is_outcode(text: str) -> bool:
    shape = _OUTCODE.fullmatch(text)
    return shape is not None and is_area(shape[1])
