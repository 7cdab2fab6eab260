"""Read forms that were sent: files, folders and mailboxes, of which nothing is dropped unsaid."""
