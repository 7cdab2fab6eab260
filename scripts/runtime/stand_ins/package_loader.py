"""In place of pyodide._package_loader: no package is loaded. Pyodide's start takes this much."""


class Folder:
    """One that Pyodide's script has tell its path."""

    def __init__(self, path: str) -> None:
        self._path = path

    def __str__(self) -> str:
        return self._path


SITE_PACKAGES = Folder("/lib/python3.14/site-packages")
DSO_DIR = Folder("/usr/lib")


def init_loaded_packages() -> None:
    """Note which packages are there: none."""
