"""The table of the cache, which counts attempts to sign in for all processes of the site."""

from django.core.management import call_command
from django.db import migrations


def make_table(apps, schema_editor):
    # The command leaves a table alone that is there already.
    call_command("createcachetable", "cached", database=schema_editor.connection.alias, verbosity=0)


class Migration(migrations.Migration):
    dependencies = [("home", "0002_first_words")]

    operations = [
        migrations.RunPython(make_table, migrations.RunPython.noop),
    ]
