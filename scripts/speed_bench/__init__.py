"""How long a visitor waits for Python, beside how it is usually done, in one run on one machine."""
