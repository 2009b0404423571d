"""What files hold: their type by their content, pictures turned upright and without the data of cameras, thumbnails."""

import asyncio
import hashlib
import tempfile
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from io import BytesIO
from typing import IO, Any, ParamSpec, TypeVar

from PIL import Image, ImageOps

from server.kit.errors import InvalidArgument

P = ParamSpec("P")
R = TypeVar("R")

PICTURES = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp"}
PDF = "application/pdf"
# So many pixels are read at most: they take four bytes each, and a small file may claim any number.
MOST_PIXELS = 50_000_000
EDGES = (160, 320, 640, 1280)
# What stays in memory of a file; the rest goes to the disk.
IN_MEMORY = 4 << 20
CHUNK = 1 << 20
PDF_HEAD, PDF_TAIL, TAIL = b"%PDF-", b"%%EOF", 1024
WRITTEN: Mapping[str, Mapping[str, Any]] = {
    "JPEG": {"quality": 92, "optimize": True},
    "PNG": {"optimize": False},
    "WEBP": {"quality": 92, "method": 2},
}
# Modes that each format keeps as they are; all others become colours.
MODES: Mapping[str, frozenset[str]] = {
    "JPEG": frozenset({"L", "RGB", "CMYK"}),
    "PNG": frozenset({"1", "L", "LA", "P", "RGB", "RGBA", "I;16"}),
    "WEBP": frozenset({"RGB", "RGBA"}),
}

# One picture at a time: each takes much memory.
_THREAD = ThreadPoolExecutor(1, "pictures")


@dataclass(frozen=True, slots=True)
class Examined:
    """What a file turned out to be, and what is to be kept of it."""

    content_type: str
    content: IO[bytes]
    size: int
    sha256: bytes
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A smaller picture."""

    edge: int
    width: int
    height: int
    content: bytes


async def apart(work: Callable[P, R], *arguments: P.args, **named: P.kwargs) -> R:
    """Do work on a picture in the thread of pictures."""
    return await asyncio.get_running_loop().run_in_executor(_THREAD, lambda: work(*arguments, **named))


def spool() -> IO[bytes]:
    """Return an empty file that is kept in memory as long as it is small, and is gone when it is closed."""
    return tempfile.SpooledTemporaryFile(IN_MEMORY)


def examine(sent: IO[bytes], sha256: bytes | None, *, pdf: bool, least: int) -> Examined:
    """Read a file to its end. Raises InvalidArgument for what is of no type that is allowed, broken, too small or too large."""
    if sha256 is not None and _hash(sent) != sha256:
        raise InvalidArgument([("data", "is not what the SHA-256 was declared of")], "FILE_CHECKSUM_MISMATCH")
    if pdf and _is_pdf(sent):
        return _kept(sent, PDF)
    return _picture(sent, least)


def thumbnails(content: IO[bytes]) -> list[Thumbnail]:
    """Make the thumbnails of a picture that is kept: those that are smaller than it is."""
    with Image.open(content, formats=list(PICTURES)) as image:
        image.load()
        plain = image if image.mode in MODES["WEBP"] else _coloured(image)
        profile = image.info["icc_profile"] if _fits(image, plain) else b""
        made = []
        for edge in (each for each in reversed(EDGES) if each < max(image.size)):
            plain = plain.copy()
            plain.thumbnail((edge, edge), Image.Resampling.LANCZOS)
            written = BytesIO()
            plain.save(written, "WEBP", quality=82, method=4, icc_profile=profile)
            made.append(Thumbnail(edge, plain.width, plain.height, written.getvalue()))
    return made[::-1]


def _picture(sent: IO[bytes], least: int) -> Examined:
    sent.seek(0)
    try:
        with Image.open(sent, formats=list(PICTURES)) as image:
            kind = str(image.format)
            _check_head(image)
            image.load()
            upright = ImageOps.exif_transpose(image)
            _check_size(upright, least)
            return _kept(_written(upright, kind), PICTURES[kind], *upright.size)
    except InvalidArgument:
        raise
    except Exception as error:  # decoders fail in many ways
        raise _refused("is no whole picture of a type that is allowed") from error


def _check_head(image: Image.Image) -> None:
    """Look at what a picture says of itself, before it is read."""
    if image.width * image.height > MOST_PIXELS:
        raise InvalidArgument([("data", f"has more than {MOST_PIXELS:,} pixels")], "IMAGE_SIZE_REFUSED")
    if getattr(image, "n_frames", 1) > 1:
        raise _refused("moves: pictures stand still")


def _check_size(image: Image.Image, least: int) -> None:
    if min(image.size) < least:
        text = f"is {image.width} by {image.height} pixels, and must be at least {least} wide and high"
        raise InvalidArgument([("data", text)], "IMAGE_SIZE_REFUSED")


def _written(image: Image.Image, kind: str) -> IO[bytes]:
    """Write a picture anew: nothing but pixels and the profile of its colours comes along."""
    profile, transparency = image.info.get("icc_profile"), image.info.get("transparency")
    kept = image if image.mode in MODES[kind] else _coloured(image)
    profile = profile if _fits(image, kept) else b""
    kept.info = {} if transparency is None or kept is not image else {"transparency": transparency}
    content = spool()
    kept.save(content, kind, **WRITTEN[kind], icc_profile=profile)
    return content


def _coloured(image: Image.Image) -> Image.Image:
    return image.convert("RGBA" if _transparent(image) else "RGB")


def _fits(before: Image.Image, after: Image.Image) -> bool:
    """Say whether the profile of a picture, if it has one, still describes its colours."""
    return "icc_profile" in before.info and (after is before or before.mode not in {"CMYK", "LAB", "L", "I;16"})


def _transparent(image: Image.Image) -> bool:
    return image.mode in {"RGBA", "LA", "PA", "La", "RGBa"} or "transparency" in image.info


def _is_pdf(sent: IO[bytes]) -> bool:
    size = sent.seek(0, 2)
    sent.seek(0)
    head = sent.read(len(PDF_HEAD))
    sent.seek(max(0, size - TAIL))
    return head == PDF_HEAD and PDF_TAIL in sent.read()


def _kept(content: IO[bytes], content_type: str, width: int = 0, height: int = 0) -> Examined:
    size = content.seek(0, 2)
    found = Examined(content_type, content, size, _hash(content), width, height)
    content.seek(0)
    return found


def _hash(content: IO[bytes]) -> bytes:
    content.seek(0)
    made = hashlib.sha256()
    while chunk := content.read(CHUNK):
        made.update(chunk)
    return made.digest()


def _refused(text: str) -> InvalidArgument:
    return InvalidArgument([("data", text)], "FILE_TYPE_REFUSED")
