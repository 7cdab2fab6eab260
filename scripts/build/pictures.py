"""The pictures of a built site: its icon on a phone, and what stands where a link is shared."""

from importlib.resources.abc import Traversable
from pathlib import Path

from playwright.sync_api import Browser

from decision_tool.loading.folder import load
from decision_tool.publishing.mark import icon
from decision_tool.publishing.social import social

TOUCH_ICON, SOCIAL = "assets/touch-icon.png", "assets/social.png"
ICONS = {"assets/icon-192.png": 192, "assets/icon-512.png": 512}  # pixels wide
WHOLE = "<!DOCTYPE html><style>body { margin: 0 }</style>"  # a phone rounds the corners itself


def make(browser: Browser, site: Path, folder: Traversable) -> None:
    """Photograph them into the site, for the partnership with its data in `folder`."""
    protocol = load(folder)
    touch_icon = WHOLE + icon(protocol, folder, corner=0)
    _photograph(browser, touch_icon, site / TOUCH_ICON, 180, 180)
    for path, width in ICONS.items():
        _photograph(browser, WHOLE + icon(protocol, folder, corner=0), site / path, width, width)
    _photograph(browser, social(protocol, folder), site / SOCIAL, 1200, 630)


def _photograph(browser: Browser, html: str, file: Path, width: int, height: int) -> None:
    tab = browser.new_page(viewport={"width": width, "height": height}, color_scheme="light")
    tab.set_content(html)
    tab.screenshot(path=file)
    tab.close()
