"""In place of pyodide.webloop: no loop is made, since the tool waits for nothing."""


def _initialize_event_loop() -> None:
    """What Pyodide calls at its start."""
