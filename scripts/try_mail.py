"""Open the draft and the mailto in a real mail program, and take pictures: for people to look at.

For maintainers, on Debian; no test needs it:

    apt-get install thunderbird xvfb xdotool imagemagick
    .venv/bin/python scripts/try_mail.py FOLDER-FOR-THE-PICTURES
"""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
DISPLAY = ":97"
SECONDS = 60  # a first start, on a slow machine

# One account that never connects, and none of the questions of a first start.
PREFERENCES: dict[str, str | bool | int] = {
    "mail.accountmanager.accounts": "account1",
    "mail.accountmanager.defaultaccount": "account1",
    "mail.account.account1.identities": "id1",
    "mail.account.account1.server": "server1",
    "mail.identity.id1.fullName": "A Practitioner",
    "mail.identity.id1.useremail": "name@school.example",
    "mail.identity.id1.smtpServer": "smtp1",
    "mail.identity.id1.valid": True,
    "mail.server.server1.type": "pop3",
    "mail.server.server1.hostname": "localhost",
    "mail.server.server1.userName": "name",
    "mail.server.server1.name": "name@school.example",
    "mail.server.server1.check_new_mail": False,
    "mail.server.server1.login_at_startup": False,
    "mail.smtpservers": "smtp1",
    "mail.smtpserver.smtp1.hostname": "localhost",
    "mail.provider.suppress_dialog_on_startup": True,
    "mail.shell.checkDefaultClient": False,
    "mail.rights.version": 1,
    "mail.spellcheck.inline": False,
    "mailnews.start_page.enabled": False,
    "mailnews.start_page_override.mstone": "ignore",
    "datareporting.policy.dataSubmissionEnabled": False,
    "app.donation.eoy.version.viewed": 999,
    "app.update.auto": False,
    "network.manage-offline-status": False,
    "offline.startup_state": 3,  # offline
}


def main() -> None:
    """Make the draft and the mailto of a simple case, and picture each in Thunderbird."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    address, draft = made()
    file = folder.resolve() / "draft.eml"
    file.write_text(draft, "ascii", newline="")
    with display():
        picture(folder / "mailto.png", "-compose", address)
        picture(folder / "draft.png", "-file", str(file))
    print(f"Look at mailto.png and draft.png in {folder}.")


def made() -> tuple[str, str]:
    """A mailto and a draft, with what is hard in text: several lines, and more than ASCII."""
    sys.path.insert(0, str(ROOT))
    from decision_tool import case, letter, pages, payload, schema, sending
    from decision_tool.form import Values
    from decision_tool.journey import replay
    from decision_tool.loading import bundled, load

    protocol = load(bundled())
    to = replace(protocol.settings["manager_email"], value="manager@partnership.example")
    protocol = replace(protocol, settings=protocol.settings | {"manager_email": to})
    simple = case.specimen(protocol.form, protocol.stages)
    hard: Values = {"name": "“Zoë” & <b>Ünal</b>, 100% + more", "agency": "One line\nAnother line"}
    written = replace(simple, values=simple.values | hard)
    journey = replay(protocol.flow, {"danger": "no", "harm": "no"})
    url = f"https://site.example/schema/{schema.FILE_NAME}"
    submission = payload.Submission("0123456789abcdef", date.today(), url)
    whole = payload.payload(protocol, journey, written, submission)
    sent = letter.letter(protocol, journey, written, submission)
    html = pages.render("letter.html", protocol, letter=sent, data=whole)
    return sending.mailto(sent), sending.draft(sent, payload.to_json(whole), html)


@contextmanager
def display() -> Iterator[None]:
    """A screen that nobody sees."""
    screen = subprocess.Popen(["Xvfb", DISPLAY, "-screen", "0", "1280x1024x24"])
    try:
        time.sleep(2)
        yield
    finally:
        screen.terminate()
        screen.wait()


def picture(file: Path, *arguments: str) -> None:
    """Start Thunderbird with a new profile, write into the window that it opens, and picture it."""
    environment = os.environ | {"DISPLAY": DISPLAY, "MOZ_ENABLE_WAYLAND": "0"}
    with TemporaryDirectory() as profile:
        lines = [f"user_pref({_js(key)}, {_js(value)});" for key, value in PREFERENCES.items()]
        Path(profile, "user.js").write_text("\n".join(lines), "utf-8")
        command = ["thunderbird", "--no-remote", "--profile", profile, *arguments]
        program = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
        try:
            search = ["xdotool", "search", "--sync", "--onlyvisible", "--name", "^Write: "]
            found = subprocess.run(
                search, env=environment, capture_output=True, text=True, timeout=SECONDS, check=True
            )
            window = found.stdout.split()[0]
            time.sleep(5)  # until it is drawn
            write = ["mousemove", "--window", window, "400", "400", "click", "1"]
            write += ["key", "ctrl+Home", "type", "Written by hand. "]
            subprocess.run(["xdotool", "windowfocus", window, *write], env=environment, check=True)
            time.sleep(2)
            subprocess.run(["import", "-window", window, str(file)], env=environment, check=True)
        finally:
            program.terminate()
            program.wait()


def _js(value: str | bool | int) -> str:
    return str(value).lower() if not isinstance(value, str) else f'"{value}"'


if __name__ == "__main__":
    main()
