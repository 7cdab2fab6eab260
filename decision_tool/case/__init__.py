"""What one person wrote: kinds of field, record, validation, privacy."""
