"""An enquiry: all that one person asks of the navigator at one time, however it came in. PURE.

    {"format": 1, "person": {…rules.md section 1, without id…}, "places": {…}, "limits": {…}}

The pages, the API, the file that somebody takes away and `manage.py navigate` all speak this one document. Nobody has
a name or a number in it.
"""

from navigator.enquiries.documents import read_enquiry
from navigator.enquiries.enquiry import Enquiry
from navigator.enquiries.schemas import enquiry_schema
from navigator.enquiries.texts import parsed

__all__ = ["Enquiry", "enquiry_schema", "parsed", "read_enquiry"]
