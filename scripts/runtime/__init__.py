"""The browser’s Python: Pyodide with a compiled library and the tool’s wheel."""
