"""What is shared is out of reach from outside, nothing runs as root, and every setting is one that there is."""

import re
from pathlib import Path

import pytest
import yaml
from pydantic import BaseModel, ConfigDict

from api.deployment.service_settings import ServiceSettings

FOLDER = Path(__file__).parents[2] / "deploy"


class Container(BaseModel):
    model_config = ConfigDict(extra="ignore")

    image: str
    ports: list[str] = []
    networks: list[str]
    read_only: bool = False
    environment: dict[str, str] = {}
    env_file: list[dict[str, object]] = []
    healthcheck: dict[str, object] = {}
    cap_drop: list[str] = []


def containers() -> dict[str, Container]:
    told = yaml.safe_load((FOLDER / "compose.yaml").read_text())
    return {name: Container.model_validate(each) for name, each in told["services"].items()}


def test_only_the_front_is_reached_from_outside() -> None:
    assert [name for name, each in containers().items() if each.ports] == ["front"]
    assert yaml.safe_load((FOLDER / "compose.yaml").read_text())["networks"]["inside"]["internal"] is True


@pytest.mark.parametrize("name", ["database", "shared", "vectors"])
def test_what_workers_share_is_on_the_inner_network_alone(name: str) -> None:
    assert containers()[name].networks == ["inside"]


def test_workers_write_to_no_root_and_have_no_rights_to_spare() -> None:
    for name in ("worker", "index", "vectors"):
        assert containers()[name].read_only
    assert containers()["worker"].cap_drop == ["ALL"]


def test_any_setting_can_be_given_in_a_file_that_need_not_be_there() -> None:
    for name in ("worker", "index"):
        assert containers()[name].env_file == [{"path": "settings.env", "required": False}]


def test_every_image_from_elsewhere_is_of_a_version() -> None:
    elsewhere = [each.image for each in containers().values() if each.image != "pathway-advisor"]
    assert len(elsewhere) >= 4
    assert [image for image in elsewhere if not re.search(r":v?\d+(?:\.\d+)*(?:-\w+)?$", image)] == []


@pytest.mark.parametrize("name", ["database", "shared", "vectors"])
def test_workers_wait_until_what_they_share_is_well(name: str) -> None:
    told = yaml.safe_load((FOLDER / "compose.yaml").read_text())["services"]["worker"]
    assert told["depends_on"][name] == {"condition": "service_healthy"}
    assert containers()[name].healthcheck["test"]


def test_every_setting_of_the_workers_is_one_that_there_is() -> None:
    named = [name for name in containers()["worker"].environment if name.startswith("ADVISOR_")]
    assert len(named) >= 6
    assert {name.removeprefix("ADVISOR_").lower() for name in named} <= set(ServiceSettings.model_fields)


def test_the_image_runs_as_a_user_of_its_own_and_says_whether_it_is_well() -> None:
    told = (FOLDER / "Containerfile").read_text()
    last = told.rpartition("\nFROM ")[2]
    assert re.search(r"^USER [1-9]\d+$", last, re.MULTILINE)
    assert "/readyz" in last
    assert re.search(r"^HEALTHCHECK ", last, re.MULTILINE)


def test_whatever_the_image_copies_is_sent_to_its_build() -> None:
    copied = re.findall(r"^COPY (?!--from)(.+) \S+$", (FOLDER / "Containerfile").read_text(), re.MULTILINE)
    sent = set(re.findall(r"^!(\S+)$", (FOLDER.parent / ".dockerignore").read_text(), re.MULTILINE))
    assert {name for line in copied for name in line.split()} == sent
