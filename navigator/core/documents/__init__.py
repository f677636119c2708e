"""Checking what comes in: documents become frozen values, or faults that say where and what (rules.md section 8)."""

from navigator.core.documents.faults import Fault, Faults
from navigator.core.documents.reading import read_case, read_person, read_services, read_vocabulary
from navigator.core.documents.schemas import schemas

__all__ = ["Fault", "Faults", "read_case", "read_person", "read_services", "read_vocabulary", "schemas"]
