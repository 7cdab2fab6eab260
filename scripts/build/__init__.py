"""What MkDocs needs to make the site of a partnership."""
