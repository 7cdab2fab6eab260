"""Scenarios and the knowledge check: their data, their audit and their pages."""
