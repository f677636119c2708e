"""The answer: what matches, narrowed by place and time, scored, in order."""

import sqlite3
from heapq import nsmallest

from navigator.core.bits import bits_at
from search.engines.embedded.matching import Said, enough_of, said, words_by_position
from search.engines.embedded.narrowing import counts, covering, narrowed, nearest_km, open_at
from search.engines.embedded.shelf import ANYWHERE, FOR_SOME, Shelf
from search.engines.engine import Found, Hit
from search.entries.entry import Facet
from search.ranking.formula import closeness, score
from search.ranking.weights import COVERS_FROM_AFAR, FRESH_DAYS
from search.sought import Near, Sought


def found_by(sought: Sought, *, file: sqlite3.Connection, shelf: Shelf) -> Found:
    """What is found. The file and the shelf are those of one moment."""
    units = [said(unit, file=file, shelf=shelf) for unit in sought.units]
    matched = _matched(sought, units, file=file, shelf=shelf)
    among = matched & narrowed(sought, shelf)
    ranked = _ranked(sought, units, shelf, among=among)
    return Found(
        total=among.bit_count(),
        hits=tuple(ranked[sought.first : sought.first + sought.most]),
        counts=counts(sought, shelf, matched=matched),
    )


def _matched(sought: Sought, units: list[Said], *, file: sqlite3.Connection, shelf: Shelf) -> int:
    """Everything but the facets: words, what is left out, how far, when, and how fresh."""
    found = enough_of(sought, units, among=shelf.all)
    for unit in sought.unwanted:
        found &= ~said(unit, file=file, shelf=shelf).anyhow
    found &= ~bits_at([shelf.position[each] for each in sought.without if each in shelf.position])
    if sought.near and sought.near.within_km is not None:
        found &= _within(sought.near, shelf, among=found)
    if sought.open_at:
        sure, unsure = open_at(sought.open_at, shelf, among=found)
        found &= sure | unsure
    if sought.confirmed_since:
        found &= _confirmed(sought, shelf, among=found)
    return found


def _within(near: Near, shelf: Shelf, *, among: int) -> int:
    """Those that are near enough, and those one need not go to: they come, answer from afar, or nobody knows where."""
    kilometres = nearest_km(near, shelf, among=among)
    far = [position for position, km in kilometres.items() if km > (near.within_km or 0.0)]
    return among & ~bits_at(far)


def _confirmed(sought: Sought, shelf: Shelf, *, among: int) -> int:
    since = sought.confirmed_since
    rows = ((at, row.confirmed_on) for at, row in enumerate(shelf.rows) if row)
    return among & bits_at([at for at, confirmed in rows if confirmed and since and confirmed >= since])


def _ranked(sought: Sought, units: list[Said], shelf: Shelf, *, among: int) -> list[Hit]:
    shares = words_by_position(units, among=among)
    kilometres = nearest_km(sought.near, shelf, among=among) if sought.near else {}
    covers, elsewhere = covering(sought.near, shelf) if sought.near else (0, 0)
    from_afar = covers & shelf.having(ANYWHERE)
    is_open, _ = open_at(sought.open_at or sought.now, shelf, among=among)
    against = shelf.having_any(sought.against)
    for_others = shelf.having(FOR_SOME) & ~shelf.having_any((Facet.AUDIENCE, each) for each in sought.audiences)
    today = sought.now.date()

    def scored(position: int) -> tuple[float, str, int]:
        row = shelf.rows[position]
        assert row is not None
        bit = 1 << position
        close = closeness(kilometres[position]) if position in kilometres else 0.0
        found = score(
            words=shares[position],
            closeness=max(close, COVERS_FROM_AFAR) if from_afar & bit else close,
            is_elsewhere=bool(elsewhere & bit),
            is_against=bool(against & bit),
            is_for_others=bool(for_others & bit),
            takes_people=row.takes_people,
            is_open=bool(is_open & bit),
            is_fresh=row.confirmed_on is not None and (today - row.confirmed_on).days <= FRESH_DAYS,
            completeness=row.completeness,
        )
        return -found, row.name, row.service

    best = nsmallest(sought.first + sought.most, map(scored, shares))
    return [Hit(service, -negative) for negative, _, service in best]
