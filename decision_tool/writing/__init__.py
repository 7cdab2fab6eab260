"""Write a scenario in the browser: a draft, the way through the questions, its faults, its file."""
