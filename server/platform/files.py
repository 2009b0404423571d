"""Files: what may be uploaded by whom, parts that arrive one after the other, who may read what is whole."""

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import IO, Any
from uuid import UUID

from sqlalchemy import select

from mall.platform.v1 import platform_pb2
from server.kit import convert, masks, standard, texts
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.errors import Aborted, InvalidArgument, NotFound, PermissionDenied, ResourceExhausted, Violation
from server.kit.ids import new_id
from server.kit.mutation import Mutation, mutation, persistently
from server.kit.standard import Resource
from server.platform import pictures
from server.platform.hooks import FILE_LEAVES
from server.platform.storing import MissingContent
from storage.database import Row, beside
from storage.listing import EVERYTHING, Listing, Scope, by_time
from storage.queries import files as queries
from storage.tables.platform import file_uploads, files

File = platform_pb2.File
FileUpload = platform_pb2.FileUpload

MIB = 1 << 20
OPEN_UPLOADS = 20
UPLOAD_KEPT = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Rule:
    """What a purpose asks of a file: its size, its pixels, its type, and who uploads it."""

    most: int
    least_pixels: int = 1
    pdf: bool = False
    public: bool = True
    permissions: frozenset[str] = frozenset({"platform.self"})


RULES: Mapping[str, Rule] = {
    "AVATAR": Rule(2 * MIB, least_pixels=64),
    "PRODUCT_IMAGE": Rule(5 * MIB, least_pixels=800, permissions=frozenset({"catalog.sell", "platform.read"})),
    "REVIEW_IMAGE": Rule(5 * MIB),
    "CONTENT_IMAGE": Rule(10 * MIB, permissions=frozenset({"platform.read"})),
    "ATTACHMENT": Rule(10 * MIB, pdf=True, public=False),
    "DOCUMENT": Rule(20 * MIB, pdf=True, public=False),
}


def file_to_proto(row: Row) -> File:
    """Map a row of `files`."""
    return File(
        id=str(row.id),
        owner_id=str(row.owner_id),
        purpose=row.purpose,
        visibility=row.visibility,
        original_filename=row.original_filename,
        content_type=row.content_type,
        size_bytes=row.size_bytes,
        sha256=row.sha256.hex(),
        width=row.width,
        height=row.height,
        thumbnails=[File.Thumbnail(**each) for each in row.thumbnails],
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
    )


def file_upload_to_proto(row: Row) -> FileUpload:
    """Map a row of `file_uploads`."""
    return FileUpload(
        id=str(row.id),
        purpose=row.purpose,
        visibility=row.visibility,
        original_filename=row.original_filename,
        size_bytes=row.size_bytes,
        sha256=row.sha256.hex() if row.sha256 is not None else "",
        received_bytes=row.received_bytes,
        file_id=str(row.file_id or ""),
        expire_time=convert.timestamp(row.expire_time),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        etag=convert.etag(row.version),
    )


_LIVE = files.c.delete_time.is_(None)
_OWN = (files.c.owner_id == queries.owner_id) & (files.c.visibility != "STAFF") & _LIVE
_PUBLIC = Scope("public", (files.c.visibility == "PUBLIC") & _LIVE)


def file_scope(who: Caller) -> Scope:
    """Everybody reads public files and the own ones, staff all; deleted ones only those who manage the platform."""
    if who.may("platform.manage"):
        return EVERYTHING
    if who.may("platform.read"):
        return Scope("live", _LIVE)
    if who.account_id is None:
        return _PUBLIC
    return Scope("readable", _PUBLIC.clause | _OWN, {"owner_id": who.account_id})


def own_scope(who: Caller) -> Scope:
    """Who is no staff lists the own files alone."""
    return file_scope(who) if who.may("platform.read") else Scope("own", _OWN, {"owner_id": who.id})


def deletable_scope(who: Caller) -> Scope:
    """Who manages the platform deletes every file, all others the own ones."""
    return EVERYTHING if who.may("platform.manage") else Scope("own", _OWN, {"owner_id": who.id})


def _upload_scope(who: Caller) -> Scope:
    return Scope("own", file_uploads.c.owner_id == queries.owner_id, {"owner_id": who.id})


FILE = Resource("file", files, File, file_to_proto, file_scope)
DELETABLE = Resource("file", files, File, file_to_proto, deletable_scope)
UPLOAD = Resource(
    "file_upload",
    file_uploads,
    FileUpload,
    file_upload_to_proto,
    _upload_scope,
    special={"sha256": lambda upload: {"sha256": bytes.fromhex(upload.sha256) or None}},
)
FILES = Listing(
    select(files),
    orders=by_time(files.c.create_time, files.c.id),
    filters={"owner": files.c.owner_id == queries.listed_owner_id, "live": _LIVE},
    choices={"purposes": files.c.purpose},
)


class Files:
    """The rpcs of files and their uploads."""

    app: App

    async def CreateFileUpload(self, request: platform_pb2.CreateFileUploadRequest, context: Any) -> FileUpload:
        upload = request.file_upload
        problems = texts.tidy(upload, "file_upload")
        purpose = File.Purpose.Name(upload.purpose)
        most = self._most(purpose)
        if not 1 <= upload.size_bytes <= most:
            problems.append(Violation("file_upload.size_bytes", f"must be 1 to {most} for this purpose"))
        if problems:
            raise InvalidArgument(problems)
        visibility = _visibility(caller(), purpose, File.Visibility.Name(upload.visibility))
        async with mutation(self.app, request, FileUpload) as work:
            if await queries.open_uploads(work.tx, work.caller.id, work.now) >= OPEN_UPLOADS:
                text = f"an account has at most {OPEN_UPLOADS} open uploads: end one, or wait"
                raise ResourceExhausted("UPLOAD_LIMIT", text, limit=OPEN_UPLOADS)
            row = await standard.create(
                work.tx,
                UPLOAD,
                {
                    **masks.columns(upload, masks.creatable(FileUpload.DESCRIPTOR), UPLOAD.special),
                    "visibility": visibility,
                    "id": new_id(),
                    "owner_id": work.caller.id,
                    "expire_time": work.now + UPLOAD_KEPT,
                    "create_time": work.now,
                    "update_time": work.now,
                },
            )
            work.answer = file_upload_to_proto(row)
        return work.answer

    async def GetFileUpload(self, request: platform_pb2.GetFileUploadRequest, context: Any) -> FileUpload:
        return await standard.get(self.app.db, UPLOAD, request.id)

    async def UploadFile(
        self, requests: AsyncIterator[platform_pb2.UploadFileRequest], context: Any
    ) -> AsyncIterator[platform_pb2.UploadFileResponse]:
        async for request in requests:
            yield await persistently(partial(self._take, request))

    async def GetFile(self, request: platform_pb2.GetFileRequest, context: Any) -> File:
        return await standard.get(self.app.db, FILE, request.id)

    async def ListFiles(self, request: platform_pb2.ListFilesRequest, context: Any) -> platform_pb2.ListFilesResponse:
        who = caller()
        filters = {
            "owner": convert.optional_id(request.owner_id),
            "purposes": convert.names(File.Purpose, request.purposes),
            "live": not (request.show_deleted and who.may("platform.manage")),
        }
        page = await standard.list_page(self.app, request, FILES, own_scope(who), filters=filters)
        return await page.answer(platform_pb2.ListFilesResponse, map(file_to_proto, page.rows))

    async def DeleteFile(self, request: platform_pb2.DeleteFileRequest, context: Any) -> File:
        async with mutation(self.app, request, File) as work:
            before = await standard.one(work.tx, DELETABLE, request.id, lock=True)
            await FILE_LEAVES(work, before.id)
            row = await standard.delete(work, DELETABLE, before.id, request.etag)
            if row.owner_id != work.caller.id:
                work.audit("file.deleted", "file", row.id, owner_id=str(row.owner_id), purpose=row.purpose)
            work.event("file.deleted", "file", row.id, _fact(row))
            work.answer = file_to_proto(row)
        return work.answer

    async def DownloadFile(
        self, request: platform_pb2.DownloadFileRequest, context: Any
    ) -> AsyncIterator[platform_pb2.DownloadFileResponse]:
        async with self.app.db.read() as connection:
            row = await standard.one(connection, FILE, request.id)
        key, content_type, size = _content(row, request.thumbnail_edge)
        if request.offset > size:
            raise InvalidArgument([("offset", f"is beyond the end, which is at {size}")])
        answer = platform_pb2.DownloadFileResponse(file=file_to_proto(row), content_type=content_type)
        if request.offset < size:
            try:
                async for chunk in self.app.files.get(key, request.offset):
                    answer.data = chunk
                    yield answer
                    answer = platform_pb2.DownloadFileResponse()
            except MissingContent:
                raise NotFound("file", row.id) from None
        if answer.content_type:
            yield answer

    def _most(self, purpose: str) -> int:
        return self.app.settings.files_limits.get(purpose, RULES[purpose].most)

    async def _take(self, request: platform_pb2.UploadFileRequest) -> platform_pb2.UploadFileResponse:
        async with self.app.db.read() as connection:
            upload = await standard.one(connection, UPLOAD, request.file_upload_id)
            whole = await queries.file(connection, upload.file_id) if upload.file_id is not None else None
        if whole is not None:
            return platform_pb2.UploadFileResponse(received_bytes=upload.size_bytes, file=file_to_proto(whole))
        end = request.offset + len(request.data)
        if end > upload.size_bytes:
            text = f"ends beyond the size that was declared, which is {upload.size_bytes}"
            raise InvalidArgument([("data", text)])
        if upload.expire_time <= self.app.clock.now():
            raise NotFound("file_upload", upload.id)
        if request.offset != upload.received_bytes:
            raise _elsewhere(upload)
        if request.data:
            await self._keep(upload, request)
        if end < upload.size_bytes:
            return platform_pb2.UploadFileResponse(received_bytes=end)
        return platform_pb2.UploadFileResponse(received_bytes=end, file=file_to_proto(await self._complete(upload)))

    async def _keep(self, upload: Row, request: platform_pb2.UploadFileRequest) -> None:
        """Keep a part. Of two that come at once, the one that is counted first stays.

        It is no part of what the message asks for: where the file cannot be completed, the part is kept none the less.
        """
        id_ = new_id()
        key = f"parts/{id_}"
        await self.app.files.put(key, request.data)
        with beside():
            async with self.app.db.begin() as tx:
                now = self.app.clock.now()
                row = await queries.advance(tx, upload.id, request.offset, len(request.data), now)
                if row is not None:
                    values = {"id": id_, "file_upload_id": upload.id, "start": request.offset, "object_key": key}
                    await queries.add_part(tx, {**values, "create_time": now})
        if row is None:
            await self.app.files.delete([key])
            async with self.app.db.read() as connection:
                raise _elsewhere(await standard.one(connection, UPLOAD, request.file_upload_id))

    async def _complete(self, upload: Row) -> Row:
        """Make a file of the parts. One that is refused leaves nothing behind; one that cannot be looked at now stays."""
        async with self.app.db.read() as connection:
            parts = await queries.parts(connection, upload.id)
        keys = [part.object_key for part in parts]
        rule = RULES[upload.purpose]
        with pictures.spool() as sent:
            await self._gather(keys, sent, upload)
            try:
                found = await pictures.apart(
                    pictures.examine, sent, upload.sha256, pdf=rule.pdf, least=rule.least_pixels
                )
                with found.content:
                    if self.app.scanner is not None:
                        await self.app.scanner.check(found.content, found.content_type)
                    row = await self._store(upload, found)
            except InvalidArgument:
                async with self.app.db.begin() as tx:
                    await queries.forget_open(tx, upload.id)
                await self.app.files.delete(keys)
                raise
        await self.app.files.delete(keys)
        return row

    async def _gather(self, keys: list[str], sent: IO[bytes], upload: Row) -> None:
        try:
            for key in keys:
                async for chunk in self.app.files.get(key):
                    sent.write(chunk)
        except MissingContent:
            raise _elsewhere(upload) from None  # another call completes it

    async def _store(self, upload: Row, found: pictures.Examined) -> Row:
        id_ = new_id()
        key = f"files/{id_}"
        await self.app.files.put(key, found.content)
        async with self.app.db.begin() as tx:
            work: Mutation[Any] = Mutation(tx, self.app.clock.now(), caller())
            row = await standard.create(
                tx,
                FILE,
                {
                    **{name: upload[name] for name in ("owner_id", "purpose", "visibility", "original_filename")},
                    "id": id_,
                    "content_type": found.content_type,
                    "size_bytes": found.size,
                    "sha256": found.sha256,
                    "width": found.width,
                    "height": found.height,
                    "object_key": key,
                    "thumbnail_time": work.now if max(found.width, found.height) > pictures.EDGES[0] else None,
                    "create_time": work.now,
                    "update_time": work.now,
                },
            )
            if not await queries.complete(tx, upload.id, id_, work.now):
                raise _elsewhere(upload)  # its object is swept: nothing knows it
            work.event("file.created", "file", id_, _fact(row))
            await work.flush()
        return row


def _visibility(who: Caller, purpose: str, asked: str) -> str:
    """Return who will read a file. Raises PermissionDenied for what the caller may not upload, or not for these readers."""
    rule, staff = RULES[purpose], who.may("platform.read")
    visibility = ("PUBLIC" if rule.public else "OWNER") if asked == "VISIBILITY_UNSPECIFIED" else asked
    forbidden = (visibility == "PUBLIC" and not rule.public) or (visibility == "STAFF" and not staff)
    if forbidden or not rule.permissions & who.permissions:
        text = f"a {who.role} does not upload files for {purpose} that are seen by {visibility}"
        raise PermissionDenied("FILE_PURPOSE_REFUSED", text, purpose=purpose, visibility=visibility)
    return visibility


def _content(row: Row, edge: int) -> tuple[str, str, int]:
    """Return where the content of a file or of a thumbnail is, its type and its size."""
    if row.purge_time is not None:
        raise NotFound("file", row.id)
    if not edge:
        return row.object_key, row.content_type, row.size_bytes
    for each in row.thumbnails:
        if each["edge"] == edge:
            return thumbnail_key(row.id, edge), "image/webp", each["size_bytes"]
    raise NotFound("thumbnail", edge)


def thumbnail_key(file_id: UUID, edge: int) -> str:
    """Return where the thumbnail of a file is kept."""
    return f"thumbnails/{file_id}/{edge}"


def _elsewhere(upload: Row) -> Aborted:
    text = f"the next part begins at {upload.received_bytes}: read the upload again"
    return Aborted("UPLOAD_OFFSET_MISMATCH", text, offset=upload.received_bytes)


def _fact(row: Row) -> dict[str, str]:
    return {"owner_id": str(row.owner_id), "purpose": row.purpose, "visibility": row.visibility}
