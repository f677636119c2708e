"""Places with all that is installed here: the large table of postcodes where it was imported, the small ones anyway."""

from directory.models.places import PostcodeSector
from directory.places.packing import unpack
from directory.places.place import Place
from directory.places.postcodes import Postcode
from directory.places.resolving import find_place
from directory.places.tables import Known


def place_of(text: str) -> Place:
    """The place of a postcode, sector or outcode as somebody typed it, as finely as the installed tables give it.

    Raises `PostcodeFault`. What was typed goes into one query by its sector, and nowhere else: a whole postcode stands
    in no query, so in no query log.
    """
    return find_place(text, look_up=_installed_postcode)


def _installed_postcode(postcode: Postcode) -> Known | None:
    packed = PostcodeSector.objects.filter(pk=postcode.sector).values_list("postcodes", flat=True).first()
    return None if packed is None else unpack(bytes(packed), unit=postcode.unit)
