"""A file that somebody brings, held in memory and never on a disk.

Django's own handlers write what is large to a temporary file. This one keeps as much as a file of ours can have, and
reads the rest to its end without keeping it: the browser then gets an answer in words and not a broken connection.
"""

from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler

from navigator.passport.reading import LARGEST


class InMemoryOnly(FileUploadHandler):
    """Keeps one byte more than is allowed, so that whoever reads it sees that it is too large."""

    chunk_size = 64 * 2**10

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self._kept = bytearray()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        self._kept += raw_data[: LARGEST + 1 - len(self._kept)]

    def file_complete(self, file_size: int) -> InMemoryUploadedFile:
        content = bytes(self._kept)
        return InMemoryUploadedFile(
            BytesIO(content), self.field_name, "file", self.content_type, len(content), self.charset
        )
