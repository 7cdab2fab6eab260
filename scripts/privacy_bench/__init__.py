"""How well the privacy check tells what identifies somebody, measured on lines of a file."""
