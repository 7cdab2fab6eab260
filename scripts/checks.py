"""Every check and test, the quick ones first."""

from __future__ import annotations

from scripts.setup.steps import PYTHON, run, step

CHECKS = {
    "Python: lint": ["ruff", "check", "--quiet"],
    "Python: format": ["ruff", "format", "--check", "--quiet"],
    "Python: types": ["mypy", "--no-error-summary"],
    "JavaScript and CSS: lint and format": ["biome", "check", "--error-on-warnings"],
    "JavaScript: types": ["tsc"],
    "Building the site": [PYTHON, "-m", "mkdocs", "build", "--strict", "--quiet"],
    "HTML of the site": ["html-validate", "--preset=standard,a11y", "site/**/*.html"],
    "Finding a browser": [PYTHON, "-m", "scripts.setup.browser"],
}


def test() -> int:
    """Run all of it, even after a failure; the exit code is 0 only if nothing failed."""
    results = [step(title, *command) for title, command in CHECKS.items()]
    failures = [result for result in results if not result.passed]
    for failure in failures:
        print(f"\n{failure.title}: FAILED\n{failure.output.rstrip()}")
    print(flush=True)
    exit_code = run(PYTHON, "-m", "pytest")
    if failures:
        print(f"\nFailed before the tests: {', '.join(failure.title for failure in failures)}")
        print(f"Checks: {len(results) - len(failures)} passed, {len(failures)} failed")
    return exit_code or bool(failures)
