"""The decision tool: where a practitioner is in the protocol, what to do next and why."""

__version__ = "0.1.0"
