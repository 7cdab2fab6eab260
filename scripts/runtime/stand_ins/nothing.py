"""In place of a module that is imported, and of which nothing is taken."""
