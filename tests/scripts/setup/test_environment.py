import importlib.util

import pytest

from scripts.setup import environment
from scripts.setup.steps import Result, SetupError


@pytest.fixture
def lock(tmp_path):
    lock = tmp_path / "requirements.txt"
    lock.write_text("mkdocs==1")
    return lock


def test_a_folder_is_current_once_it_is_marked(tmp_path, lock):
    made_from = environment.key(lock)
    environment.mark_current(tmp_path, made_from)
    assert environment.is_current(tmp_path, made_from)


def test_a_folder_whose_making_was_cut_short_is_made_again(tmp_path, lock):
    assert not environment.is_current(tmp_path, environment.key(lock))


def test_a_new_lock_makes_the_folder_anew(tmp_path, lock):
    environment.mark_current(tmp_path, environment.key(lock))
    lock.write_text("mkdocs==2")
    assert not environment.is_current(tmp_path, environment.key(lock))


def test_another_python_makes_the_folder_anew(lock):
    assert environment.key(lock, "3.11") != environment.key(lock, "3.13")


@pytest.mark.parametrize(
    ("output", "remedy"),
    [
        ("OSError: [Errno 28] No space left on device", "the disk is full"),
        ("npm error code EAI_AGAIN", "needs the internet"),
        ("after connection broken by 'NewConnectionError('...", "needs the internet"),
    ],
)
def test_a_failed_fetch_says_why_and_what_to_do(output, remedy):
    with pytest.raises(SetupError, match=f"^Fetching Python failed: .*{remedy}"):
        environment.required(Result("Fetching Python (once)", passed=False, output=output))


def test_an_unknown_failure_shows_its_last_line_and_where_the_rest_is(tmp_path, monkeypatch):
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    with pytest.raises(SetupError, match=r"Fetching failed: “Bus error” .*setup\.log"):
        environment.required(Result("Fetching", passed=False, output="Hm.\nBus error\n\n"))
    assert (tmp_path / ".cache" / "setup.log").read_text() == "Hm.\nBus error\n\n"


def test_a_machine_without_venv_is_told_how_to_get_it(tmp_path, monkeypatch):
    monkeypatch.setattr(environment, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(SetupError, match="apt install python3-venv"):
        environment.prepare()


def test_a_link_is_refused_and_what_it_leads_to_stays(tmp_path, lock):
    other = tmp_path / "other"
    other.mkdir()
    (other / "kept").touch()
    link = tmp_path / ".venv"
    link.symlink_to(other)
    with pytest.raises(SetupError, match=r"is a link to .*: remove the link"):
        environment.python_packages(link, lock)
    assert (other / "kept").exists()
