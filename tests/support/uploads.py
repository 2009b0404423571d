"""Files for tests: pictures as cameras and others make them, and sending them in parts."""

from io import BytesIO

from PIL import Image

from mall.platform.v1 import platform_pb2
from tests.support import make

PART = 4096


def picture(width=200, height=100, kind="JPEG", *, colour=(200, 30, 30), **options):
    """A picture whose left half has a colour and whose right half is white."""
    image = Image.new("RGB", (width, height), "white")
    image.paste(colour, (0, 0, width // 2, height))
    written = BytesIO()
    image.save(written, kind, **options)
    return written.getvalue()


def begin(stub, actor, content, purpose="AVATAR", **fields):
    """A new upload of a file with this content."""
    upload = {"purpose": purpose, "original_filename": "a.jpg", "size_bytes": len(content), **fields}
    request = platform_pb2.CreateFileUploadRequest(file_upload=upload, request_id=make.request_id())
    return stub.CreateFileUpload(request, metadata=actor.metadata)


def parts(upload, content, start=0, size=PART):
    """The messages that send a content from a place on."""
    for begin in range(start, len(content), size):
        yield platform_pb2.UploadFileRequest(file_upload_id=upload.id, offset=begin, data=content[begin : begin + size])


def send(stub, actor, upload, content, **options):
    """Send all of it; the answers."""
    return list(stub.UploadFile(parts(upload, content, **options), metadata=actor.metadata))


def uploaded(stub, actor, content=None, purpose="AVATAR", **fields):
    """A file that is whole."""
    content = picture() if content is None else content
    return send(stub, actor, begin(stub, actor, content, purpose, **fields), content)[-1].file


def download(stub, file, metadata=(), **fields):
    """The bytes of a file, and the first message."""
    answers = list(stub.DownloadFile(platform_pb2.DownloadFileRequest(id=file.id, **fields), metadata=metadata))
    return b"".join(answer.data for answer in answers), answers[0]
