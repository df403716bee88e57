"""Reads an archive as Python's zipfile does: its bytes come in, for each file its SHA-256 goes out, and what is wrong."""

import hashlib
import io
import json
import sys
import zipfile

archive = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
files = {info.filename: hashlib.sha256(archive.read(info)).hexdigest() for info in archive.infolist()}
days = sorted({"%04d-%02d-%02d" % info.date_time[:3] for info in archive.infolist()})
json.dump({"wrong": archive.testzip(), "files": files, "days": days}, sys.stdout)
