"""Zip files whose bytes depend on nothing but what is in them."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

PACKED = (".pdf", ".pptx", ".zip")  # nothing to gain by packing them again


def zipped(files: Mapping[str, bytes]) -> bytes:
    """A zip of these, in their order, dated 1980 as is all that has no date."""
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, content in files.items():
            entry = ZipInfo(name)
            entry.create_system = 3  # the same on each system, and read by all
            entry.external_attr = 0o644 << 16
            entry.compress_type = ZIP_STORED if name.endswith(PACKED) else ZIP_DEFLATED
            archive.writestr(entry, content)
    return out.getvalue()
