#!/usr/bin/env python3
"""Packs the fallback drawings: src/main/resources/air/engine/drawing/icons.gz, from icons.txt beside this file.

Source: the npm package @iconify-json/fluent-emoji-flat, version 1.2.6 (MIT, Copyright (c) Microsoft Corporation), which
holds the flat icons of https://github.com/microsoft/fluentui-emoji as path data. Fetch it first:

    npm pack @iconify-json/fluent-emoji-flat@1.2.6
    python3 src/build/drawings/pack.py iconify-json-fluent-emoji-flat-1.2.6.tgz

What is written is gzip of UTF-8 text, an icon a line: its names, separated by commas; a tab; a whole SVG document
without line breaks, as the reader of drawings takes it. The same input gives the same bytes.
"""
import gzip
import hashlib
import io
import json
import re
import sys
import tarfile
from pathlib import Path

SHA256 = "7d064769dee690815f823bc5bcc511d957198caf9f5edd8dd9c1aa48a6aeb175"
HERE = Path(__file__).resolve().parent
OUT = HERE.parents[1] / "main/resources/air/engine/drawing/icons.gz"
SHAPE = re.compile(r"<(?:path|circle|ellipse|rect)\b[^>]*/>")


def sections():
    """The lines of icons.txt by section."""
    found, name = {}, None
    for line in (HERE / "icons.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            name = line.strip("[]")
        elif line and not line.startswith("#"):
            found.setdefault(name, []).append(line)
    return found


def icons(package):
    """Every icon's SVG by its name."""
    data = Path(package).read_bytes()
    if hashlib.sha256(data).hexdigest() != SHA256:
        sys.exit(f"{package} is not the package this was written for; fetch version 1.2.6.")
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        text = archive.extractfile("package/icons.json").read()
    return {name: icon["body"] for name, icon in json.loads(text)["icons"].items()}


def plain(body, dropped):
    """An icon without what the reader refuses or leaves out (clones, filters, clips), and without some of its parts."""
    for clone in re.findall(r'<use href="#[^"]+"/>', body):
        of = re.search(r"#([^\"]+)", clone)[1]
        original = next(shape for shape in SHAPE.findall(body) if f'id="{of}"' in shape)
        body = body.replace(clone, original.replace(f'id="{of}"', ""), 1)
    body = re.sub(r"<defs>(?:(?!Gradient).)*?</defs>|<g filter=.*?</g>| clip-(?:path|rule)=\"[^\"]*\"", "", body)
    shapes = SHAPE.findall(body)
    for number in dropped:
        body = body.replace(shapes[number - 1], "", 1)
    return body


def lines(found, bodies):
    left = set(" ".join(found["faces left"]).split())
    sizes = dict(line.split() for line in found["size"])
    also = dict(line.split(": ") for line in found["also"])
    dropped = {line.split()[0]: [int(n) for n in line.split()[1:]] for line in found["without"]}
    taken = " ".join(found["taken"]).split()
    for name in [*left, *sizes, *also, *dropped]:
        if name not in taken:
            sys.exit(f"icons.txt: {name} is described but not taken.")
    for name in sorted(taken):
        names = [name.removesuffix("-facing-right").replace("-", " ")] + also.get(name, "").split(", ")
        body = plain(bodies[name], dropped.get(name, []))
        if name in left:
            body = f'<g transform="matrix(-1 0 0 1 32 0)">{body}</g>'
        size = f' data-size="{sizes[name]}"' if name in sizes else ""
        yield f'{",".join(n for n in names if n)}\t<svg viewBox="0 0 32 32"{size}>{body}</svg>\n'


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    text = "".join(lines(sections(), icons(sys.argv[1])))
    OUT.write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))
    print(f"{text.count(chr(10))} icons, {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
