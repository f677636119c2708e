"""The site as a WSGI application, for any server that speaks it."""

import os

from django.conf import settings
from django.core.management.base import BaseCommand
from django.core.wsgi import get_wsgi_application
from django.db import DEFAULT_DB_ALIAS

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

application = get_wsgi_application()

# `manage.py serve` looks by itself; no other server may start on a broken installation either.
BaseCommand().check(databases=[DEFAULT_DB_ALIAS] if settings.IS_PRODUCTION else None)
