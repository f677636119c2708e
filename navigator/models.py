"""What the navigator keeps: nothing of any person, and every edition of the vocabulary."""

import json
import uuid
from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone

LONGEST_NOTE = 500


class VocabularyEdition(models.Model):
    """The vocabulary as somebody left it. The newest stands; none is ever changed, so that each can be brought back.

    It is kept as text: PostgreSQL's own JSON forgets the order of keys, and the order of facts is part of what a
    vocabulary says. `mark` tells editions apart where a number was given back by a transaction that failed.
    """

    mark = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    text = models.TextField(editable=False)
    kept_at = models.DateTimeField(default=timezone.now, editable=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    note = models.CharField(max_length=LONGEST_NOTE, blank=True)

    class Meta:
        verbose_name = "edition of the vocabulary"
        verbose_name_plural = "editions of the vocabulary"
        ordering = ("-pk",)
        default_permissions = ("view", "change")

    def __str__(self) -> str:
        return f"edition {self.pk} of the vocabulary"

    @property
    def document(self) -> dict[str, Any]:
        """The vocabulary, freshly read."""
        found: dict[str, Any] = json.loads(self.text)
        return found
