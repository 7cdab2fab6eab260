"""Every check and test, the quick ones first."""

from __future__ import annotations

from scripts.steps import PYTHON, run, step

QUICK = {
    "Python: lint": ["ruff", "check", "--quiet"],
    "Python: format": ["ruff", "format", "--check", "--quiet"],
    "Python: types": ["mypy", "--no-error-summary"],
    "JavaScript and CSS: lint and format": [
        "biome",
        "check",
        "--colors=off",
        "--error-on-warnings",
    ],
    "JavaScript: types": ["tsc"],
}
BUILD = [PYTHON, "-m", "mkdocs", "build", "--strict", "--quiet"]
HTML = ["html-validate", "--preset=standard,a11y", "site/**/*.html"]
BROWSER = [PYTHON, "-m", "scripts.browser"]


def test() -> int:
    """Run all of it, even after a failure; the exit code is 0 only if nothing failed."""
    results = [step(title, *command) for title, command in QUICK.items()]
    results.append(step("Building the site", *BUILD))
    results.append(step("HTML", *HTML))
    results.append(step("Finding a browser", *BROWSER))
    failures = [result for result in results if not result.passed]
    for failure in failures:
        print(f"\n{failure.title}: FAILED\n{failure.output.rstrip()}")
    print(flush=True)
    exit_code = run(PYTHON, "-m", "pytest")
    if failures:
        print(f"\nFailed before the tests: {', '.join(result.title for result in failures)}")
        print(f"Checks: {len(results) - len(failures)} passed, {len(failures)} failed")
    return exit_code or bool(failures)
