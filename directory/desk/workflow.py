"""The way a draft comes to be published: a moderator approves it."""

from typing import Any

from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.db.models.signals import post_migrate
from django.dispatch import receiver
from wagtail.models import GroupApprovalTask, Workflow, WorkflowContentType, WorkflowTask

from directory.models import Organisation, Service
from directory.roles.names import MODERATOR

NAME = "Moderators approve"


@receiver(post_migrate, dispatch_uid="directory.desk.keep_workflow")
def after_migrating(app_config: Any, **_: Any) -> None:
    """Keeps the workflow, once all tables are there; after the roles, which it gives to moderators."""
    needed = {WorkflowTask._meta.db_table, WorkflowContentType._meta.db_table, Group._meta.db_table}
    if app_config.label == "directory" and needed <= set(connection.introspection.table_names()):
        keep_workflow()


@transaction.atomic
def keep_workflow() -> None:
    """Makes the workflow of one step for services and organisations, once.

    Where a workflow of this name is there already nothing is touched: administrators may have renamed its step, added
    another or taken it off a kind of listing.
    """
    if Workflow.objects.filter(name=NAME).exists():
        return
    moderators, _ = Group.objects.get_or_create(name=MODERATOR)
    task = GroupApprovalTask.objects.create(name=NAME)
    task.groups.add(moderators)
    workflow = Workflow.objects.create(name=NAME)
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    for model in (Service, Organisation):
        kind = ContentType.objects.get_for_model(model)
        WorkflowContentType.objects.get_or_create(content_type=kind, defaults={"workflow": workflow})
