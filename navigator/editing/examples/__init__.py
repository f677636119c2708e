"""Examples of a service: people whom it takes and people whom it refuses, checked against its rules.

    documents   what an example looks like in a rule document, and its faults
    checking    whether the rules say of each what it expects
    everywhere  the examples of all services, after the vocabulary has changed
    field       the part of the form in which they are written

They are judged by the service's own rules, without what differs at a location or in a strand. docs/adr/0028 says what
"takes" and "refuses" mean where something is left open.
"""

from navigator.editing.examples.checking import Broken, broken_examples
from navigator.editing.examples.documents import EXAMPLES, faults_of_examples

__all__ = ["EXAMPLES", "Broken", "broken_examples", "faults_of_examples"]
