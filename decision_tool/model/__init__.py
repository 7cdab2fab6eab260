"""What a protocol is: finished and frozen. Imports nothing of the package."""
