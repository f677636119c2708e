"""What the cells of a spreadsheet say, as parts of a document. PURE.

Several values of a cell stand apart by semicolons. An empty cell says nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from navigator.core.documents.shapes import parsed_day

Part = Any
"""A part of a document: what JSON can hold."""


class Misread(ValueError):
    """A cell that does not say what its column is for; the text is what was expected."""


def text(cell: str) -> Part:
    return cell


def whole(cell: str) -> Part:
    if not re.fullmatch(r"\d{1,9}", cell):
        raise Misread("a whole number")
    return int(cell)


def flag(cell: str) -> Part:
    words = {"yes": True, "no": False, "true": True, "false": False}
    if cell.lower() not in words:
        raise Misread("yes or no")
    return words[cell.lower()]


def day(cell: str) -> Part:
    """2027-03-31, or 31/03/2027 as a British spreadsheet writes it; what is no day stays as it was typed."""
    british = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", cell)
    turned = f"{british[3]}-{british[2]:0>2}-{british[1]:0>2}" if british else cell
    return turned if parsed_day(turned) else cell


def several(cell: str) -> list[str]:
    return [each.strip() for each in cell.split(";") if each.strip()]


def terms(cell: str) -> Part:
    """“women; lgbt: LGBT+ people”: codes, each with its name where the taxonomy may lack it."""
    pairs = [each.partition(":") for each in several(cell)]
    return [{"code": code.strip(), "name": name.strip()} if colon else code for code, colon, name in pairs]


def mapped(cell: str) -> Part:
    """“housing: moves; substance_use: holds”."""
    pairs = [each.partition(":") for each in several(cell)]
    if not all(colon for _, colon, _ in pairs):
        raise Misread("needs with what it does for them: “housing: moves; company: holds”")
    return {name.strip(): effect.strip() for name, _, effect in pairs}


def languages(cell: str) -> Part:
    """“en; cy; pl by interpreter”."""
    found = [(each.removesuffix("by interpreter").strip(), each.endswith("by interpreter")) for each in several(cell)]
    return [{"code": code, "is_interpreted": by_interpreter} for code, by_interpreter in found]


def phones(cell: str) -> Part:
    """“0114 496 0000; 0808 157 0000 (referrals only)”."""
    return [{"number": number, "description": words} for number, words in map(_with_words, several(cell))]


def contacts(cell: str) -> Part:
    """“Manager: Asha Rao, asha@quillmere.example; Duty worker: 0114 496 0000”."""
    return [_contact(each) for each in several(cell)]


def access_modes(cell: str) -> Part:
    """“drop_in; professional_referral: GP or probation, by the form on their page”."""
    pairs = [each.partition(":") for each in several(cell)]
    return [{"mode": mode.strip(), "how": how.strip()} for mode, _, how in pairs]


def documents(cell: str) -> Part:
    """“Photo ID (or a letter); Proof of benefits”."""
    return [{"document": name, "instead": instead} for name, instead in map(_with_words, several(cell))]


def costs(cell: str) -> Part:
    """“0” for free, “2.50 (per visit)”, or words."""
    return [_cost(*_with_words(each)) for each in several(cell)]


def funding(cell: str) -> Part:
    """“City Council until 2027-03-31”."""
    pairs = [each.partition(" until ") for each in several(cell)]
    return [
        {"source": name.strip(), **({"contract_ends_on": day(end.strip())} if end else {})} for name, _, end in pairs
    ]


def accreditations(cell: str) -> Part:
    """“Good Door Mark by Alliance until 2028-03-31”."""
    found = [re.fullmatch(r"(.+?) by (.+?)(?: until (\S+))?", each) for each in several(cell)]
    if not all(found):
        raise Misread("standards with who says they are met: “Good Door Mark by Alliance until 2028-03-31”")
    return [
        {"name": one[1], "issuer": one[2], **({"expires_on": day(one[3])} if one[3] else {})} for one in found if one
    ]


def areas(cell: str) -> Part:
    """“council E08000039; not outcode S2; gp: sector S1 2; everywhere”."""
    return [_area(each) for each in several(cell)]


def protocols(cell: str) -> Part:
    """Ids of other services."""
    return [{"other": each} for each in several(cell)]


def accessibility(cell: str) -> Part:
    return [{"code": each} for each in several(cell)]


def hours(cell: str) -> Part:
    """“MO,TU 09:00-17:00; 2TU 18:00-20:00 (women only); FR”."""
    return [_session(each) for each in several(cell)]


def exceptions(cell: str) -> Part:
    """“2026-12-25 closed (Christmas); 27/12/2026 to 31/12/2026 10:00-14:00”."""
    return [_exception(each) for each in several(cell)]


def rules(cell: str) -> Part:
    """A rule document as JSON."""
    try:
        return json.loads(cell)
    except (ValueError, RecursionError):
        raise Misread('a rule document as JSON: {"clauses": […]}') from None


def _with_words(each: str) -> tuple[str, str]:
    """“0808 157 0000 (referrals only)” as the two parts that it has."""
    found = re.fullmatch(r"(.*?)\s*\(([^()]*)\)", each)
    return (found[1], found[2]) if found else (each, "")


def _contact(each: str) -> dict[str, Part]:
    title, colon, rest = each.rpartition(":")
    found: dict[str, Part] = {"title": title.strip()} if colon else {}
    for part in filter(None, map(str.strip, rest.split(","))):
        field = "email" if "@" in part else "phone" if re.match(r"[+(\d]", part) else "name"
        if field in found:
            raise Misread("a role with a name, an e-mail address and a telephone number: “Manager: Asha Rao, 0114 …”")
        found[field] = part
    return found


_DAYS_AND_TIMES = re.compile(r"(\S+)(?:\s+to\s+(\S+))?\s+(?:closed|(\d\d:\d\d)\s?[-–]\s?(\d\d:\d\d))", re.IGNORECASE)


def _exception(each: str) -> dict[str, Part]:
    days, reason = _with_words(each)
    found = _DAYS_AND_TIMES.fullmatch(days)
    if found is None:
        raise Misread("days and what is otherwise: “2026-12-25 closed (Christmas); 2026-12-27 10:00-14:00”")
    until = {"end_date": day(found[2])} if found[2] else {}
    times = {"opens_at": found[3], "closes_at": found[4]} if found[3] else {"closed": True}
    return {"start_date": day(found[1]), **until, **times, "reason": reason}


def _cost(amount: str, words: str) -> dict[str, Part]:
    if re.fullmatch(r"£?\d+(\.\d+)?", amount):
        return {"amount": amount.removeprefix("£"), "option": words}
    return {"amount_description": f"{amount} ({words})" if words else amount}


def _area(each: str) -> dict[str, Part]:
    asks, colon, piece = each.rpartition(":")
    words = piece.split()
    is_left_out = words[:1] == ["not"]
    kind, code = (words[is_left_out : is_left_out + 1] or [""])[0], " ".join(words[is_left_out + 1 :])
    area = {"kind": kind, "code": code, "is_left_out": is_left_out}
    return {**area, "asks_about": asks.strip()} if colon else area


_SESSION = re.compile(r"([A-Za-z0-9,+-]+)(?:\s+(\d\d:\d\d)\s?[-–]\s?(\d\d:\d\d))?")


def _session(each: str) -> dict[str, Part]:
    session, words = _with_words(each)
    found = _SESSION.fullmatch(session)
    if found is None:
        raise Misread("days and times: “MO,TU,WE 09:00-17:00; 2TU 18:00-20:00”")
    days = found[1].upper()
    times = {"opens_at": found[2], "closes_at": found[3]} if found[2] else {}
    return {"freq": "MONTHLY" if re.search(r"\d", days) else "WEEKLY", "byday": days, **times, "description": words}


Parse = Callable[[str], Part]
