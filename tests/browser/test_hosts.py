"""On nginx and Apache, each with the file that is made for it, all comes as the rules say."""

import shutil
from contextlib import ExitStack
from email import message_from_bytes
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from scripts.host import check
from scripts.host.ready import ready
from scripts.host.servers import SERVERS, ServerError, found
from tests.browser import steps
from tests.fixture import NO_STEP_LEFT, SPECIMEN

PREFIXES = ("/", "/a/folder/")


@pytest.fixture(scope="module")
def site(built):
    """A copy of the site, to make ready."""
    with TemporaryDirectory() as name:
        Path(name).chmod(0o755)  # whoever the server is
        yield shutil.copytree(built.folder, Path(name, "site"))


@pytest.fixture(params=SERVERS)
def server(request):
    """A kind of server; skips where there is none."""
    try:
        found(request.param)
    except ServerError as reason:
        pytest.skip(str(reason))
    return SERVERS[request.param]


@pytest.fixture
def served(server, site):
    """Serves the site with a prefix."""
    with ExitStack() as running:

        def serve(prefix):
            ready(site, f"https://site.example{prefix}")
            return running.enter_context(server(site, prefix))

        yield serve


@pytest.mark.parametrize("prefix", PREFIXES)
def test_every_file_comes_packed_with_its_type_and_its_headers(served, site, prefix):
    assert check.faults(served(prefix), site) == {}


@pytest.fixture
def site_url(served, request):
    return served(getattr(request, "param", "/"))


@pytest.mark.parametrize("site_url", ["/a/folder/"], indirect=True)
def test_in_a_folder_too_an_answer_leads_on_and_python_starts(page):
    page.goto(steps.address("unsafe-now"))
    steps.answer(page, NO_STEP_LEFT)
    steps.at(page, "post-form")
    steps.python(page, "ready")


def test_from_the_first_question_to_the_draft_email_no_policy_is_broken(page):
    page.goto(steps.address("unsafe-now"))
    steps.answer(page, NO_STEP_LEFT)
    steps.at(page, "post-form")
    steps.python(page, "ready")
    steps.open_case(page, SPECIMEN, NO_STEP_LEFT)
    steps.go_to_send(page)
    steps.open_row(page, "another way")
    _, draft = steps.download(page, "Save the draft email")
    assert message_from_bytes(draft)["X-Unsent"] == "1"
