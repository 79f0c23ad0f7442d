"""Bytes as text: UTF-8 unless something else is said, and a guess at what else it may be, for the message."""

from __future__ import annotations

import codecs
import re

UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
CANDIDATES = ("windows-1256", "iso-8859-6", "cp720")
SAMPLE = 50_000  # bytes are enough to tell

# Words that stand in any Arabic text, and whose bytes are nothing at all in another encoding.
_USUAL = re.compile(r"(?<!\w)(?:في|من|على|إلى|الى|عن|أن|ان|مع|ال\w{3,})(?!\w)")


def default_encoding(head: bytes) -> str:
    """The encoding of a file by how it begins: UTF-16 where its mark says so, else UTF-8 with or without a mark.

    >>> default_encoding("وصل".encode("utf-16")), default_encoding("وصل".encode())
    ('utf-16', 'utf-8-sig')
    """
    return "utf-16" if head.startswith(UTF_16) else "utf-8-sig"


def decode(data: bytes, encoding: str | None = None) -> str:
    """The text of these bytes; UnicodeDecodeError where they are none.

    What is UTF-8 is read as that also where another encoding is named, so that a folder may hold both: Arabic in a
    one-byte encoding is never valid UTF-8.

    >>> [decode("وصل".encode(each), "windows-1256") for each in ("windows-1256", "utf-8")]
    ['وصل', 'وصل']
    """
    own = default_encoding(data[:2])
    if encoding is not None and (own == "utf-16" or data.isascii() or not _is_utf8(data)):
        return data.decode(encoding)
    return data.decode(own)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def guess(data: bytes) -> str | None:
    """The encoding in which these bytes look like Arabic; None where they do in none.

    >>> guess("وصل الوزير إلى تونس".encode("windows-1256")), guess("وصل الوزير".encode("utf-16-le"))
    ('windows-1256', 'utf-16-le')
    """
    data = data[:SAMPLE]
    # The upper half of nearly every Arabic letter is 06.
    for name, upper in (("utf-16-le", data[1::2]), ("utf-16-be", data[::2])):
        if upper.count(6) * 2 > len(upper):
            return name
    found = {name: len(_USUAL.findall(data.decode(name, "replace"))) for name in CANDIDATES}
    best = max(found, key=lambda name: found[name])
    return best if found[best] else None


def hint(data: bytes, encoding: str | None) -> str:
    """The end of a message on bytes that `encoding` does not decode: what they look like, and how to say so.

    >>> hint("وصل الوزير إلى تونس".encode("windows-1256"), None)
    '; it looks like windows-1256: --encoding windows-1256'
    """
    found = guess(data)
    return f"; it looks like {found}: --encoding {found}" if found and found != encoding else ""
