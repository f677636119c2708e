"""Taxonomies and their terms: needs, who a service is designed for, how it works, what kind it is."""

from django.core.validators import RegexValidator
from django.db import models

from directory.models.texts import line, page

code_shape = RegexValidator(
    r"\A[a-z][a-z0-9_]*\Z", "A code begins with a small letter and has only small letters, numbers and _."
)


class Taxonomy(models.Model):
    """A list of words under which services are filed."""

    NEEDS = "needs"
    DESIGNED_FOR = "designed_for"
    APPROACHES = "approaches"
    KINDS = "kinds"

    code = line(max_length=60, unique=True, blank=False, editable=False)
    name = line(blank=False)
    description = page()

    class Meta:
        ordering = ["name"]
        verbose_name_plural = "taxonomies"

    def __str__(self) -> str:
        return self.name


class Term(models.Model):
    """One word of a taxonomy. Its code never changes: rules and imports name it; its name may."""

    taxonomy = models.ForeignKey(Taxonomy, on_delete=models.PROTECT, related_name="terms")
    code = models.CharField(max_length=60, validators=[code_shape])
    name = line(blank=False)
    description = page(help_text="What belongs here and what does not, for whoever files a service.")

    class Meta:
        ordering = ["taxonomy", "name"]
        constraints = [models.UniqueConstraint(fields=["taxonomy", "code"], name="one_term_a_code")]

    def __str__(self) -> str:
        return self.name
