"""Zips: the same files make the same bytes, whenever and wherever."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from scripts.build.alone.zips import zipped

FILES = {"2 Second/Åse.html": b"<p>" * 99, "1 First.pdf": b"%PDF" * 99}


def entries(files):
    return ZipFile(BytesIO(zipped(files))).infolist()


def test_the_bytes_depend_on_the_files_alone():
    assert zipped(FILES) == zipped(dict(FILES))
    assert {entry.date_time for entry in entries(FILES)} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.create_system for entry in entries(FILES)} == {3}


def test_files_keep_their_order_names_and_content():
    archive = ZipFile(BytesIO(zipped(FILES)))
    assert {name: archive.read(name) for name in archive.namelist()} == FILES
    assert archive.namelist() == [*FILES]


def test_what_is_packed_already_is_not_packed_again():
    assert [it.compress_type for it in entries(FILES)] == [ZIP_DEFLATED, ZIP_STORED]
