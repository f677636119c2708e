"""`manage.py import_moj`: the shipped catalogue, or another file of its shape, into the directory."""

import io
import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Revision

from directory.models import Service
from navigator.interventions.catalogue import records

pytestmark = pytest.mark.django_db


def import_moj(*options: str) -> str:
    told = io.StringIO()
    call_command("import_moj", *options, stdout=told, stderr=io.StringIO())
    return told.getvalue().strip()


def refusal(file: Path) -> str:
    with pytest.raises(CommandError) as refused:
        import_moj(str(file))
    assert Service.objects.count() == 0
    return str(refused.value)


def test_it_lists_every_intervention_and_changes_nothing_the_second_time() -> None:
    assert import_moj() == "52 rows of moj: 52 new, 0 changed, 0 unchanged, 0 refused"
    assert Service.objects.public().count() == 51
    revisions = Revision.objects.count()
    assert import_moj() == "52 rows of moj: 0 new, 0 changed, 52 unchanged, 0 refused"
    assert Revision.objects.count() == revisions


def test_a_dry_run_tells_the_same_and_changes_nothing() -> None:
    assert import_moj("--dry-run") == "52 rows of moj: 52 new, 0 changed, 0 unchanged, 0 refused (dry run)"
    assert Service.objects.count() == 0


def test_every_intervention_says_how_to_come_in_and_when_its_rules_were_read() -> None:
    import_moj()
    for service in Service.objects.all():
        assert [mode.referrer for mode in service.access_modes.all()] == ["probation practitioner"]
        assert (service.confirmed_as, service.confirmed_on is None) == ("import", False)


def test_a_file_that_is_not_there_or_no_json_is_told(tmp_path: Path) -> None:
    assert "no file to read" in refusal(tmp_path / "none.json")
    (tmp_path / "half.json").write_text('[{"uuid": ', encoding="utf-8")
    assert "no JSON" in refusal(tmp_path / "half.json")
    (tmp_path / "other.json").write_text('{"services": []}', encoding="utf-8")
    assert "not shaped like the catalogue" in refusal(tmp_path / "other.json")


def test_a_catalogue_with_an_intervention_that_nobody_has_read_is_refused_by_name(tmp_path: Path) -> None:
    more = [*records(), {**records()[0], "uuid": "NEW-ONE"}]
    (tmp_path / "more.json").write_text(json.dumps(more), encoding="utf-8")
    assert "NEW-ONE: in the catalogue, but services.json says nothing of it" in refusal(tmp_path / "more.json")


def test_a_wording_that_nobody_has_read_is_refused_with_its_words(tmp_path: Path) -> None:
    changed = records()
    changed[0]["personal_eligibility"]["min_age"] = "about 25"
    (tmp_path / "changed.json").write_text(json.dumps(changed), encoding="utf-8")
    assert "about 25" in refusal(tmp_path / "changed.json")
