from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate


class NavigatorConfig(AppConfig):
    """The person's journey; navigator/core is the pure heart that says what a rule means."""

    name = "navigator"

    def ready(self) -> None:
        from directory.city.spoken import speak_with
        from directory.desk.panels.beside import show_beside_rules
        from directory.desk.panels.comparing import compare_rules_as
        from directory.desk.rule_text import edit_with
        from directory.pages.rule_reading import read_rules_with
        from directory.publishing import check_before_publishing
        from navigator.catalogue.invented import spoken_here
        from navigator.catalogue.reading_rules import read_rules
        from navigator.editing.beside.panel import Beside
        from navigator.editing.comparing import read_lines
        from navigator.editing.rules import faults_of_rules
        from navigator.editing.rules_field.fields import OverridesField, ServiceRulesField, StrandRulesField
        from navigator.editing.terms import keep_terms_after_migrating

        check_before_publishing("directory.Service")(faults_of_rules)
        show_beside_rules(Beside)
        compare_rules_as(read_lines)
        read_rules_with(read_rules)
        speak_with(spoken_here)
        edit_with(ServiceRulesField, where="directory.service.rules")
        edit_with(StrandRulesField, where="directory.strand.rules")
        edit_with(OverridesField, where="directory.serviceatlocation.overrides")
        post_migrate.connect(keep_terms_after_migrating, sender=apps.get_app_config("directory"))
