"""The way a draft comes to be published: a moderator approves it."""

from typing import Any

from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.db.models import Q
from django.db.models.signals import post_migrate
from django.dispatch import receiver
from wagtail.models import GroupApprovalTask, Workflow, WorkflowContentType, WorkflowTask

from directory.models import Organisation, Service
from directory.roles.names import MODERATOR

NAME = "Approval by a moderator"
"""Of the way, and of its only step."""


@receiver(post_migrate, dispatch_uid="directory.desk.keep_workflow")
def after_migrating(app_config: Any, **_: Any) -> None:
    """Keeps the workflow, once all tables are there; after the roles, which it gives to moderators."""
    needed = {WorkflowTask._meta.db_table, WorkflowContentType._meta.db_table, Group._meta.db_table}
    if app_config.label == "directory" and needed <= set(connection.introspection.table_names()):
        keep_workflow()


@transaction.atomic
def keep_workflow() -> None:
    """Makes the workflow of one step for services and organisations, once.

    Where it is there, or listings have another way already, nothing is touched: administrators may have renamed it,
    added a step or taken it off a kind of listing.
    """
    kinds = ContentType.objects.get_for_models(Service, Organisation).values()
    if Workflow.objects.filter(Q(name=NAME) | Q(workflow_content_types__content_type__in=kinds)).exists():
        return
    moderators, _ = Group.objects.get_or_create(name=MODERATOR)
    task = GroupApprovalTask.objects.create(name=NAME)
    task.groups.add(moderators)
    workflow = Workflow.objects.create(name=NAME)
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    for kind in kinds:
        WorkflowContentType.objects.create(content_type=kind, workflow=workflow)
