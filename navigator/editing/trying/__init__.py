"""Rules as they are being written, asked about one person: by an example, or by somebody who tries. Keeps nothing.

ready       rules made ready to be judged, together with the services that they ask about
elsewhere   those services
outcome     what came out, in words
"""

from navigator.editing.trying.outcome import Tried, tried
from navigator.editing.trying.ready import Ready, made_ready

__all__ = ["Ready", "Tried", "made_ready", "tried"]
