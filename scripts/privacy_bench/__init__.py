"""How well the privacy check tells what identifies somebody, measured on lines that say what should be found."""
