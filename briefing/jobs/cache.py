"""Results kept under the hash of what they were made from."""

import contextlib
import hashlib
import os
import re
import secrets
import time
from pathlib import Path

MOST_BYTES = 500_000_000
KEPT_SHARE = 0.8  # after a clearing, so that not every entry clears anew
SHA256_BYTES = 32
STRAY_SECONDS = 3600.0  # a half-written entry older than this belongs to nobody
_KIND = re.compile(r"[a-z][a-z0-9-]*")
_KEY = re.compile(r"[0-9a-f]{64}")


def digest(*parts: bytes | str) -> str:
    """Give the SHA-256 of `parts` as 64 hexadecimal digits.

    Each part goes in with its type and length, so that ("ab", "c"), ("a", "bc") and (b"ab", "c") all differ.
    """
    whole = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        whole.update(f"{type(part).__name__} {len(data)}:".encode())
        whole.update(data)
    return whole.hexdigest()


class Cache:
    """A store of bytes in a folder, safe for several builds at once.

    It only ever saves time: an entry that is damaged counts as absent and goes, and what cannot be kept
    (a full disk, a folder that is read-only) is not kept, without a word. Above `most_bytes` those that were
    asked for longest ago go.
    """

    def __init__(self, folder: Path, most_bytes: int = MOST_BYTES) -> None:
        self.folder = folder
        self.most_bytes = most_bytes
        self._bytes: int | None = None  # in the folder, as far as known; None before the first look

    def get(self, kind: str, key: str) -> bytes | None:
        """Give what was put under `kind` and `key`, or None."""
        path = self._path(kind, key)
        try:
            entry = path.read_bytes()
        except OSError:
            return None
        checksum, data = entry[:SHA256_BYTES], entry[SHA256_BYTES:]
        if hashlib.sha256(data).digest() != checksum:
            with contextlib.suppress(OSError):
                path.unlink()
            return None
        with contextlib.suppress(OSError):
            os.utime(path)  # asked for last now
        return data

    def holds(self, kind: str) -> bool:
        """Say whether anything at all is kept under `kind`."""
        return any(self.folder.glob(f"{kind}/??/*"))

    def put(self, kind: str, key: str, data: bytes) -> None:
        """Keep `data` under `kind` and `key`: a word, and a `digest`."""
        path = self._path(kind, key)
        beside = path.with_name(f"{path.name}.{secrets.token_hex(6)}.part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(hashlib.sha256(data).digest() + data)
            beside.replace(path)
        except OSError:  # see the class: a cache may fail to keep
            with contextlib.suppress(OSError):
                beside.unlink()
            return
        self._make_room(SHA256_BYTES + len(data))

    def _path(self, kind: str, key: str) -> Path:
        """Give the place of an entry. ValueError for a kind or key that could lead elsewhere."""
        if not (_KIND.fullmatch(kind) and _KEY.fullmatch(key)):
            raise ValueError(f"not a kind and a digest: {kind!r}, {key!r}")
        return self.folder / kind / key[:2] / key[2:]

    def _make_room(self, added: int) -> None:
        """Drop the entries asked for longest ago, where there are more bytes than wanted."""
        if self._bytes is not None:
            self._bytes += added
            if self._bytes <= self.most_bytes:
                return
        entries = self._entries()
        self._bytes = sum(size for _, size, _ in entries)
        if self._bytes <= self.most_bytes:
            return
        for _, size, path in sorted(entries):
            if self._bytes <= self.most_bytes * KEPT_SHARE:
                return
            with contextlib.suppress(OSError):
                path.unlink()
                self._bytes -= size

    def _entries(self) -> list[tuple[float, int, Path]]:
        """Give time, size and path of every entry; half-written ones that a killed build left are removed."""
        entries = []
        for path in self.folder.glob("*/??/*"):
            with contextlib.suppress(OSError):  # another build may have removed it
                about = path.stat()
                if path.suffix != ".part":
                    entries.append((about.st_mtime, about.st_size, path))
                elif time.time() - about.st_mtime > STRAY_SECONDS:
                    path.unlink()
        return entries
