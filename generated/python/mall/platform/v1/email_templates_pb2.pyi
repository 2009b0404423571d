import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import struct_pb2 as _struct_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from mall.common.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class EmailTemplate(_message.Message):
    __slots__ = ("id", "channel_id", "code", "language_code", "display_name", "description", "category", "subject", "body_text", "body_html", "from_email", "from_name", "reply_to_email", "active", "variables", "version", "create_time", "update_time", "delete_time", "etag")
    ID_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    SUBJECT_FIELD_NUMBER: _ClassVar[int]
    BODY_TEXT_FIELD_NUMBER: _ClassVar[int]
    BODY_HTML_FIELD_NUMBER: _ClassVar[int]
    FROM_EMAIL_FIELD_NUMBER: _ClassVar[int]
    FROM_NAME_FIELD_NUMBER: _ClassVar[int]
    REPLY_TO_EMAIL_FIELD_NUMBER: _ClassVar[int]
    ACTIVE_FIELD_NUMBER: _ClassVar[int]
    VARIABLES_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    channel_id: str
    code: str
    language_code: str
    display_name: str
    description: str
    category: str
    subject: str
    body_text: str
    body_html: str
    from_email: str
    from_name: str
    reply_to_email: str
    active: bool
    variables: _containers.RepeatedCompositeFieldContainer[EmailVariable]
    version: int
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., channel_id: _Optional[str] = ..., code: _Optional[str] = ..., language_code: _Optional[str] = ..., display_name: _Optional[str] = ..., description: _Optional[str] = ..., category: _Optional[str] = ..., subject: _Optional[str] = ..., body_text: _Optional[str] = ..., body_html: _Optional[str] = ..., from_email: _Optional[str] = ..., from_name: _Optional[str] = ..., reply_to_email: _Optional[str] = ..., active: _Optional[bool] = ..., variables: _Optional[_Iterable[_Union[EmailVariable, _Mapping]]] = ..., version: _Optional[int] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class EmailVariable(_message.Message):
    __slots__ = ("name", "sample")
    NAME_FIELD_NUMBER: _ClassVar[int]
    SAMPLE_FIELD_NUMBER: _ClassVar[int]
    name: str
    sample: _struct_pb2.Value
    def __init__(self, name: _Optional[str] = ..., sample: _Optional[_Union[_struct_pb2.Value, _Mapping]] = ...) -> None: ...

class EmailKind(_message.Message):
    __slots__ = ("code", "variables", "language_codes")
    CODE_FIELD_NUMBER: _ClassVar[int]
    VARIABLES_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODES_FIELD_NUMBER: _ClassVar[int]
    code: str
    variables: _containers.RepeatedCompositeFieldContainer[EmailVariable]
    language_codes: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, code: _Optional[str] = ..., variables: _Optional[_Iterable[_Union[EmailVariable, _Mapping]]] = ..., language_codes: _Optional[_Iterable[str]] = ...) -> None: ...

class EmailTemplateVersion(_message.Message):
    __slots__ = ("id", "email_template_id", "version", "subject", "body_text", "body_html", "active", "actor_id", "create_time")
    ID_FIELD_NUMBER: _ClassVar[int]
    EMAIL_TEMPLATE_ID_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    SUBJECT_FIELD_NUMBER: _ClassVar[int]
    BODY_TEXT_FIELD_NUMBER: _ClassVar[int]
    BODY_HTML_FIELD_NUMBER: _ClassVar[int]
    ACTIVE_FIELD_NUMBER: _ClassVar[int]
    ACTOR_ID_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    email_template_id: str
    version: int
    subject: str
    body_text: str
    body_html: str
    active: bool
    actor_id: str
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., email_template_id: _Optional[str] = ..., version: _Optional[int] = ..., subject: _Optional[str] = ..., body_text: _Optional[str] = ..., body_html: _Optional[str] = ..., active: _Optional[bool] = ..., actor_id: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ListEmailKindsRequest(_message.Message):
    __slots__ = ("page_size", "page_token")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListEmailKindsResponse(_message.Message):
    __slots__ = ("email_kinds", "next_page_token")
    EMAIL_KINDS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    email_kinds: _containers.RepeatedCompositeFieldContainer[EmailKind]
    next_page_token: str
    def __init__(self, email_kinds: _Optional[_Iterable[_Union[EmailKind, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class CreateEmailTemplateRequest(_message.Message):
    __slots__ = ("email_template", "request_id")
    EMAIL_TEMPLATE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    email_template: EmailTemplate
    request_id: str
    def __init__(self, email_template: _Optional[_Union[EmailTemplate, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetEmailTemplateRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListEmailTemplatesRequest(_message.Message):
    __slots__ = ("channel_id", "code", "language_code", "show_deleted", "page_size", "page_token")
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    SHOW_DELETED_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    channel_id: str
    code: str
    language_code: str
    show_deleted: bool
    page_size: int
    page_token: str
    def __init__(self, channel_id: _Optional[str] = ..., code: _Optional[str] = ..., language_code: _Optional[str] = ..., show_deleted: _Optional[bool] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListEmailTemplatesResponse(_message.Message):
    __slots__ = ("email_templates", "next_page_token")
    EMAIL_TEMPLATES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    email_templates: _containers.RepeatedCompositeFieldContainer[EmailTemplate]
    next_page_token: str
    def __init__(self, email_templates: _Optional[_Iterable[_Union[EmailTemplate, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdateEmailTemplateRequest(_message.Message):
    __slots__ = ("email_template", "update_mask", "request_id")
    EMAIL_TEMPLATE_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    email_template: EmailTemplate
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, email_template: _Optional[_Union[EmailTemplate, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteEmailTemplateRequest(_message.Message):
    __slots__ = ("id", "etag", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    etag: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ListEmailTemplateVersionsRequest(_message.Message):
    __slots__ = ("email_template_id", "page_size", "page_token")
    EMAIL_TEMPLATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    email_template_id: str
    page_size: int
    page_token: str
    def __init__(self, email_template_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListEmailTemplateVersionsResponse(_message.Message):
    __slots__ = ("email_template_versions", "next_page_token")
    EMAIL_TEMPLATE_VERSIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    email_template_versions: _containers.RepeatedCompositeFieldContainer[EmailTemplateVersion]
    next_page_token: str
    def __init__(self, email_template_versions: _Optional[_Iterable[_Union[EmailTemplateVersion, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class PreviewEmailTemplateRequest(_message.Message):
    __slots__ = ("code", "language_code", "subject", "body_text", "body_html", "values")
    CODE_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    SUBJECT_FIELD_NUMBER: _ClassVar[int]
    BODY_TEXT_FIELD_NUMBER: _ClassVar[int]
    BODY_HTML_FIELD_NUMBER: _ClassVar[int]
    VALUES_FIELD_NUMBER: _ClassVar[int]
    code: str
    language_code: str
    subject: str
    body_text: str
    body_html: str
    values: _struct_pb2.Struct
    def __init__(self, code: _Optional[str] = ..., language_code: _Optional[str] = ..., subject: _Optional[str] = ..., body_text: _Optional[str] = ..., body_html: _Optional[str] = ..., values: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ...) -> None: ...

class PreviewEmailTemplateResponse(_message.Message):
    __slots__ = ("subject", "body_text", "body_html")
    SUBJECT_FIELD_NUMBER: _ClassVar[int]
    BODY_TEXT_FIELD_NUMBER: _ClassVar[int]
    BODY_HTML_FIELD_NUMBER: _ClassVar[int]
    subject: str
    body_text: str
    body_html: str
    def __init__(self, subject: _Optional[str] = ..., body_text: _Optional[str] = ..., body_html: _Optional[str] = ...) -> None: ...

class SendEmailTemplateTestRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class SendEmailTemplateTestResponse(_message.Message):
    __slots__ = ("mail_id",)
    MAIL_ID_FIELD_NUMBER: _ClassVar[int]
    mail_id: str
    def __init__(self, mail_id: _Optional[str] = ...) -> None: ...
