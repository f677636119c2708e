"""What is on each form, in which order: first what people look for, folded what is rarely needed."""

from directory.desk.panels.locations import location_form
from directory.desk.panels.organisations import organisation_form
from directory.desk.panels.services import service_form
from directory.desk.panels.terms import taxonomy_form, term_form

__all__ = ["location_form", "organisation_form", "service_form", "taxonomy_form", "term_form"]
