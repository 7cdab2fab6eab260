"""The written pages of a site: facts put in, clauses linked, search words, old addresses."""
