"""The slides of a session as PowerPoint, with notes, for trainers to change."""
