"""The containers for an installation that outgrows one file: whole versions, this machine only, no password written."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from config.databases import database
from tests.config.test_operating_guide import VARIABLE, in_the_table
from tests.search_server.building import version

TEXT = (Path(__file__).resolve().parents[2] / "compose.yaml").read_text("utf-8")
FILE: dict[str, Any] = yaml.safe_load(TEXT)
SERVICES: dict[str, dict[str, Any]] = FILE["services"]
each_service = pytest.mark.parametrize("service", SERVICES.values(), ids=SERVICES)


def test_there_is_a_database_and_a_search_server() -> None:
    assert set(SERVICES) == {"postgres", "elasticsearch"}


@each_service
def test_an_image_is_an_official_one_of_a_whole_version(service: dict[str, Any]) -> None:
    assert re.fullmatch(r"(postgres:\d+\.\d+-[a-z]+|elasticsearch:\d+\.\d+\.\d+)", service["image"])


def test_the_search_server_is_the_one_of_the_tests() -> None:
    assert SERVICES["elasticsearch"]["image"] == f"elasticsearch:{version()}"


@each_service
def test_a_port_is_open_to_this_machine_only(service: dict[str, Any]) -> None:
    assert [port for port in service["ports"] if not re.fullmatch(r"127\.0\.0\.1:\d+:\d+", port)] == []
    assert "network_mode" not in service


@each_service
def test_a_password_is_asked_for_and_never_written_down(service: dict[str, Any]) -> None:
    passwords = {name: value for name, value in service["environment"].items() if "PASSWORD" in name}
    assert passwords
    for name, value in passwords.items():
        assert value.startswith(f"${{{name}:?"), name


@each_service
def test_what_is_kept_lies_in_a_volume_and_health_is_looked_at(service: dict[str, Any]) -> None:
    (kept,) = service["volumes"]
    assert kept.partition(":")[0] in FILE["volumes"]
    assert service["healthcheck"]["test"]


def test_the_search_server_asks_who_calls_and_calls_nobody() -> None:
    settings = SERVICES["elasticsearch"]["environment"]
    assert (settings["xpack.security.enabled"], settings["ingest.geoip.downloader.enabled"]) == ("true", "false")


def test_the_line_for_the_site_leads_to_the_database() -> None:
    (url,) = re.findall(r"RIGHT_DOOR_DATABASE_URL=(\S+)", TEXT)
    said, environment = database(url), SERVICES["postgres"]["environment"]
    assert (said["USER"], said["NAME"]) == (environment["POSTGRES_USER"], environment["POSTGRES_DB"])
    assert f"{said['HOST']}:{said['PORT']}:5432" in SERVICES["postgres"]["ports"]


def test_every_variable_that_it_names_is_one_that_the_site_reads() -> None:
    assert set(VARIABLE.findall(TEXT)) <= in_the_table()
