"""The form of a service."""

from django import forms
from wagtail.admin.panels import (
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    PublishingPanel,
)

from directory.desk.panels.beside import BesideRules
from directory.desk.panels.fields import FieldPanel
from directory.desk.panels.folded import Folded
from directory.desk.panels.hours import hours_panels
from directory.desk.panels.naming import naming_panel
from directory.desk.panels.reaching import reaching_panels
from directory.desk.panels.rows import InnerRows, OuterRows
from directory.desk.panels.rules import RulePanel
from directory.desk.panels.tabs import Tabs
from directory.desk.whole_forms import WholeForm
from directory.desk.widgets.councils import AreaInput, AreasPanel

OVERRIDES = "A clause here stands in place of the service’s clause of the same id, or beside the others."


def service_form() -> Tabs:
    """Six tabs, in the order in which somebody tells about a service."""
    return Tabs(
        [
            ObjectList(_what_it_is(), heading="What it is"),
            ObjectList(_who_it_is_for(), heading="Who it is for"),
            ObjectList(_way_in(), heading="Way in"),
            ObjectList(_where_and_when(), heading="Where and when"),
            ObjectList(_how_it_works(), heading="How it works"),
            ObjectList(_rules(), heading="Rules"),
        ],
        base_form_class=WholeForm,
    )


def _what_it_is() -> list:
    return [
        FieldPanel("organisation"),
        naming_panel(),
        MultiFieldPanel([FieldRowPanel([FieldPanel("status"), FieldPanel("alert")])], heading="Status"),
        MultiFieldPanel([FieldRowPanel([FieldPanel("url"), FieldPanel("email")])], heading="Web page and e-mail"),
        *reaching_panels(),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("confirmed_on"), FieldPanel("confirmed_as")])],
            heading="Confirmed",
            help_text="The day on which somebody who knows said that all of this is true.",
        ),
        PublishingPanel(),
    ]


def _who_it_is_for() -> list:
    return [
        InlinePanel(
            "needs",
            [FieldRowPanel([FieldPanel("need", widget=forms.Select), FieldPanel("effect", required_on_save=True)])],
            heading="Needs",
            label="need",
        ),
        FieldPanel("designed_for", widget=forms.CheckboxSelectMultiple),
        AreasPanel(
            "service_areas",
            [
                FieldRowPanel([FieldPanel("kind", required_on_save=True), FieldPanel("code", widget=AreaInput)]),
                FieldRowPanel([FieldPanel("asks_about"), FieldPanel("is_left_out")]),
            ],
            heading="Service areas",
            label="area",
            help_text=(
                "A service without any area has not said where it works. For a council begin to type its name. What is"
                " left out is taken from the areas that ask about the same place: a council, but for half a postcode."
            ),
        ),
        MultiFieldPanel(
            [
                FieldPanel("kinds", widget=forms.CheckboxSelectMultiple),
                FieldPanel("approaches", widget=forms.CheckboxSelectMultiple),
            ],
            heading="Kind and approach",
            classname="collapsed",
        ),
    ]


def _way_in() -> list:
    return [
        InlinePanel(
            "access_modes",
            [FieldRowPanel([FieldPanel("mode"), FieldPanel("referrer")]), FieldPanel("how")],
            heading="Ways in",
            label="way in",
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("wait_days"), FieldPanel("wait_stated_on"), FieldPanel("is_list_closed")])],
            heading="Waiting",
        ),
        InlinePanel(
            "required_documents",
            [FieldRowPanel([FieldPanel("document"), FieldPanel("instead")])],
            heading="What to bring",
            label="document",
        ),
        InlinePanel(
            "languages",
            [FieldRowPanel([FieldPanel("code"), FieldPanel("is_interpreted"), FieldPanel("note")])],
            heading="Languages",
            label="language",
        ),
        InlinePanel("cost_options", _cost(), heading="Costs", label="cost", classname="collapsed"),
    ]


def _cost() -> list:
    return [
        FieldRowPanel([FieldPanel("option"), FieldPanel("amount"), FieldPanel("currency")]),
        FieldRowPanel([FieldPanel("amount_description"), FieldPanel("valid_from"), FieldPanel("valid_to")]),
    ]


def _where_and_when() -> list:
    return [
        OuterRows(
            "service_at_locations",
            [
                FieldPanel("location"),
                FieldPanel("description"),
                *hours_panels(InnerRows),
                Folded([RulePanel("overrides", help_text=OVERRIDES)], heading="Rules that differ here"),
            ],
            heading="Locations",
            label="location",
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("is_always_open"), FieldPanel("is_by_appointment")]),
                FieldPanel("bank_holidays"),
            ],
            heading="Hours in general",
        ),
        MultiFieldPanel(
            hours_panels(),
            heading="Hours of the service as a whole",
            help_text="Telephone and online hours, or the hours of all its locations alike.",
        ),
    ]


def _how_it_works() -> list:
    return [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("support_weeks"), FieldPanel("length_of_support")]),
                FieldPanel("hands_on_to"),
                FieldPanel("way_back_in"),
            ],
            heading="How long, and what comes after",
        ),
        MultiFieldPanel(
            [FieldPanel("missed_appointments"), FieldPanel("behaviour_policy")],
            heading="Missed appointments and behaviour",
        ),
        MultiFieldPanel(
            [FieldPanel("asks"), FieldPanel("records"), FieldPanel("must_pass_on")],
            heading="What it does with what it hears",
        ),
        InlinePanel(
            "joint_protocols",
            [FieldPanel("other"), FieldPanel("description")],
            heading="Joint protocols",
            label="protocol",
            classname="collapsed",
        ),
        InlinePanel(
            "accreditations",
            [FieldRowPanel([FieldPanel("name"), FieldPanel("issuer"), FieldPanel("expires_on")])],
            heading="Accreditations",
            label="accreditation",
            classname="collapsed",
        ),
        InlinePanel(
            "funding",
            [FieldRowPanel([FieldPanel("source"), FieldPanel("contract_ends_on")])],
            heading="Funding",
            label="funder",
            classname="collapsed",
        ),
    ]


def _rules() -> list:
    return [
        RulePanel("rules"),
        BesideRules(heading="Read back"),
        InlinePanel(
            "strands",
            [FieldRowPanel([FieldPanel("name"), FieldPanel("code")]), FieldPanel("description"), RulePanel("rules")],
            heading="Strands",
            label="strand",
            help_text="Parts of the service that decide for themselves whom they take.",
            classname="collapsed",
        ),
    ]
