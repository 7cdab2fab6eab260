"""The HTML of questions, outcomes, form and files, the same at build and in the browser."""
