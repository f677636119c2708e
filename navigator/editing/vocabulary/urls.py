"""The addresses of these pages, below the one of the admin."""

from django.urls import URLPattern, path

from navigator.editing.vocabulary.views import broken, editions, entry, files, lists, ordering, reading, removing

app_name = "vocabulary"

urlpatterns: list[URLPattern] = [
    path("", lists.overview, name="overview"),
    path("needs/", lists.needs_of, name="needs"),
    path("editions/", editions.editions, name="editions"),
    path("editions/<int:number>/", editions.edition, name="edition"),
    path("export/", files.export, name="export"),
    path("import/", files.import_file, name="import"),
    path("broken/", broken.broken, name="broken"),
    path("read/", reading.read_conditions, name="read"),
    path("parts/<slug:section>/", lists.entries_of, name="section"),
    path("parts/<slug:section>/order/", ordering.order, name="order"),
    path("parts/<slug:section>/new/", entry.new_entry, name="new"),
    path("parts/<slug:section>/entry/<slug:key>/", entry.entry, name="entry"),
    path("parts/<slug:section>/entry/<slug:key>/out/", removing.remove, name="remove"),
    path("parts/<slug:section>/entry/<slug:key>/out/<slug:option>/", removing.remove, name="remove_option"),
]
