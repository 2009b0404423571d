import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import struct_pb2 as _struct_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import decimal_pb2 as _decimal_pb2
from mall.common.v1 import options_pb2 as _options_pb2
from mall.platform.v1 import codebooks_pb2 as _codebooks_pb2
from mall.platform.v1 import email_templates_pb2 as _email_templates_pb2
from mall.platform.v1 import files_pb2 as _files_pb2
from mall.platform.v1 import sections_pb2 as _sections_pb2
from mall.platform.v1 import taxes_pb2 as _taxes_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union
from mall.platform.v1.codebooks_pb2 import Codebook as Codebook
from mall.platform.v1.codebooks_pb2 import CodebookEntry as CodebookEntry
from mall.platform.v1.codebooks_pb2 import CreateCodebookRequest as CreateCodebookRequest
from mall.platform.v1.codebooks_pb2 import GetCodebookRequest as GetCodebookRequest
from mall.platform.v1.codebooks_pb2 import ListCodebooksRequest as ListCodebooksRequest
from mall.platform.v1.codebooks_pb2 import ListCodebooksResponse as ListCodebooksResponse
from mall.platform.v1.codebooks_pb2 import UpdateCodebookRequest as UpdateCodebookRequest
from mall.platform.v1.codebooks_pb2 import DeleteCodebookRequest as DeleteCodebookRequest
from mall.platform.v1.codebooks_pb2 import UndeleteCodebookRequest as UndeleteCodebookRequest
from mall.platform.v1.codebooks_pb2 import CreateCodebookEntryRequest as CreateCodebookEntryRequest
from mall.platform.v1.codebooks_pb2 import GetCodebookEntryRequest as GetCodebookEntryRequest
from mall.platform.v1.codebooks_pb2 import ListCodebookEntriesRequest as ListCodebookEntriesRequest
from mall.platform.v1.codebooks_pb2 import ListCodebookEntriesResponse as ListCodebookEntriesResponse
from mall.platform.v1.codebooks_pb2 import UpdateCodebookEntryRequest as UpdateCodebookEntryRequest
from mall.platform.v1.codebooks_pb2 import DeleteCodebookEntryRequest as DeleteCodebookEntryRequest
from mall.platform.v1.codebooks_pb2 import UndeleteCodebookEntryRequest as UndeleteCodebookEntryRequest
from mall.platform.v1.email_templates_pb2 import EmailTemplate as EmailTemplate
from mall.platform.v1.email_templates_pb2 import EmailVariable as EmailVariable
from mall.platform.v1.email_templates_pb2 import EmailKind as EmailKind
from mall.platform.v1.email_templates_pb2 import EmailTemplateVersion as EmailTemplateVersion
from mall.platform.v1.email_templates_pb2 import ListEmailKindsRequest as ListEmailKindsRequest
from mall.platform.v1.email_templates_pb2 import ListEmailKindsResponse as ListEmailKindsResponse
from mall.platform.v1.email_templates_pb2 import CreateEmailTemplateRequest as CreateEmailTemplateRequest
from mall.platform.v1.email_templates_pb2 import GetEmailTemplateRequest as GetEmailTemplateRequest
from mall.platform.v1.email_templates_pb2 import ListEmailTemplatesRequest as ListEmailTemplatesRequest
from mall.platform.v1.email_templates_pb2 import ListEmailTemplatesResponse as ListEmailTemplatesResponse
from mall.platform.v1.email_templates_pb2 import UpdateEmailTemplateRequest as UpdateEmailTemplateRequest
from mall.platform.v1.email_templates_pb2 import DeleteEmailTemplateRequest as DeleteEmailTemplateRequest
from mall.platform.v1.email_templates_pb2 import ListEmailTemplateVersionsRequest as ListEmailTemplateVersionsRequest
from mall.platform.v1.email_templates_pb2 import ListEmailTemplateVersionsResponse as ListEmailTemplateVersionsResponse
from mall.platform.v1.email_templates_pb2 import PreviewEmailTemplateRequest as PreviewEmailTemplateRequest
from mall.platform.v1.email_templates_pb2 import PreviewEmailTemplateResponse as PreviewEmailTemplateResponse
from mall.platform.v1.email_templates_pb2 import SendEmailTemplateTestRequest as SendEmailTemplateTestRequest
from mall.platform.v1.email_templates_pb2 import SendEmailTemplateTestResponse as SendEmailTemplateTestResponse
from mall.platform.v1.files_pb2 import File as File
from mall.platform.v1.files_pb2 import FileUpload as FileUpload
from mall.platform.v1.files_pb2 import CreateFileUploadRequest as CreateFileUploadRequest
from mall.platform.v1.files_pb2 import GetFileUploadRequest as GetFileUploadRequest
from mall.platform.v1.files_pb2 import UploadFileRequest as UploadFileRequest
from mall.platform.v1.files_pb2 import UploadFileResponse as UploadFileResponse
from mall.platform.v1.files_pb2 import GetFileRequest as GetFileRequest
from mall.platform.v1.files_pb2 import ListFilesRequest as ListFilesRequest
from mall.platform.v1.files_pb2 import ListFilesResponse as ListFilesResponse
from mall.platform.v1.files_pb2 import DeleteFileRequest as DeleteFileRequest
from mall.platform.v1.files_pb2 import DownloadFileRequest as DownloadFileRequest
from mall.platform.v1.files_pb2 import DownloadFileResponse as DownloadFileResponse
from mall.platform.v1.sections_pb2 import Section as Section
from mall.platform.v1.sections_pb2 import ChannelCategory as ChannelCategory
from mall.platform.v1.sections_pb2 import SectionCategory as SectionCategory
from mall.platform.v1.sections_pb2 import CreateSectionRequest as CreateSectionRequest
from mall.platform.v1.sections_pb2 import GetSectionRequest as GetSectionRequest
from mall.platform.v1.sections_pb2 import ListSectionsRequest as ListSectionsRequest
from mall.platform.v1.sections_pb2 import ListSectionsResponse as ListSectionsResponse
from mall.platform.v1.sections_pb2 import UpdateSectionRequest as UpdateSectionRequest
from mall.platform.v1.sections_pb2 import DeleteSectionRequest as DeleteSectionRequest
from mall.platform.v1.sections_pb2 import UndeleteSectionRequest as UndeleteSectionRequest
from mall.platform.v1.sections_pb2 import CreateChannelCategoryRequest as CreateChannelCategoryRequest
from mall.platform.v1.sections_pb2 import GetChannelCategoryRequest as GetChannelCategoryRequest
from mall.platform.v1.sections_pb2 import ListChannelCategoriesRequest as ListChannelCategoriesRequest
from mall.platform.v1.sections_pb2 import ListChannelCategoriesResponse as ListChannelCategoriesResponse
from mall.platform.v1.sections_pb2 import UpdateChannelCategoryRequest as UpdateChannelCategoryRequest
from mall.platform.v1.sections_pb2 import DeleteChannelCategoryRequest as DeleteChannelCategoryRequest
from mall.platform.v1.sections_pb2 import UndeleteChannelCategoryRequest as UndeleteChannelCategoryRequest
from mall.platform.v1.sections_pb2 import CreateSectionCategoryRequest as CreateSectionCategoryRequest
from mall.platform.v1.sections_pb2 import ListSectionCategoriesRequest as ListSectionCategoriesRequest
from mall.platform.v1.sections_pb2 import ListSectionCategoriesResponse as ListSectionCategoriesResponse
from mall.platform.v1.sections_pb2 import DeleteSectionCategoryRequest as DeleteSectionCategoryRequest
from mall.platform.v1.taxes_pb2 import TaxClass as TaxClass
from mall.platform.v1.taxes_pb2 import TaxRate as TaxRate
from mall.platform.v1.taxes_pb2 import TaxRateChange as TaxRateChange
from mall.platform.v1.taxes_pb2 import TaxExemption as TaxExemption
from mall.platform.v1.taxes_pb2 import CreateTaxClassRequest as CreateTaxClassRequest
from mall.platform.v1.taxes_pb2 import GetTaxClassRequest as GetTaxClassRequest
from mall.platform.v1.taxes_pb2 import ListTaxClassesRequest as ListTaxClassesRequest
from mall.platform.v1.taxes_pb2 import ListTaxClassesResponse as ListTaxClassesResponse
from mall.platform.v1.taxes_pb2 import UpdateTaxClassRequest as UpdateTaxClassRequest
from mall.platform.v1.taxes_pb2 import DeleteTaxClassRequest as DeleteTaxClassRequest
from mall.platform.v1.taxes_pb2 import CreateTaxRateRequest as CreateTaxRateRequest
from mall.platform.v1.taxes_pb2 import GetTaxRateRequest as GetTaxRateRequest
from mall.platform.v1.taxes_pb2 import ListTaxRatesRequest as ListTaxRatesRequest
from mall.platform.v1.taxes_pb2 import ListTaxRatesResponse as ListTaxRatesResponse
from mall.platform.v1.taxes_pb2 import UpdateTaxRateRequest as UpdateTaxRateRequest
from mall.platform.v1.taxes_pb2 import DeleteTaxRateRequest as DeleteTaxRateRequest
from mall.platform.v1.taxes_pb2 import CreateTaxExemptionRequest as CreateTaxExemptionRequest
from mall.platform.v1.taxes_pb2 import GetTaxExemptionRequest as GetTaxExemptionRequest
from mall.platform.v1.taxes_pb2 import ListTaxExemptionsRequest as ListTaxExemptionsRequest
from mall.platform.v1.taxes_pb2 import ListTaxExemptionsResponse as ListTaxExemptionsResponse
from mall.platform.v1.taxes_pb2 import UpdateTaxExemptionRequest as UpdateTaxExemptionRequest
from mall.platform.v1.taxes_pb2 import DeleteTaxExemptionRequest as DeleteTaxExemptionRequest
from mall.platform.v1.taxes_pb2 import ListTaxRateChangesRequest as ListTaxRateChangesRequest
from mall.platform.v1.taxes_pb2 import ListTaxRateChangesResponse as ListTaxRateChangesResponse

DESCRIPTOR: _descriptor.FileDescriptor

class Channel(_message.Message):
    __slots__ = ("id", "code", "display_name", "description", "kind", "state", "country_code", "currency_code", "language_code", "time_zone", "primary", "required", "exclusive", "multiplicative", "commission_rate", "settings", "create_time", "update_time", "delete_time", "etag")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Channel.State]
        ACTIVE: _ClassVar[Channel.State]
        INACTIVE: _ClassVar[Channel.State]
        MAINTENANCE: _ClassVar[Channel.State]
    STATE_UNSPECIFIED: Channel.State
    ACTIVE: Channel.State
    INACTIVE: Channel.State
    MAINTENANCE: Channel.State
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[Channel.Kind]
        PLATFORM: _ClassVar[Channel.Kind]
        REGIONAL: _ClassVar[Channel.Kind]
        PARTNER: _ClassVar[Channel.Kind]
        MOBILE: _ClassVar[Channel.Kind]
    KIND_UNSPECIFIED: Channel.Kind
    PLATFORM: Channel.Kind
    REGIONAL: Channel.Kind
    PARTNER: Channel.Kind
    MOBILE: Channel.Kind
    ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    COUNTRY_CODE_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    TIME_ZONE_FIELD_NUMBER: _ClassVar[int]
    PRIMARY_FIELD_NUMBER: _ClassVar[int]
    REQUIRED_FIELD_NUMBER: _ClassVar[int]
    EXCLUSIVE_FIELD_NUMBER: _ClassVar[int]
    MULTIPLICATIVE_FIELD_NUMBER: _ClassVar[int]
    COMMISSION_RATE_FIELD_NUMBER: _ClassVar[int]
    SETTINGS_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    code: str
    display_name: str
    description: str
    kind: Channel.Kind
    state: Channel.State
    country_code: str
    currency_code: str
    language_code: str
    time_zone: str
    primary: bool
    required: bool
    exclusive: bool
    multiplicative: bool
    commission_rate: _decimal_pb2.Decimal
    settings: _struct_pb2.Struct
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., code: _Optional[str] = ..., display_name: _Optional[str] = ..., description: _Optional[str] = ..., kind: _Optional[_Union[Channel.Kind, str]] = ..., state: _Optional[_Union[Channel.State, str]] = ..., country_code: _Optional[str] = ..., currency_code: _Optional[str] = ..., language_code: _Optional[str] = ..., time_zone: _Optional[str] = ..., primary: _Optional[bool] = ..., required: _Optional[bool] = ..., exclusive: _Optional[bool] = ..., multiplicative: _Optional[bool] = ..., commission_rate: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., settings: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class Configuration(_message.Message):
    __slots__ = ("id", "channel_id", "section_id", "key", "display_name", "description", "category", "data_type", "value", "required", "multiplicative", "locked", "sequence", "effective_from_time", "effective_until_time", "create_time", "update_time", "delete_time", "etag")
    class DataType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        DATA_TYPE_UNSPECIFIED: _ClassVar[Configuration.DataType]
        STRING: _ClassVar[Configuration.DataType]
        INTEGER: _ClassVar[Configuration.DataType]
        DECIMAL: _ClassVar[Configuration.DataType]
        BOOLEAN: _ClassVar[Configuration.DataType]
        JSON: _ClassVar[Configuration.DataType]
        MONEY: _ClassVar[Configuration.DataType]
        DURATION: _ClassVar[Configuration.DataType]
    DATA_TYPE_UNSPECIFIED: Configuration.DataType
    STRING: Configuration.DataType
    INTEGER: Configuration.DataType
    DECIMAL: Configuration.DataType
    BOOLEAN: Configuration.DataType
    JSON: Configuration.DataType
    MONEY: Configuration.DataType
    DURATION: Configuration.DataType
    ID_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    SECTION_ID_FIELD_NUMBER: _ClassVar[int]
    KEY_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    DATA_TYPE_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    REQUIRED_FIELD_NUMBER: _ClassVar[int]
    MULTIPLICATIVE_FIELD_NUMBER: _ClassVar[int]
    LOCKED_FIELD_NUMBER: _ClassVar[int]
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    EFFECTIVE_FROM_TIME_FIELD_NUMBER: _ClassVar[int]
    EFFECTIVE_UNTIL_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    channel_id: str
    section_id: str
    key: str
    display_name: str
    description: str
    category: str
    data_type: Configuration.DataType
    value: _struct_pb2.Value
    required: bool
    multiplicative: bool
    locked: bool
    sequence: int
    effective_from_time: _timestamp_pb2.Timestamp
    effective_until_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., channel_id: _Optional[str] = ..., section_id: _Optional[str] = ..., key: _Optional[str] = ..., display_name: _Optional[str] = ..., description: _Optional[str] = ..., category: _Optional[str] = ..., data_type: _Optional[_Union[Configuration.DataType, str]] = ..., value: _Optional[_Union[_struct_pb2.Value, _Mapping]] = ..., required: _Optional[bool] = ..., multiplicative: _Optional[bool] = ..., locked: _Optional[bool] = ..., sequence: _Optional[int] = ..., effective_from_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., effective_until_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class Setting(_message.Message):
    __slots__ = ("key", "data_type", "fits", "default_value", "scopes", "description")
    class Scope(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        SCOPE_UNSPECIFIED: _ClassVar[Setting.Scope]
        MALL: _ClassVar[Setting.Scope]
        CHANNEL: _ClassVar[Setting.Scope]
        SECTION: _ClassVar[Setting.Scope]
    SCOPE_UNSPECIFIED: Setting.Scope
    MALL: Setting.Scope
    CHANNEL: Setting.Scope
    SECTION: Setting.Scope
    KEY_FIELD_NUMBER: _ClassVar[int]
    DATA_TYPE_FIELD_NUMBER: _ClassVar[int]
    FITS_FIELD_NUMBER: _ClassVar[int]
    DEFAULT_VALUE_FIELD_NUMBER: _ClassVar[int]
    SCOPES_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    key: str
    data_type: Configuration.DataType
    fits: str
    default_value: _struct_pb2.Value
    scopes: _containers.RepeatedScalarFieldContainer[Setting.Scope]
    description: str
    def __init__(self, key: _Optional[str] = ..., data_type: _Optional[_Union[Configuration.DataType, str]] = ..., fits: _Optional[str] = ..., default_value: _Optional[_Union[_struct_pb2.Value, _Mapping]] = ..., scopes: _Optional[_Iterable[_Union[Setting.Scope, str]]] = ..., description: _Optional[str] = ...) -> None: ...

class ParkedEvent(_message.Message):
    __slots__ = ("id", "consumer", "event_id", "event_type", "aggregate_type", "aggregate_id", "event_time", "state", "attempts", "error", "next_try_time", "create_time")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[ParkedEvent.State]
        WAITING: _ClassVar[ParkedEvent.State]
        RETRYING: _ClassVar[ParkedEvent.State]
        PARKED: _ClassVar[ParkedEvent.State]
    STATE_UNSPECIFIED: ParkedEvent.State
    WAITING: ParkedEvent.State
    RETRYING: ParkedEvent.State
    PARKED: ParkedEvent.State
    ID_FIELD_NUMBER: _ClassVar[int]
    CONSUMER_FIELD_NUMBER: _ClassVar[int]
    EVENT_ID_FIELD_NUMBER: _ClassVar[int]
    EVENT_TYPE_FIELD_NUMBER: _ClassVar[int]
    AGGREGATE_TYPE_FIELD_NUMBER: _ClassVar[int]
    AGGREGATE_ID_FIELD_NUMBER: _ClassVar[int]
    EVENT_TIME_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    ATTEMPTS_FIELD_NUMBER: _ClassVar[int]
    ERROR_FIELD_NUMBER: _ClassVar[int]
    NEXT_TRY_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    consumer: str
    event_id: str
    event_type: str
    aggregate_type: str
    aggregate_id: str
    event_time: _timestamp_pb2.Timestamp
    state: ParkedEvent.State
    attempts: int
    error: str
    next_try_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., consumer: _Optional[str] = ..., event_id: _Optional[str] = ..., event_type: _Optional[str] = ..., aggregate_type: _Optional[str] = ..., aggregate_id: _Optional[str] = ..., event_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., state: _Optional[_Union[ParkedEvent.State, str]] = ..., attempts: _Optional[int] = ..., error: _Optional[str] = ..., next_try_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CreateChannelRequest(_message.Message):
    __slots__ = ("channel", "request_id")
    CHANNEL_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    channel: Channel
    request_id: str
    def __init__(self, channel: _Optional[_Union[Channel, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetChannelRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListChannelsRequest(_message.Message):
    __slots__ = ("states", "show_deleted", "page_size", "page_token")
    STATES_FIELD_NUMBER: _ClassVar[int]
    SHOW_DELETED_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    states: _containers.RepeatedScalarFieldContainer[Channel.State]
    show_deleted: bool
    page_size: int
    page_token: str
    def __init__(self, states: _Optional[_Iterable[_Union[Channel.State, str]]] = ..., show_deleted: _Optional[bool] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListChannelsResponse(_message.Message):
    __slots__ = ("channels", "next_page_token")
    CHANNELS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    channels: _containers.RepeatedCompositeFieldContainer[Channel]
    next_page_token: str
    def __init__(self, channels: _Optional[_Iterable[_Union[Channel, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdateChannelRequest(_message.Message):
    __slots__ = ("channel", "update_mask", "request_id")
    CHANNEL_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    channel: Channel
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, channel: _Optional[_Union[Channel, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteChannelRequest(_message.Message):
    __slots__ = ("id", "etag", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    etag: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class UndeleteChannelRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CreateConfigurationRequest(_message.Message):
    __slots__ = ("configuration", "request_id")
    CONFIGURATION_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    configuration: Configuration
    request_id: str
    def __init__(self, configuration: _Optional[_Union[Configuration, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetConfigurationRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListConfigurationsRequest(_message.Message):
    __slots__ = ("channel_id", "category", "key", "show_deleted", "page_size", "page_token")
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    KEY_FIELD_NUMBER: _ClassVar[int]
    SHOW_DELETED_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    channel_id: str
    category: str
    key: str
    show_deleted: bool
    page_size: int
    page_token: str
    def __init__(self, channel_id: _Optional[str] = ..., category: _Optional[str] = ..., key: _Optional[str] = ..., show_deleted: _Optional[bool] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListConfigurationsResponse(_message.Message):
    __slots__ = ("configurations", "next_page_token")
    CONFIGURATIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    configurations: _containers.RepeatedCompositeFieldContainer[Configuration]
    next_page_token: str
    def __init__(self, configurations: _Optional[_Iterable[_Union[Configuration, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdateConfigurationRequest(_message.Message):
    __slots__ = ("configuration", "update_mask", "request_id")
    CONFIGURATION_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    configuration: Configuration
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, configuration: _Optional[_Union[Configuration, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteConfigurationRequest(_message.Message):
    __slots__ = ("id", "etag", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    etag: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ResolveConfigurationRequest(_message.Message):
    __slots__ = ("key", "channel_id", "section_id")
    KEY_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    SECTION_ID_FIELD_NUMBER: _ClassVar[int]
    key: str
    channel_id: str
    section_id: str
    def __init__(self, key: _Optional[str] = ..., channel_id: _Optional[str] = ..., section_id: _Optional[str] = ...) -> None: ...

class ResolveConfigurationResponse(_message.Message):
    __slots__ = ("value", "data_type", "configurations")
    VALUE_FIELD_NUMBER: _ClassVar[int]
    DATA_TYPE_FIELD_NUMBER: _ClassVar[int]
    CONFIGURATIONS_FIELD_NUMBER: _ClassVar[int]
    value: _struct_pb2.Value
    data_type: Configuration.DataType
    configurations: _containers.RepeatedCompositeFieldContainer[Configuration]
    def __init__(self, value: _Optional[_Union[_struct_pb2.Value, _Mapping]] = ..., data_type: _Optional[_Union[Configuration.DataType, str]] = ..., configurations: _Optional[_Iterable[_Union[Configuration, _Mapping]]] = ...) -> None: ...

class ListSettingsRequest(_message.Message):
    __slots__ = ("page_size", "page_token")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListSettingsResponse(_message.Message):
    __slots__ = ("settings", "next_page_token")
    SETTINGS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    settings: _containers.RepeatedCompositeFieldContainer[Setting]
    next_page_token: str
    def __init__(self, settings: _Optional[_Iterable[_Union[Setting, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ListParkedEventsRequest(_message.Message):
    __slots__ = ("consumer", "states", "page_size", "page_token")
    CONSUMER_FIELD_NUMBER: _ClassVar[int]
    STATES_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    consumer: str
    states: _containers.RepeatedScalarFieldContainer[ParkedEvent.State]
    page_size: int
    page_token: str
    def __init__(self, consumer: _Optional[str] = ..., states: _Optional[_Iterable[_Union[ParkedEvent.State, str]]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListParkedEventsResponse(_message.Message):
    __slots__ = ("parked_events", "next_page_token")
    PARKED_EVENTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parked_events: _containers.RepeatedCompositeFieldContainer[ParkedEvent]
    next_page_token: str
    def __init__(self, parked_events: _Optional[_Iterable[_Union[ParkedEvent, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class RetryParkedEventRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class DiscardParkedEventRequest(_message.Message):
    __slots__ = ("id", "reason", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    reason: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...
