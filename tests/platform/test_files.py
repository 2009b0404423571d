"""Files: what is taken, in parts that may be sent again; what is kept of pictures; who reads what; what is removed."""

import hashlib
import json
import os
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO

import grpc
import httpx
import pytest
from moto.server import ThreadedMotoServer
from obstore.store import S3Store
from PIL import Image, ImageCms
from pydantic import SecretStr, ValidationError

from mall.catalog.v1 import catalog_pb2_grpc
from mall.platform.v1 import platform_pb2, platform_pb2_grpc
from server.kit.config import Settings
from server.kit.errors import Unavailable
from server.platform import file_upkeep, pictures
from server.platform.files import OPEN_UPLOADS, UPLOAD_KEPT
from server.platform.storing import build
from storage.queries import files as queries
from tests.support import make
from tests.support.expect import Failure, fails
from tests.support.uploads import PART, begin, download, parts, picture, send, uploaded

INVALID, NOT_FOUND = grpc.StatusCode.INVALID_ARGUMENT, grpc.StatusCode.NOT_FOUND
DENIED, ABORTED = grpc.StatusCode.PERMISSION_DENIED, grpc.StatusCode.ABORTED
EXHAUSTED, UNAVAILABLE = grpc.StatusCode.RESOURCE_EXHAUSTED, grpc.StatusCode.UNAVAILABLE
REFUSED = grpc.StatusCode.FAILED_PRECONDITION
Purpose = platform_pb2.File.Purpose
PDF = b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>'


@pytest.fixture(scope="module")
def grpc_stub_cls():
    return platform_pb2_grpc.PlatformServiceStub


@pytest.fixture(scope="module")
def customer(app, on_loop):
    return make.customer(app, on_loop)


@pytest.fixture
def kept(app):
    """The keys of everything in the store."""

    def kept():
        return {path.relative_to(app.settings.data_dir / "files").as_posix()
                for path in (app.settings.data_dir / "files").rglob("*") if path.is_file()}  # fmt: skip

    return kept


@pytest.fixture
def moved(clock, monkeypatch):
    """Lets time pass for a block."""

    @contextmanager
    def moved(span):
        with monkeypatch.context() as patch:
            patch.setattr(clock, "_ahead", clock._ahead + span)
            yield

    return moved


def get(stub, name, actor, **fields):
    return getattr(stub, name)(getattr(platform_pb2, f"{name}Request")(**fields), metadata=actor.metadata)


# --- uploading ---


def test_a_file_arrives_in_parts_and_is_read_in_parts(grpc_stub, customer, kept):
    content = picture(300, 200, "PNG", compress_level=0)
    upload = begin(grpc_stub, customer, content, original_filename="holiday.png",
                   sha256=hashlib.sha256(content).hexdigest())  # fmt: skip
    assert (upload.visibility, upload.received_bytes, upload.file_id) == (platform_pb2.File.PUBLIC, 0, "")
    *some, last = send(grpc_stub, customer, upload, content)
    assert [answer.received_bytes for answer in some] == list(range(PART, len(content), PART))
    file = last.file
    assert (last.received_bytes, file.owner_id, file.purpose) == (
        len(content),
        str(customer.id),
        Purpose.Value("AVATAR"),
    )
    assert (file.content_type, file.width, file.height) == ("image/png", 300, 200)
    assert file.original_filename == "holiday.png"
    got, first = download(grpc_stub, file)
    assert (len(got), hashlib.sha256(got).hexdigest()) == (file.size_bytes, file.sha256)
    assert (first.file, first.content_type) == (file, "image/png")
    assert Image.open(BytesIO(got)).getpixel((10, 10)) == (200, 30, 30)
    half, _ = download(grpc_stub, file, offset=file.size_bytes // 2)
    assert got.endswith(half)
    assert download(grpc_stub, file, offset=file.size_bytes)[0] == b""
    with fails(INVALID, "INVALID_FIELDS", "offset"):
        download(grpc_stub, file, offset=file.size_bytes + 1)
    after = get(grpc_stub, "GetFileUpload", customer, id=upload.id)
    assert (after.file_id, after.received_bytes) == (file.id, len(content))
    assert not {key for key in kept() if key.startswith("parts/")}
    assert get(grpc_stub, "GetFile", customer, id=file.id) == file


def test_an_upload_that_broke_off_goes_on_where_it_stopped(grpc_stub, customer):
    content = picture(kind="PNG", compress_level=0)
    upload = begin(grpc_stub, customer, content)
    first = next(parts(upload, content))
    list(grpc_stub.UploadFile(iter([first]), metadata=customer.metadata))
    for offset in (0, PART - 1, PART + 1):
        bad = platform_pb2.UploadFileRequest(file_upload_id=upload.id, offset=offset, data=b"x")
        with fails(ABORTED, "UPLOAD_OFFSET_MISMATCH", offset=PART):
            list(grpc_stub.UploadFile(iter([bad]), metadata=customer.metadata))
    again = get(grpc_stub, "GetFileUpload", customer, id=upload.id)
    assert again.received_bytes == PART
    file = send(grpc_stub, customer, upload, content, start=again.received_bytes)[-1].file
    assert Image.open(BytesIO(download(grpc_stub, file)[0])).size == (200, 100)
    # What is sent again after the answer was lost gets the file.
    last = list(parts(upload, content))[-1]
    (answer,) = grpc_stub.UploadFile(iter([last]), metadata=customer.metadata)
    assert answer.file == file


def test_no_more_is_taken_than_was_declared(grpc_stub, customer):
    content = picture()
    upload = begin(grpc_stub, customer, content)
    with fails(INVALID, "INVALID_FIELDS", "data"):
        send(grpc_stub, customer, upload, content + b"x", size=len(content) + 1)
    assert get(grpc_stub, "GetFileUpload", customer, id=upload.id).received_bytes == 0


def test_of_two_who_send_the_same_part_one_is_taken(grpc_stub, customer, meeting, kept):
    content = picture(kind="PNG", compress_level=0)
    upload = begin(grpc_stub, customer, content)

    def first(value):
        part = platform_pb2.UploadFileRequest(file_upload_id=upload.id, data=bytes([value]) * PART)
        try:
            return [a.received_bytes for a in grpc_stub.UploadFile(iter([part]), metadata=customer.metadata)]
        except grpc.RpcError as error:
            return Failure(error).reason

    with meeting(queries, "advance", 2), ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(first, (1, 2)))
    assert sorted(map(str, outcomes)) == ["UPLOAD_OFFSET_MISMATCH", f"[{PART}]"]
    assert len([key for key in kept() if key.startswith("parts/")]) == 1


def test_of_two_who_complete_a_file_one_makes_it(grpc_stub, app, customer, meeting, sql, monkeypatch):
    content = picture()
    upload = begin(grpc_stub, customer, content)
    first, last = parts(upload, content, size=len(content) // 2 + 1)
    with monkeypatch.context() as patch:
        patch.setattr(app, "scanner", Refusing())
        with fails(UNAVAILABLE, "FILE_SCANNER_UNAVAILABLE"):
            list(grpc_stub.UploadFile(iter([first, last]), metadata=customer.metadata))
    end = platform_pb2.UploadFileRequest(file_upload_id=upload.id, offset=len(content))

    def complete(_):
        try:
            return [answer.file.id for answer in grpc_stub.UploadFile(iter([end]), metadata=customer.metadata)]
        except grpc.RpcError as error:
            return Failure(error).reason

    with meeting(queries, "complete", 2), ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(complete, range(2)))
    (row,) = sql("SELECT file_id FROM file_uploads WHERE id = $1", upload.id)
    assert sorted(map(str, outcomes)) == sorted(["UPLOAD_OFFSET_MISMATCH", str([str(row["file_id"])])])


class Refusing:
    """A scanner that is away."""

    async def check(self, _content, _content_type):
        raise Unavailable("FILE_SCANNER_UNAVAILABLE", "away")


@pytest.mark.parametrize(
    ("content", "purpose", "reason"),
    [
        (b"\x89PNG\r\n\x1a\n<html><script>alert(1)</script>", "AVATAR", "FILE_TYPE_REFUSED"),
        (b"GIF89a/*" + b"\0" * 30 + b"*/=1;alert(1)", "REVIEW_IMAGE", "FILE_TYPE_REFUSED"),
        (b"PK\x03\x04" + b"\0" * 100, "ATTACHMENT", "FILE_TYPE_REFUSED"),
        (SVG, "AVATAR", "FILE_TYPE_REFUSED"),
        (SVG, "ATTACHMENT", "FILE_TYPE_REFUSED"),
        (picture(400, 400)[:3000], "AVATAR", "FILE_TYPE_REFUSED"),
        (PDF, "AVATAR", "FILE_TYPE_REFUSED"),
        (PDF.replace(b"%%EOF", b"     "), "ATTACHMENT", "FILE_TYPE_REFUSED"),
        (picture(63, 200), "AVATAR", "IMAGE_SIZE_REFUSED"),
        (picture(10_000, 6_000, "PNG"), "AVATAR", "IMAGE_SIZE_REFUSED"),
    ],
    ids=["html", "gif", "zip", "svg", "svg attached", "cut", "pdf", "open pdf", "small", "bomb"],
)
def test_what_a_file_is_is_found_in_its_content_and_a_wrong_one_leaves_nothing(
    grpc_stub, customer, kept, sql, content, purpose, reason
):
    before = kept()
    upload = begin(grpc_stub, customer, content, purpose, original_filename="picture.png")
    with fails(INVALID, reason, "data"):
        send(grpc_stub, customer, upload, content, size=500_000)
    assert kept() == before
    assert sql("SELECT FROM file_uploads WHERE id = $1", upload.id) == []
    assert sql("SELECT FROM file_parts WHERE file_upload_id = $1", upload.id) == []


def test_pictures_that_move_are_refused(grpc_stub, customer):
    frames = [Image.new("RGB", (100, 100), colour) for colour in ("red", "blue")]
    written = BytesIO()
    frames[0].save(written, "WEBP", save_all=True, append_images=frames[1:], duration=100)
    upload = begin(grpc_stub, customer, written.getvalue())
    with fails(INVALID, "FILE_TYPE_REFUSED", "data"):
        send(grpc_stub, customer, upload, written.getvalue())


def test_another_content_than_was_declared_is_refused(grpc_stub, customer):
    content = picture()
    upload = begin(grpc_stub, customer, content, sha256="0" * 64)
    assert upload.sha256 == "0" * 64
    with fails(INVALID, "FILE_CHECKSUM_MISMATCH", "data"):
        send(grpc_stub, customer, upload, content)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        get(grpc_stub, "GetFileUpload", customer, id=upload.id)


def test_a_name_says_nothing_of_the_type(grpc_stub, customer):
    file = uploaded(grpc_stub, customer, picture(kind="JPEG"), original_filename="x.png")
    assert (file.original_filename, file.content_type) == ("x.png", "image/jpeg")


def test_a_picture_is_turned_upright_and_says_nothing_of_the_camera(grpc_stub, seller):
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was held upright
    exif[0x0110] = "Camera XQ serial 4711"
    exif.get_ifd(0x8825)[1] = "N"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    lying = picture(900, 600, exif=exif, icc_profile=profile)
    file = uploaded(grpc_stub, seller, lying, "REVIEW_IMAGE")
    assert (file.width, file.height) == (600, 900)
    got, _ = download(grpc_stub, file)
    image = Image.open(BytesIO(got))
    assert (image.size, dict(image.getexif()), image.info["icc_profile"]) == ((600, 900), {}, profile)
    assert b"4711" not in got
    # What lay at the left lies above.
    assert (image.getpixel((300, 10))[2] < 100, image.getpixel((300, 890))[2] > 200) == (True, True)
    upload = begin(grpc_stub, seller, lying, "PRODUCT_IMAGE")
    with fails(INVALID, "IMAGE_SIZE_REFUSED", "data"):
        send(grpc_stub, seller, upload, lying)


@pytest.mark.parametrize(
    ("mode", "kind"), [("CMYK", "JPEG"), ("L", "JPEG"), ("P", "PNG"), ("LA", "PNG"), ("RGBA", "WEBP"), ("1", "PNG")]
)
def test_pictures_of_all_kinds_have_thumbnails(mode, kind):
    written = BytesIO()
    Image.new("RGB", (500, 300), "green").convert(mode).save(written, kind)
    found = pictures.examine(written, None, pdf=False, least=1)
    assert (found.content_type, found.width, found.height) == (pictures.PICTURES[kind], 500, 300)
    made = pictures.thumbnails(found.content)
    assert [(each.edge, each.width, each.height) for each in made] == [(160, 160, 96), (320, 320, 192)]
    assert all(Image.open(BytesIO(each.content)).format == "WEBP" for each in made)


# --- what may be uploaded ---


@pytest.mark.parametrize(("size", "field"), [(0, "size_bytes"), (2 * 1024 * 1024 + 1, "size_bytes")])
def test_each_purpose_has_a_largest_size(grpc_stub, customer, size, field):
    upload = {"purpose": "AVATAR", "original_filename": "a.png", "size_bytes": size}
    with fails(INVALID, "INVALID_FIELDS", f"file_upload.{field}"):
        get(grpc_stub, "CreateFileUpload", customer, file_upload=upload)


def test_the_operator_sets_other_sizes(serve, customer):
    with serve(files_limits={"AVATAR": 3 * 1024 * 1024}) as other:
        stub = platform_pb2_grpc.PlatformServiceStub(other.channel)
        assert begin(stub, customer, b"x" * (2 * 1024 * 1024 + 1)).size_bytes > 2 * 1024 * 1024
    with pytest.raises(ValidationError):
        Settings(files_limits={"AVATARS": 1})
    for wrong in ("ftp://x", "s3://"):
        with pytest.raises(ValidationError):
            Settings(files_url=wrong)
    with pytest.raises(ValidationError):
        Settings(files_scanner_url="scanner")


@pytest.mark.parametrize(
    ("role", "purpose", "visibility", "may"),
    [
        ("customer", "PRODUCT_IMAGE", "PUBLIC", False),
        ("customer", "CONTENT_IMAGE", "PUBLIC", False),
        ("seller", "CONTENT_IMAGE", "PUBLIC", False),
        ("seller", "PRODUCT_IMAGE", "PUBLIC", True),
        ("customer", "REVIEW_IMAGE", "OWNER", True),
        ("customer", "ATTACHMENT", "PUBLIC", False),
        ("customer", "DOCUMENT", "OWNER", True),
        ("customer", "DOCUMENT", "STAFF", False),
        ("admin", "CONTENT_IMAGE", "PUBLIC", True),
        ("admin", "DOCUMENT", "STAFF", True),
        ("admin", "DOCUMENT", "PUBLIC", False),
    ],
)
def test_who_uploads_what_for_whom(grpc_stub, customer, seller, admin, role, purpose, visibility, may):
    actor = {"customer": customer, "seller": seller, "admin": admin}[role]
    if may:
        assert begin(grpc_stub, actor, b"x", purpose, visibility=visibility).purpose == Purpose.Value(purpose)
    else:
        with fails(DENIED, "FILE_PURPOSE_REFUSED", purpose=purpose, visibility=visibility):
            begin(grpc_stub, actor, b"x", purpose, visibility=visibility)


def test_an_account_has_so_many_open_uploads(grpc_stub, app, on_loop):
    hoarder = make.customer(app, on_loop)
    for _ in range(OPEN_UPLOADS - 1):
        begin(grpc_stub, hoarder, b"x")
    outcomes = []

    def last(_):
        try:
            return bool(begin(grpc_stub, hoarder, b"x").id)
        except grpc.RpcError as error:
            return Failure(error).reason

    with ThreadPoolExecutor(4) as pool:
        outcomes = list(pool.map(last, range(4)))
    assert sorted(outcomes, key=str) == [True, *["UPLOAD_LIMIT"] * 3]


def test_somebody_elses_upload_is_not_found(grpc_stub, customer, seller):
    upload = begin(grpc_stub, customer, picture())
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        get(grpc_stub, "GetFileUpload", seller, id=upload.id)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        send(grpc_stub, seller, upload, picture())


# --- reading and deleting ---


def test_who_reads_a_file(grpc_stub, app, on_loop, customer, admin):
    stranger, moderator = make.customer(app, on_loop), make.administrator(app, on_loop, "SUPPORT_ADMIN")
    shown = uploaded(grpc_stub, customer)
    own = uploaded(grpc_stub, customer, PDF, "ATTACHMENT")
    internal = uploaded(grpc_stub, admin, PDF, "DOCUMENT", visibility="STAFF")
    assert own.content_type == "application/pdf"
    assert (own.width, own.visibility) == (0, platform_pb2.File.OWNER)
    may = {
        shown.id: {"guest", "stranger", "customer", "moderator"},
        own.id: {"customer", "moderator"},
        internal.id: {"moderator"},
    }
    actors = {
        "guest": (),
        "stranger": stranger.metadata,
        "customer": customer.metadata,
        "moderator": moderator.metadata,
    }
    for file in (shown, own, internal):
        for name, metadata in actors.items():
            request = platform_pb2.GetFileRequest(id=file.id)
            if name in may[file.id]:
                assert grpc_stub.GetFile(request, metadata=metadata) == file
                assert download(grpc_stub, file, metadata)[0]
            else:
                with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
                    grpc_stub.GetFile(request, metadata=metadata)
                with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
                    download(grpc_stub, file, metadata)
    listed = get(grpc_stub, "ListFiles", customer).files
    assert {own.id, shown.id} <= {file.id for file in listed}
    assert {file.owner_id for file in listed} == {str(customer.id)}
    attached = get(grpc_stub, "ListFiles", moderator, purposes=["ATTACHMENT"], owner_id=str(customer.id)).files
    assert own.id in {file.id for file in attached}
    assert {file.purpose for file in attached} == {Purpose.Value("ATTACHMENT")}


def test_a_deleted_file_is_seen_by_those_who_manage_alone_and_its_content_goes_later(
    grpc_stub, customer, seller, admin, app, on_loop, moved, kept
):
    file = uploaded(grpc_stub, customer, picture(400, 400))
    on_loop(file_upkeep.make_thumbnails(app))
    reader = make.administrator(app, on_loop, "SUPPORT_ADMIN")
    for other in (seller, reader):
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
            get(grpc_stub, "DeleteFile", other, id=file.id)
    gone = get(grpc_stub, "DeleteFile", customer, id=file.id, etag=file.etag)
    assert gone.HasField("delete_time")
    for actor in (customer, seller):
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
            get(grpc_stub, "GetFile", actor, id=file.id)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        get(grpc_stub, "DeleteFile", customer, id=file.id)
    assert download(grpc_stub, file, admin.metadata)[0]
    assert file.id in {each.id for each in get(grpc_stub, "ListFiles", admin, show_deleted=True).files}
    assert file.id not in {each.id for each in get(grpc_stub, "ListFiles", admin).files}
    mine = {f"files/{file.id}", f"thumbnails/{file.id}/160", f"thumbnails/{file.id}/320"}
    assert mine <= kept()
    with moved(timedelta(days=29)):
        on_loop(file_upkeep.sweep_files(app))
        assert mine <= kept()
    with moved(timedelta(days=31)):
        on_loop(file_upkeep.sweep_files(app))
    assert not mine & kept()
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        download(grpc_stub, file, admin.metadata)


def test_a_file_that_a_product_shows_is_not_deleted(grpc_stub, grpc_channel, seller, category, admin):
    channel = make.channel(grpc_channel, admin)
    file = uploaded(grpc_stub, seller, picture(800, 800), "PRODUCT_IMAGE")
    new = make.new_product(category.id, [channel.id])
    new.media[0].uri = f"https://shop.example/v1/files/{file.id}:download"
    new.media[0].content_type = "image/jpeg"
    catalog_pb2_grpc.CatalogServiceStub(grpc_channel).CreateProduct(new, metadata=seller.metadata)
    with fails(REFUSED, "FILE_IN_USE", resource="product"):
        get(grpc_stub, "DeleteFile", seller, id=file.id)
    assert get(grpc_stub, "GetFile", seller, id=file.id) == file


# --- upkeep ---


def test_thumbnails_are_made_by_a_job(grpc_stub, customer, app, on_loop):
    file = uploaded(grpc_stub, customer, picture(700, 350))
    assert on_loop(file_upkeep.make_thumbnails(app)) >= 1
    made = get(grpc_stub, "GetFile", customer, id=file.id)
    assert [(t.edge, t.width, t.height) for t in made.thumbnails] == [(160, 160, 80), (320, 320, 160), (640, 640, 320)]
    assert made.etag == file.etag
    got, first = download(grpc_stub, file, thumbnail_edge=320)
    assert (first.content_type, len(got)) == ("image/webp", made.thumbnails[1].size_bytes)
    assert Image.open(BytesIO(got)).size == (320, 160)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        download(grpc_stub, file, thumbnail_edge=1280)


def test_a_picture_whose_thumbnails_cannot_be_made_is_given_up(grpc_stub, customer, app, on_loop, moved, sql):
    on_loop(file_upkeep.make_thumbnails(app))
    file = uploaded(grpc_stub, customer, picture(700, 350))
    on_loop(app.files.put(f"files/{file.id}", b"broken"))
    for minutes in (0, 11, 22):
        with moved(timedelta(minutes=minutes)), pytest.raises(RuntimeError):
            on_loop(file_upkeep.make_thumbnails(app))
    with moved(timedelta(minutes=33)):
        on_loop(file_upkeep.make_thumbnails(app))
    (row,) = sql("SELECT thumbnail_time, thumbnails FROM files WHERE id = $1", file.id)
    assert row["thumbnail_time"] is None


def test_uploads_that_nobody_ends_are_swept(grpc_stub, customer, app, on_loop, moved, kept):
    content = picture()
    open_, whole = begin(grpc_stub, customer, content), begin(grpc_stub, customer, content)
    list(grpc_stub.UploadFile(iter([next(parts(open_, content, size=100))]), metadata=customer.metadata))
    file = send(grpc_stub, customer, whole, content)[-1].file
    assert any(key.startswith("parts/") for key in kept())
    with moved(UPLOAD_KEPT + timedelta(seconds=1)):
        part = platform_pb2.UploadFileRequest(file_upload_id=open_.id, offset=100, data=b"x")
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
            list(grpc_stub.UploadFile(iter([part]), metadata=customer.metadata))
        on_loop(file_upkeep.sweep_files(app))
    assert not {key for key in kept() if key.startswith("parts/")}
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        get(grpc_stub, "GetFileUpload", customer, id=open_.id)
    assert download(grpc_stub, file)[0]


def test_what_belongs_to_no_file_is_swept_from_the_store(grpc_stub, customer, app, on_loop, moved, kept):
    file = uploaded(grpc_stub, customer)
    for key in ("files/lost", f"parts/{make.request_id()}"):
        on_loop(app.files.put(key, b"lost"))
    now = app.clock.now().timestamp()  # which may be years from now
    for path in (app.settings.data_dir / "files").rglob("*"):
        os.utime(path, (now, now))
    on_loop(file_upkeep.sweep_store(app))
    assert "files/lost" in kept()  # it may be somebody's who writes it this moment
    with moved(timedelta(hours=49)):
        assert on_loop(file_upkeep.sweep_store(app)) >= 2
    assert f"files/{file.id}" in kept()
    assert not {key for key in kept() if key == "files/lost" or key.startswith("parts/")}


# --- the malware scanner ---


class Scanner:
    """A scanner that a test tells what to say."""

    def __init__(self):
        self.seen, self.says = [], {"clean": True}
        scanner = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                body = bytearray()
                while size := int(self.rfile.readline(), 16):
                    body += self.rfile.read(size)
                    self.rfile.readline()
                self.rfile.readline()
                scanner.seen.append((bytes(body), self.headers["authorization"]))
                answer = json.dumps(scanner.says).encode()
                self.send_response(200)
                self.send_header("content-length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/scan"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


def test_a_scanner_sees_every_file_first(serve, customer):
    scanner = Scanner()
    changes = {"files_scanner_url": scanner.url, "files_scanner_token": SecretStr("sesame")}
    with serve(**changes) as other:
        stub = platform_pb2_grpc.PlatformServiceStub(other.channel)
        assert uploaded(stub, customer, PDF, "ATTACHMENT").size_bytes == len(PDF)
        assert scanner.seen == [(PDF, "Bearer sesame")]
        scanner.says = {"clean": False, "finding": "EICAR"}
        upload = begin(stub, customer, PDF, "ATTACHMENT")
        with fails(INVALID, "FILE_INFECTED", "data"):
            send(stub, customer, upload, PDF)
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
            get(stub, "GetFileUpload", customer, id=upload.id)
        for nothing in ({}, [], {"clean": "yes"}):
            scanner.says = nothing
            upload = begin(stub, customer, PDF, "ATTACHMENT")
            with fails(UNAVAILABLE, "FILE_SCANNER_UNAVAILABLE"):
                send(stub, customer, upload, PDF)
        # What was sent is kept: an empty part completes it.
        scanner.says = {"clean": True}
        end = platform_pb2.UploadFileRequest(file_upload_id=upload.id, offset=len(PDF))
        (answer,) = stub.UploadFile(iter([end]), metadata=customer.metadata)
        assert answer.file.content_type == "application/pdf"
    scanner.server.shutdown()
    scanner.server.server_close()


# --- a bucket instead of a folder ---


@pytest.fixture(scope="module")
def s3():
    server = ThreadedMotoServer(port=0)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


def test_files_are_kept_in_a_bucket(serve, s3, app, on_loop, moved, customer):
    changes = {
        "files_url": "s3://mall/uploads",
        "files_s3_endpoint": s3,
        "files_s3_region": "us-east-1",
        "files_s3_access_key_id": SecretStr("key"),
        "files_s3_secret_access_key": SecretStr("secret"),
    }
    httpx.put(f"{s3}/mall", headers={"host": s3.removeprefix("http://")}).raise_for_status()
    bucket = S3Store("mall", endpoint=s3, region="us-east-1", access_key_id="key", secret_access_key="secret",
                     client_options={"allow_http": True})  # fmt: skip
    on_loop(file_upkeep.make_thumbnails(app))  # of the files that are in the folder
    keys = lambda: {each["path"] for page in bucket.list() for each in page}  # noqa: E731
    with serve(**changes) as other:
        stub = platform_pb2_grpc.PlatformServiceStub(other.channel)
        content = picture(900, 700, "PNG", compress_level=0)
        upload = begin(stub, customer, content, "REVIEW_IMAGE")
        file = send(stub, customer, upload, content, size=400_000)[-1].file
        assert keys() == {f"uploads/files/{file.id}"}
        got, _ = download(stub, file)
        assert hashlib.sha256(got).hexdigest() == file.sha256
        assert download(stub, file, offset=1000)[0] == got[1000:]
        on_loop(file_upkeep.make_thumbnails(other.app))
        assert f"uploads/thumbnails/{file.id}/640" in keys()
        on_loop(other.app.files.put("files/lost", b"lost"))
        with moved(timedelta(hours=49)):
            assert on_loop(file_upkeep.sweep_store(other.app)) == 1
        bucket.delete(f"uploads/files/{file.id}")
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
            download(stub, file)


def test_a_store_that_does_not_answer_is_told_of(serve, customer):
    away = {"files_url": "s3://mall/uploads", "files_s3_endpoint": "http://127.0.0.1:9", "files_s3_region": "us-east-1",
            "files_s3_access_key_id": SecretStr("k"), "files_s3_secret_access_key": SecretStr("s")}  # fmt: skip
    with serve(**away) as other:
        stub = platform_pb2_grpc.PlatformServiceStub(other.channel)
        content = picture()
        upload = begin(stub, customer, content)
        with fails(UNAVAILABLE, "FILE_STORE_UNAVAILABLE"):
            send(stub, customer, upload, content)
        assert get(stub, "GetFileUpload", customer, id=upload.id).received_bytes == 0


def test_a_folder_of_its_own_may_be_named(tmp_path, on_loop):
    store = build(Settings(files_url=f"file://{tmp_path}/shared"))
    on_loop(store.put("files/a", b"content"))
    assert (tmp_path / "shared/files/a").read_bytes() == b"content"
    on_loop(store.delete(["files/a", "files/none"]))
    assert not (tmp_path / "shared/files/a").exists()
