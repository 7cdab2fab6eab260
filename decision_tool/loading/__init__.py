"""A folder of TOML becomes one finished protocol, or a list of faults. Not for the browser."""
