"""The tool in a terminal: next, paths, check, scenarios, read."""
