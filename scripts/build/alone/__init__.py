"""What is taken along: pages as one file each, packages for learning systems, and packs."""
