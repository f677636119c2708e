"""Opening hours on a form: sessions that come back, and days that are otherwise."""

from wagtail.admin.panels import FieldRowPanel, InlinePanel

from directory.desk.panels.fields import FieldPanel
from directory.desk.panels.folded import Folded
from directory.desk.widgets.days import DaysWidget


def hours_panels(rows: type[InlinePanel] = InlinePanel) -> list[InlinePanel]:
    """Sessions and exceptions; the same at a service and, as `InnerRows`, at one of its locations."""
    return [
        rows("schedules", _session(), heading="Sessions", label="session"),
        rows("schedule_exceptions", _exception(), heading="Days with other hours", label="exception"),
    ]


def _session() -> list[FieldRowPanel | Folded | FieldPanel]:
    return [
        FieldRowPanel([FieldPanel("freq"), FieldPanel("purpose")]),
        FieldPanel("byday", widget=DaysWidget),
        FieldPanel("bymonthday"),
        FieldRowPanel([FieldPanel("opens_at"), FieldPanel("closes_at")]),
        FieldPanel("description"),
        Folded(
            [
                FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_to")]),
                FieldRowPanel([FieldPanel("interval"), FieldPanel("dtstart")]),
            ],
            heading="Only for a time, or not every week",
        ),
    ]


def _exception() -> list[FieldRowPanel | FieldPanel]:
    return [
        FieldRowPanel([FieldPanel("start_date"), FieldPanel("end_date"), FieldPanel("closed")]),
        FieldRowPanel([FieldPanel("opens_at"), FieldPanel("closes_at"), FieldPanel("purpose")]),
        FieldPanel("reason"),
    ]
