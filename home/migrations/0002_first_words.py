"""A site that answers from its first minute: its front page, and the numbers to call."""

from django.db import migrations

LEAD = "Help for more than one problem at a time: who can take you, and which door comes first."

# When, about, number, shown on every page. Editors keep them true.
LINES = [
    ("Someone is in danger", "Police, ambulance, fire. Cannot speak? On a mobile, press 55 when asked", "999", True),
    ("I cannot go on, or I need to talk", "Samaritans. Free, any hour", "116 123", True),
    ("A mental health crisis", "NHS 111, then press 2. Free, any hour", "111", False),
    ("Someone at home hurts or scares me", "National Domestic Abuse Helpline. Free, any hour", "0808 2000 247", False),
    ("Worried about drink or drugs", "Frank. Any hour", "0300 123 6600", False),
]


def put_first_words(apps, schema_editor):
    kinds = apps.get_model("contenttypes", "ContentType")
    pages = apps.get_model("wagtailcore", "Page")
    sites = apps.get_model("wagtailcore", "Site")
    locale = apps.get_model("wagtailcore", "Locale").objects.first()
    # Wagtail's own first page says "Welcome to your new Wagtail site".
    pages.objects.filter(depth=2, slug="home", content_type__model="page").delete()
    kind, _ = kinds.objects.get_or_create(app_label="home", model="homepage")
    page = apps.get_model("home", "HomePage").objects.create(
        title="Find the door that opens",
        draft_title="Find the door that opens",
        lead=LEAD,
        slug="home",
        content_type=kind,
        locale=locale,
        path="00010001",
        depth=2,
        numchild=0,
        url_path="/home/",
    )
    pages.objects.filter(depth=1).update(numchild=1)
    sites.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "root_page": page, "site_name": "Right Door"}
    )
    lines = apps.get_model("home", "SafetyLine").objects
    for position, (when, about, number, on_every_page) in enumerate(LINES):
        lines.create(when=when, about=about, number=number, on_every_page=on_every_page, position=position)


class Migration(migrations.Migration):
    dependencies = [("home", "0001_first_page")]

    operations = [migrations.RunPython(put_first_words, migrations.RunPython.noop)]
