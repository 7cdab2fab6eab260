"""Set up what the commands run on: Python and npm packages, a browser."""
