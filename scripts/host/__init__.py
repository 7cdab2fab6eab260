"""Make a built site ready for a web server: packed copies, and what the server is to send."""
