"""Every check and test, the quick ones first."""

from __future__ import annotations

import os
from collections.abc import Callable

from decision_tool.loading.folder import names
from scripts.setup.steps import PYTHON, ROOT, Result, run, run_both, step

EXAMPLE = "westmarch"  # the made-up partnership whose site the engine's tests look at
EXAMPLE_SITE = ROOT / ".cache" / "sites" / EXAMPLE
FILLED_IN = ROOT / ".cache" / "filled-in"  # the chosen partnership's data with nothing left open
FILLED_IN_SITE = ROOT / ".cache" / "sites" / "filled-in"
ADDRESS = "https://protocol.example/"  # of the site filled in, which is as one is published
PYTEST = [PYTHON, "-m", "pytest"]
BUILD = [PYTHON, "-m", "mkdocs", "build", "--strict"]

CHECKS = {
    "Python: lint": ["ruff", "check", "--quiet"],
    "Python: format": ["ruff", "format", "--check", "--quiet"],
    "Python: types": ["mypy", "--no-error-summary"],
    "JavaScript and CSS: lint and format": ["biome", "check", "--error-on-warnings"],
    "JavaScript: types": ["tsc"],
}
SITES = {
    "HTML of the site": ["html-validate", "--preset=standard,a11y", "site/**/*.html"],
    "HTML of the example": ["html-validate", "--preset=standard,a11y", f"{EXAMPLE_SITE}/**/*.html"],
    "Finding a browser": [PYTHON, "-m", "scripts.setup.browser"],
}
SLOW = ("browser", "site", "scripts/runtime")  # folders of tests that need a built site
IN_BROWSER = "tests/browser"  # without its offline copies, it takes as long as all others


def quick() -> int:
    """Lint, types and unit tests: what to run after each change."""
    own = [f"{os.environ['PARTNERSHIP']}/{folder}" for folder in SLOW]
    return _told(_checked(), lambda: run(*_pytest(*SLOW, *own)))


def test() -> int:
    """Run all of it, even after a failure; the exit code is 0 only if nothing failed."""
    results = _checked()
    results += _built()
    results += [step(title, *command) for title, command in SITES.items()]
    return _told(results, _tests)


def _tests() -> int:
    """All tests, in two halves at once, since each uses little more than one processor."""
    print("Half of the tests run meanwhile, and are told of at the end.", flush=True)
    beside = [*PYTEST, IN_BROWSER, f"--ignore={IN_BROWSER}/offline"]
    return run_both([*_pytest(), f"--ignore-glob={IN_BROWSER}/test_*.py"], beside)


def _built() -> list[Result]:
    """Three sites: the partnership's, the same with its data filled in, and the example."""
    chosen = os.environ["PARTNERSHIP"]
    example = [*BUILD, "--site-dir", str(EXAMPLE_SITE)]
    filled_in = [*BUILD, "--site-dir", str(FILLED_IN_SITE)]
    data = str(FILLED_IN / chosen)
    return [
        step("Building the site", *BUILD),
        step("Building the example", *example, PARTNERSHIP=EXAMPLE),
        step("Filling in its data", PYTHON, "-m", "tests.filled_in", str(FILLED_IN)),
        step("Building it filled in", *filled_in, PARTNERSHIP=data, SITE_URL=ADDRESS),
    ]


def _checked() -> list[Result]:
    return [step(title, *command) for title, command in CHECKS.items()]


def _pytest(*without: str) -> list[str]:
    """The tests of the engine and of the chosen partnership, without these folders."""
    others = [name for name in names() if name != os.environ.get("PARTNERSHIP")]
    return [*PYTEST, *(f"--ignore=tests/{folder}" for folder in (*without, *others))]


def _told(results: list[Result], tests: Callable[[], int]) -> int:
    failures = [result for result in results if not result.passed]
    for failure in failures:
        print(f"\n{failure.title}: FAILED\n{failure.output.rstrip()}")
    print(flush=True)
    exit_code = tests()
    if failures:
        print(f"\nFailed before the tests: {', '.join(failure.title for failure in failures)}")
        print(f"Checks: {len(results) - len(failures)} passed, {len(failures)} failed")
    return exit_code or bool(failures)
