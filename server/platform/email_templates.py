"""Templates of mails: checked when they are written, kept in versions, looked at before anybody gets them."""

from datetime import timedelta
from email.utils import getaddresses
from typing import Any
from uuid import UUID

from sqlalchemy import select

from mall.platform.v1 import platform_pb2
from server.kit import convert, history, limits, mail, mail_kinds, mail_templates, masks, paging, standard, structs
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.errors import InvalidArgument, NotFound, Violation
from server.kit.ids import new_id
from server.kit.languages import is_language
from server.kit.limits import Limit
from server.kit.mail_templates import Texts
from server.kit.mutation import Mutation, mutation
from server.kit.standard import Resource
from storage.database import Row
from storage.listing import EVERYTHING, Listing, Scope, by_time
from storage.queries import email_templates as queries
from storage.tables.platform import channels, email_template_snapshots, email_templates

EmailTemplate = platform_pb2.EmailTemplate

TESTS = Limit("platform.email_tests", 10, timedelta(hours=1))
# Texts of a template, and whether they are HTML.
TEXTS = {"subject": False, "body_text": False, "body_html": True}
# Kinds have no ids; their codes are unique.
NO_ID = UUID(int=0)
MOST_FAULTS = 20


def email_template_to_proto(row: Row) -> EmailTemplate:
    """Map a row of `email_templates`, as far as it was read."""
    fields = set(row.keys())
    return EmailTemplate(
        id=str(row.id),
        channel_id=str(row.channel_id or ""),
        code=row.code,
        language_code=row.language_code,
        display_name=row.display_name,
        description=row.description,
        category=row.category,
        subject=row.subject,
        body_text=row.body_text if "body_text" in fields else "",
        body_html=row.body_html if "body_html" in fields else "",
        from_email=row.from_email,
        from_name=row.from_name,
        reply_to_email=row.reply_to_email,
        active=row.active,
        variables=_variables(row.code) if "body_text" in fields else [],
        version=row.version,
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
    )


def email_template_version_to_proto(row: Row) -> platform_pb2.EmailTemplateVersion:
    """Map a row of `email_template_snapshots`."""
    was = row.content
    return platform_pb2.EmailTemplateVersion(
        id=str(row.id),
        email_template_id=str(row.email_template_id),
        version=row.sequence,
        subject=was["subject"],
        body_text=was["body_text"],
        body_html=was["body_html"],
        active=was["active"],
        actor_id=str(row.actor_id or ""),
        create_time=convert.timestamp(row.create_time),
    )


def _scope(who: Caller) -> Scope:
    return EVERYTHING if who.may("platform.manage") else Scope("live", email_templates.c.delete_time.is_(None))


EMAIL_TEMPLATE = Resource("email_template", email_templates, EmailTemplate, email_template_to_proto, _scope)
EMAIL_TEMPLATES = Listing(
    select(*(column for column in email_templates.c if column.name not in {"body_text", "body_html"})),
    orders=by_time(email_templates.c.create_time, email_templates.c.id),
    filters={
        "channel_id": email_templates.c.channel_id == queries.channel_id,
        "code": email_templates.c.code == queries.code,
        "language_code": email_templates.c.language_code == queries.language_code,
        "live": email_templates.c.delete_time.is_(None),
    },
)
VERSIONS = Listing(
    select(email_template_snapshots),
    orders=by_time(email_template_snapshots.c.create_time, email_template_snapshots.c.id),
    filters={"email_template_id": email_template_snapshots.c.email_template_id == queries.email_template_id},
)
_CHANNEL = Resource("channel", channels, platform_pb2.Channel, lambda _row: platform_pb2.Channel())


class EmailTemplates:
    """The rpcs of templates of mails. Every change leaves an audit entry and a version."""

    app: App

    async def ListEmailKinds(
        self, request: platform_pb2.ListEmailKindsRequest, context: Any
    ) -> platform_pb2.ListEmailKindsResponse:
        page = paging.page(self.app.signer, request, str)
        after = page.after[0] if page.after else ""
        rest = [code for code in mail_kinds.kinds() if code > after]
        answer = platform_pb2.ListEmailKindsResponse()
        shown = await paging.fill(answer.email_kinds, map(_kind, rest[: page.size]))
        if shown < len(rest):
            answer.next_page_token = page.token(rest[shown - 1], NO_ID)
        return answer

    async def CreateEmailTemplate(
        self, request: platform_pb2.CreateEmailTemplateRequest, context: Any
    ) -> EmailTemplate:
        template = request.email_template
        self._check(template, "email_template.")
        async with mutation(self.app, request, EmailTemplate) as work:
            if template.channel_id:
                channel = await standard.one(work.tx, _CHANNEL, template.channel_id)
                if channel.delete_time is not None:
                    raise NotFound("channel", template.channel_id)
            values = masks.columns(template, masks.creatable(template.DESCRIPTOR), EMAIL_TEMPLATE.special)
            birth = {"id": new_id(), "create_time": work.now, "update_time": work.now}
            row = await standard.create(work.tx, EMAIL_TEMPLATE, {**values, **birth})
            work.answer = await _noted(work, row, "created")
        return work.answer

    async def GetEmailTemplate(self, request: platform_pb2.GetEmailTemplateRequest, context: Any) -> EmailTemplate:
        return await standard.get(self.app.db, EMAIL_TEMPLATE, request.id)

    async def ListEmailTemplates(
        self, request: platform_pb2.ListEmailTemplatesRequest, context: Any
    ) -> platform_pb2.ListEmailTemplatesResponse:
        filters = {
            "channel_id": convert.optional_id(request.channel_id),
            "code": request.code,
            "language_code": request.language_code,
            "live": not (request.show_deleted and caller().may("platform.manage")),
        }
        page = await standard.list_page(self.app, request, EMAIL_TEMPLATES, _scope(caller()), filters=filters)
        return await page.answer(platform_pb2.ListEmailTemplatesResponse, map(email_template_to_proto, page.rows))

    async def UpdateEmailTemplate(
        self, request: platform_pb2.UpdateEmailTemplateRequest, context: Any
    ) -> EmailTemplate:
        template = request.email_template
        names = masks.changed(template, request.update_mask, "email_template")
        async with mutation(self.app, request, EmailTemplate) as work:
            before = await standard.one(work.tx, EMAIL_TEMPLATE, template.id, lock=True)
            after = EmailTemplate(code=before.code, language_code=before.language_code)
            for name in names & {*TEXTS, "from_email", "from_name"}:
                setattr(after, name, getattr(template, name))
            self._check(after, "email_template.")
            values = {**masks.columns(template, names, EMAIL_TEMPLATE.special), "update_time": work.now}
            row = await standard.patch(work.tx, EMAIL_TEMPLATE, before.id, template.etag, values)
            work.answer = await _noted(work, row, "updated")
        return work.answer

    async def DeleteEmailTemplate(
        self, request: platform_pb2.DeleteEmailTemplateRequest, context: Any
    ) -> EmailTemplate:
        async with mutation(self.app, request, EmailTemplate) as work:
            id_ = convert.parse_id("email_template", request.id)
            row = await standard.delete(work, EMAIL_TEMPLATE, id_, request.etag)
            work.answer = await _noted(work, row, "deleted")
        return work.answer

    async def ListEmailTemplateVersions(
        self, request: platform_pb2.ListEmailTemplateVersionsRequest, context: Any
    ) -> platform_pb2.ListEmailTemplateVersionsResponse:
        async with self.app.db.read() as connection:
            of = await standard.one(connection, EMAIL_TEMPLATE, request.email_template_id)
        page = await standard.list_page(self.app, request, VERSIONS, EVERYTHING, filters={"email_template_id": of.id})
        rows = map(email_template_version_to_proto, page.rows)
        return await page.answer(platform_pb2.ListEmailTemplateVersionsResponse, rows)

    async def PreviewEmailTemplate(
        self, request: platform_pb2.PreviewEmailTemplateRequest, context: Any
    ) -> platform_pb2.PreviewEmailTemplateResponse:
        language = request.language_code or mail.ENGLISH
        self._check(request, "", language)
        sample = mail_kinds.kinds()[request.code]
        values = structs.read(request.values) if request.HasField("values") else {}
        wrong = [
            Violation(f"values.{place}", "is no variable of this mail, or not of the kind of its sample")
            for place in mail_templates.mismatches(sample, values)
        ]
        if wrong:
            raise InvalidArgument(wrong[:MOST_FAULTS])
        texts = Texts(request.subject, request.body_text, request.body_html)
        content = mail_templates.merged(sample, values)
        try:
            made = mail_templates.render(texts, sample, content, mail.locale(language))
        except Exception as error:
            raise InvalidArgument([Violation("values", f"cannot be filled in: {error}")]) from error
        return platform_pb2.PreviewEmailTemplateResponse(subject=made.subject, body_text=made.body, body_html=made.html)

    async def SendEmailTemplateTest(
        self, request: platform_pb2.SendEmailTemplateTestRequest, context: Any
    ) -> platform_pb2.SendEmailTemplateTestResponse:
        async with (
            limits.spending(self.app, TESTS, account_id=caller().id),
            mutation(self.app, request, platform_pb2.SendEmailTemplateTestResponse) as work,
        ):
            row = await standard.one(work.tx, EMAIL_TEMPLATE, request.id)
            email = (await queries.email_of(work.tx, work.caller.id)).email
            sample = mail_kinds.kinds()[row.code]
            letter = mail.filled(row, mail_kinds.plain(sample, sample), row.id, email, self.app.settings.mail_sender)
            content = {"html": letter.html, "sender": letter.sender, "reply_to": letter.reply_to}
            mail_id = work.mail(email, f"[Test] {letter.subject}", letter.body, content=content)
            work.audit("email_template.tested", "email_template", row.id, version=row.version)
            work.answer = platform_pb2.SendEmailTemplateTestResponse(mail_id=str(mail_id))
        return work.answer

    def _check(self, template: Any, prefix: str, language: str = "") -> None:
        """Raise InvalidArgument with everything that is wrong with a template."""
        kinds = mail_kinds.kinds()
        if template.code not in kinds:
            raise InvalidArgument([Violation(f"{prefix}code", "is no mail of the mall: ListEmailKinds has them")])
        problems = []
        if not is_language(language or template.language_code):
            problems.append(Violation(f"{prefix}language_code", "is no language"))
        locale = mail.locale(language or template.language_code)
        for name, html in TEXTS.items():
            found = mail_templates.faults(getattr(template, name), kinds[template.code], locale, html=html)
            if found:
                problems.append(Violation(f"{prefix}{name}", "; ".join(map(str, found[:MOST_FAULTS]))))
        if "\n" in template.subject:
            problems.append(Violation(f"{prefix}subject", "must be one line"))
        if isinstance(template, EmailTemplate) and template.from_email:
            domain = getaddresses([self.app.settings.mail_sender])[0][1].rpartition("@")[2].lower()
            if template.from_email.rpartition("@")[2].lower() != domain:
                text = f"must be an address of {domain}, for which the mall may send"
                problems.append(Violation(f"{prefix}from_email", text))
        if problems:
            raise InvalidArgument(problems)


def _kind(code: str) -> platform_pb2.EmailKind:
    return platform_pb2.EmailKind(code=code, variables=_variables(code), language_codes=sorted(mail.languages()))


def _variables(code: str) -> list[platform_pb2.EmailVariable]:
    sample = mail_kinds.kinds().get(code, {})
    return [
        platform_pb2.EmailVariable(name=name, sample=structs.as_value(value))
        for name, value in mail_kinds.names(sample)
    ]


async def _noted(work: Mutation[Any], row: Row, what: str) -> EmailTemplate:
    content = await queries.content(work.tx, row.id)
    kept = history.snapshot(work, "email_template", row.id, row.version, content, what)
    work.insert(email_template_snapshots, kept)
    work.audit(f"email_template.{what}", "email_template", row.id, code=row.code, version=row.version)
    return email_template_to_proto(row)
