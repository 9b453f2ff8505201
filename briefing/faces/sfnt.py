"""Font files as tables: taken apart, put together again, named, and packed for screens.

OpenType 1.9, "The OpenType Font File" and "name"; WOFF File Format 1.0, W3C 2012.
"""

import struct
import zlib
from collections.abc import Mapping

_TRUETYPE = b"\x00\x01\x00\x00"
_MAGIC = 0xB1B0AFBA
_ADJUSTMENT = slice(8, 12)  # of the table `head`
_WINDOWS_UNICODE_ENGLISH = (3, 1, 0x409)


def tables_of(font: bytes) -> dict[str, bytes]:
    """Give the tables of a font by tag. Raises `ValueError` where it is no whole TrueType file."""
    if font[:4] != _TRUETYPE or len(font) < 12:
        raise ValueError("not a TrueType font")
    (count,) = struct.unpack_from(">H", font, 4)
    tables = {}
    for place in range(12, 12 + 16 * count, 16):
        tag, _, offset, length = struct.unpack_from(">4s3I", font, place)
        if offset + length > len(font):
            raise ValueError("a font cut short")
        tables[tag.decode("ascii")] = font[offset : offset + length]
    return tables


def font_of(tables: Mapping[str, bytes]) -> bytes:
    """Give a TrueType file of `tables`, its sums right: the same bytes for the same tables."""
    head = bytearray(tables["head"])
    head[_ADJUSTMENT] = bytes(4)
    whole = {**tables, "head": bytes(head)}
    font = _joined(whole)
    head[_ADJUSTMENT] = struct.pack(">I", (_MAGIC - _sum(font)) & 0xFFFFFFFF)
    # The sum of `head` itself is taken with its adjustment at zero, so the directory stays as it is.
    at = next(offset for tag, _, offset, _ in _directory(whole) if tag == "head")
    return font[: at + 8] + bytes(head[_ADJUSTMENT]) + font[at + 12 :]


def woff_of(font: bytes) -> bytes:
    """Give a font as WOFF: each table compressed where that makes it smaller.

    WOFF 2 would be a fifth smaller, and takes Brotli at its slowest.
    """
    tables = tables_of(font)
    packed = {tag: zlib.compress(data, 9) for tag, data in tables.items()}
    offset = 44 + 20 * len(tables)
    entries, body = b"", b""
    for tag in sorted(tables):
        data = packed[tag] if len(packed[tag]) < len(tables[tag]) else tables[tag]
        checked = _sum(_without_adjustment(tag, tables[tag]))
        entries += struct.pack(">4s4I", tag.encode(), offset + len(body), len(data), len(tables[tag]), checked)
        body += _padded(data)
    header = struct.pack(
        ">4s4sIHHIHHIIIII", b"wOFF", _TRUETYPE, offset + len(body), len(tables), 0, len(font), 1, 0, *([0] * 5)
    )
    return header + entries + body


def name_table(names: Mapping[int, str]) -> bytes:
    """Give a `name` table that says `names`, by name id, in English."""
    records, strings = b"", b""
    for key in sorted(names):
        text = names[key].encode("utf-16-be")
        records += struct.pack(">6H", *_WINDOWS_UNICODE_ENGLISH, key, len(text), len(strings))
        strings += text
    return struct.pack(">3H", 0, len(names), 6 + len(records)) + records + strings


def _joined(tables: Mapping[str, bytes]) -> bytes:
    count = len(tables)
    power = count.bit_length() - 1
    search = 16 << power
    font = _TRUETYPE + struct.pack(">4H", count, search, power, 16 * count - search)
    for tag, checked, offset, length in _directory(tables):
        font += struct.pack(">4s3I", tag.encode(), checked, offset, length)
    return font + b"".join(_padded(tables[tag]) for tag in sorted(tables))


def _directory(tables: Mapping[str, bytes]) -> list[tuple[str, int, int, int]]:
    entries = []
    offset = 12 + 16 * len(tables)
    for tag in sorted(tables):
        entries.append((tag, _sum(_without_adjustment(tag, tables[tag])), offset, len(tables[tag])))
        offset += len(_padded(tables[tag]))
    return entries


def _without_adjustment(tag: str, table: bytes) -> bytes:
    return table[:8] + bytes(4) + table[12:] if tag == "head" else table


def _sum(data: bytes) -> int:
    """Give the sum of all 32-bit words, which is how fonts check themselves."""
    padded = _padded(data)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}I", padded)
    return sum(words) & 0xFFFFFFFF


def _padded(data: bytes) -> bytes:
    return data + bytes(-len(data) % 4)
