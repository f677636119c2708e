"""The form of a listing, which holds every row that belongs to it."""

from typing import Any

from wagtail.admin.forms import WagtailAdminModelForm


class WholeForm(WagtailAdminModelForm):
    """What is posted is the whole listing: a row of it that the form does not know is not kept beside the others.

    Autosave may have kept a row a moment before somebody presses Save, and its answer with the row's number be still on
    its way: the same row then comes again as a new one. It stays a row of the version that autosave kept.
    """

    def __init__(self, *how: Any, **more: Any):
        super().__init__(*how, **more)
        if self.instance.pk is None:
            # Not as the model says by default, which is what an import says that says nothing.
            self.initial |= {name: each.begun for name, each in self.fields.items() if getattr(each, "begun", None)}

    def save(self, commit: bool = True) -> Any:
        """Saves the listing with the rows that were posted, and no others."""
        for formset in self.formsets.values():
            known = {form.instance.pk for form in formset.initial_forms}
            rows = getattr(self.instance, formset.rel_name)
            rows.remove(*[row for row in rows.all() if row.pk is not None and row.pk not in known])
        return super().save(commit=commit)
