"""What is sent or kept of a case, and reading it back: payload, letter, mail, saved file."""
