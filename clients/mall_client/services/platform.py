"""The rpcs of platform. scripts/generate writes it from the protos."""

import datetime
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping
from typing import Any

from google.protobuf import field_mask_pb2
from google.protobuf import struct_pb2
from google.protobuf import timestamp_pb2
from mall.platform.v1 import codebooks_pb2
from mall.platform.v1 import email_templates_pb2
from mall.platform.v1 import files_pb2
from mall.platform.v1 import platform_pb2
from mall.platform.v1 import sections_pb2
from mall.platform.v1 import taxes_pb2
from mall_client.service import Metadata, Request, Service


class PlatformService(Service):
    """Manages the mall as a whole: channels and their sections, configurations, codebooks, taxes, files,
    e-mail templates and parked events.

    Channels: CreateChannel, GetChannel, ListChannels, UpdateChannel, DeleteChannel, UndeleteChannel.
    Configurations: CreateConfiguration, GetConfiguration, ListConfigurations, UpdateConfiguration,
    DeleteConfiguration, ResolveConfiguration.
    Sections: CreateSection, GetSection, ListSections, UpdateSection, DeleteSection, UndeleteSection,
    CreateSectionCategory, ListSectionCategories, DeleteSectionCategory.
    Categories of channels: CreateChannelCategory, GetChannelCategory, ListChannelCategories,
    UpdateChannelCategory, DeleteChannelCategory, UndeleteChannelCategory.
    Codebooks: CreateCodebook, GetCodebook, ListCodebooks, UpdateCodebook, DeleteCodebook, UndeleteCodebook,
    CreateCodebookEntry, GetCodebookEntry, ListCodebookEntries, UpdateCodebookEntry, DeleteCodebookEntry,
    UndeleteCodebookEntry.
    Settings: ListSettings.
    Files: CreateFileUpload, GetFileUpload, UploadFile, GetFile, ListFiles, DeleteFile, DownloadFile.
    E-mail templates: ListEmailKinds, CreateEmailTemplate, GetEmailTemplate, ListEmailTemplates,
    UpdateEmailTemplate, DeleteEmailTemplate, ListEmailTemplateVersions, PreviewEmailTemplate,
    SendEmailTemplateTest.
    Parked events: ListParkedEvents, RetryParkedEvent, DiscardParkedEvent.
    Taxes: CreateTaxClass, GetTaxClass, ListTaxClasses, UpdateTaxClass, DeleteTaxClass, CreateTaxRate,
    GetTaxRate, ListTaxRates, UpdateTaxRate, DeleteTaxRate, ListTaxRateChanges, CreateTaxExemption,
    GetTaxExemption, ListTaxExemptions, UpdateTaxExemption, DeleteTaxExemption.
    """

    full_name = platform_pb2.DESCRIPTOR.services_by_name["PlatformService"].full_name

    def CreateChannel(
        self,
        request: Request[platform_pb2.CreateChannelRequest] = None,
        /,
        *,
        channel: platform_pb2.Channel | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> platform_pb2.Channel:
        """Creates a channel, in state `INACTIVE` unless another is given.

        Fails with `CHANNEL_CODE_TAKEN`: codes are unique for ever, deleted channels included.

        Args:
            channel: The channel to create.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: platform_pb2.Channel = self._call(
            "CreateChannel", request, {"channel": channel, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetChannel(
        self,
        request: Request[platform_pb2.GetChannelRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> platform_pb2.Channel:
        """Returns one channel. Customers and guests see active channels only.

        Args:
            id: UUID of the channel.
        """
        answer: platform_pb2.Channel = self._call("GetChannel", request, {"id": id}, timeout, metadata)
        return answer

    def ListChannels(
        self,
        request: Request[platform_pb2.ListChannelsRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> platform_pb2.ListChannelsResponse:
        """Lists channels, newest first. Customers and guests see active channels only.

        Args:
            states: Only channels in one of these states; empty: in any.
            show_deleted: Also deleted channels; for callers with `platform.manage`.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: platform_pb2.ListChannelsResponse = self._call(
            "ListChannels",
            request,
            {"states": states, "show_deleted": show_deleted, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    def UpdateChannel(
        self,
        request: Request[platform_pb2.UpdateChannelRequest] = None,
        /,
        *,
        channel: platform_pb2.Channel | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> platform_pb2.Channel:
        """Changes a channel. The code never changes.

        Making a channel primary takes the flag from the channel that had it. The primary channel
        stays active: fails with `CHANNEL_PRIMARY` otherwise.

        Args:
            channel: The channel with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: platform_pb2.Channel = self._call(
            "UpdateChannel",
            request,
            {"channel": channel, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def DeleteChannel(
        self,
        request: Request[platform_pb2.DeleteChannelRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> platform_pb2.Channel:
        """Deletes a channel softly: it takes no new orders, old orders still resolve it.

        Fails with `CHANNEL_PRIMARY` for the primary channel, and with `CHANNEL_IN_USE` while it has sections.

        Args:
            id: UUID of the channel.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: platform_pb2.Channel = self._call(
            "DeleteChannel", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def UndeleteChannel(
        self,
        request: Request[platform_pb2.UndeleteChannelRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> platform_pb2.Channel:
        """Brings a deleted channel back, in state `INACTIVE`.

        Args:
            id: UUID of the channel.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: platform_pb2.Channel = self._call(
            "UndeleteChannel", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def CreateConfiguration(
        self,
        request: Request[platform_pb2.CreateConfigurationRequest] = None,
        /,
        *,
        configuration: platform_pb2.Configuration | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> platform_pb2.Configuration:
        """Creates a configuration for one key in one scope.

        The scope is global without `channel_id`. Fails with `CONFIGURATION_EXISTS` when the key has a
        value in this scope already. ListSettings says which values fit the keys that the mall reads.
        An unknown key is refused if it begins with the first word of a known one or is spelt nearly
        like one; all others are free for the operators' own use.

        Args:
            configuration: The configuration to create.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: platform_pb2.Configuration = self._call(
            "CreateConfiguration",
            request,
            {"configuration": configuration, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def GetConfiguration(
        self,
        request: Request[platform_pb2.GetConfigurationRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> platform_pb2.Configuration:
        """Returns one configuration.

        Args:
            id: UUID of the configuration.
        """
        answer: platform_pb2.Configuration = self._call("GetConfiguration", request, {"id": id}, timeout, metadata)
        return answer

    def ListConfigurations(
        self,
        request: Request[platform_pb2.ListConfigurationsRequest] = None,
        /,
        *,
        channel_id: str | None = None,
        category: str | None = None,
        key: str | None = None,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> platform_pb2.ListConfigurationsResponse:
        """Lists configurations by key.

        Args:
            channel_id: Only configurations of this channel.
            category: Only configurations of this category.
            key: Only configurations of this key.
            show_deleted: Also deleted configurations.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: platform_pb2.ListConfigurationsResponse = self._call(
            "ListConfigurations",
            request,
            {
                "channel_id": channel_id,
                "category": category,
                "key": key,
                "show_deleted": show_deleted,
                "page_size": page_size,
                "page_token": page_token,
            },
            timeout,
            metadata,
        )
        return answer

    def UpdateConfiguration(
        self,
        request: Request[platform_pb2.UpdateConfigurationRequest] = None,
        /,
        *,
        configuration: platform_pb2.Configuration | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> platform_pb2.Configuration:
        """Changes a configuration. Key and scope never change.

        Fails with `CONFIGURATION_NOT_EDITABLE` where `locked` is set.

        Args:
            configuration: The configuration with `id` and the new values; `etag` if the change depends on what was
                read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: platform_pb2.Configuration = self._call(
            "UpdateConfiguration",
            request,
            {"configuration": configuration, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def DeleteConfiguration(
        self,
        request: Request[platform_pb2.DeleteConfigurationRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> platform_pb2.Configuration:
        """Deletes a configuration softly; the next wider scope applies from then on.

        Fails with `CONFIGURATION_REQUIRED` or `CONFIGURATION_NOT_EDITABLE`.

        Args:
            id: UUID of the configuration.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: platform_pb2.Configuration = self._call(
            "DeleteConfiguration", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def ResolveConfiguration(
        self,
        request: Request[platform_pb2.ResolveConfigurationRequest] = None,
        /,
        *,
        key: str | None = None,
        channel_id: str | None = None,
        section_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> platform_pb2.ResolveConfigurationResponse:
        """Returns the value that applies to a key in a scope now.

        A section's value takes precedence over its channel's, and that over the global one; values
        outside their window or of the wrong type do not count. A `multiplicative` value is multiplied
        with the one it would override. Where nothing else applies, it is the default of ListSettings.
        Fails with `RESOURCE_NOT_FOUND` for a key that has no value and no default.

        Args:
            key: The dotted key.
            channel_id: The channel asked for. Unset: the mall as a whole.
            section_id: The section asked for; needs `channel_id`.
        """
        answer: platform_pb2.ResolveConfigurationResponse = self._call(
            "ResolveConfiguration",
            request,
            {"key": key, "channel_id": channel_id, "section_id": section_id},
            timeout,
            metadata,
        )
        return answer

    def ListSettings(
        self,
        request: Request[platform_pb2.ListSettingsRequest] = None,
        /,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> platform_pb2.ListSettingsResponse:
        """Lists the settings that the mall reads, by key: what they do and which values fit.

        Their values are configurations.

        Args:
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: platform_pb2.ListSettingsResponse = self._call(
            "ListSettings", request, {"page_size": page_size, "page_token": page_token}, timeout, metadata
        )
        return answer

    def ListParkedEvents(
        self,
        request: Request[platform_pb2.ListParkedEventsRequest] = None,
        /,
        *,
        consumer: str | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> platform_pb2.ListParkedEventsResponse:
        """Lists the events that a consumer could not handle and those waiting behind them, newest first.

        Args:
            consumer: Only events of this consumer. At most 100 characters.
            states: Only events in one of these states; empty: in any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: platform_pb2.ListParkedEventsResponse = self._call(
            "ListParkedEvents",
            request,
            {"consumer": consumer, "states": states, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    def RetryParkedEvent(
        self,
        request: Request[platform_pb2.RetryParkedEventRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> platform_pb2.ParkedEvent:
        """Tries a parked event again, within a second. If it fails again, it is parked again.

        Fails with `STATE_FORBIDS` unless the event is `PARKED`. Leaves an audit entry.

        Args:
            id: UUID of the parked event.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: platform_pb2.ParkedEvent = self._call(
            "RetryParkedEvent", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def DiscardParkedEvent(
        self,
        request: Request[platform_pb2.DiscardParkedEventRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> platform_pb2.ParkedEvent:
        """Gives a parked event up: its consumer never handles it and goes on with the events behind it.

        Returns the event as it was. Fails with `STATE_FORBIDS` unless the event is `PARKED`. Leaves an
        audit entry with the reason.

        Args:
            id: UUID of the parked event.
            reason: Why it may be given up, for the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: platform_pb2.ParkedEvent = self._call(
            "DiscardParkedEvent", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    def CreateSection(
        self,
        request: Request[sections_pb2.CreateSectionRequest] = None,
        /,
        *,
        section: sections_pb2.Section | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sections_pb2.Section:
        """Creates a section.

        Fails with `SECTION_CODE_TAKEN`, and with `TREE_TOO_DEEP` more than 5 deep.

        Args:
            section: The section to create.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: sections_pb2.Section = self._call(
            "CreateSection", request, {"section": section, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetSection(
        self,
        request: Request[sections_pb2.GetSectionRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sections_pb2.Section:
        """Returns one section. Shoppers see what is enabled and not secret, and stands in nothing that is hidden,
        of active channels.

        Args:
            id: UUID of the section.
        """
        answer: sections_pb2.Section = self._call("GetSection", request, {"id": id}, timeout, metadata)
        return answer

    def ListSections(
        self,
        request: Request[sections_pb2.ListSectionsRequest] = None,
        /,
        *,
        channel_id: str | None = None,
        parent_id: str | None = None,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sections_pb2.ListSectionsResponse:
        """Lists sections by their position. Shoppers see what GetSection shows them.

        Args:
            channel_id: UUID of the channel.
            parent_id: UUID of the section that they stand in.
            show_deleted: Also deleted ones; only staff with `platform.manage` gets them.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: sections_pb2.ListSectionsResponse = self._call(
            "ListSections",
            request,
            {
                "channel_id": channel_id,
                "parent_id": parent_id,
                "show_deleted": show_deleted,
                "page_size": page_size,
                "page_token": page_token,
            },
            timeout,
            metadata,
        )
        return answer

    def UpdateSection(
        self,
        request: Request[sections_pb2.UpdateSectionRequest] = None,
        /,
        *,
        section: sections_pb2.Section | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sections_pb2.Section:
        """Changes a section. Channel and code never change.

        Moving it below itself fails with `TREE_CYCLE`, more than 5 deep with `TREE_TOO_DEEP`.

        Args:
            section: The section with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: sections_pb2.Section = self._call(
            "UpdateSection",
            request,
            {"section": section, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def DeleteSection(
        self,
        request: Request[sections_pb2.DeleteSectionRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sections_pb2.Section:
        """Deletes a section softly. Fails with `SECTION_IN_USE` while others stand in it.

        Args:
            id: UUID of the section.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: sections_pb2.Section = self._call(
            "DeleteSection", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def UndeleteSection(
        self,
        request: Request[sections_pb2.UndeleteSectionRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sections_pb2.Section:
        """Brings a deleted section back. Fails with `STATE_FORBIDS` where it is not deleted, with `RESOURCE_NOT_FOUND`
        where what it stood in is gone, and with `SECTION_CODE_TAKEN` where another one has its code by now.

        Args:
            id: UUID of the section.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: sections_pb2.Section = self._call(
            "UndeleteSection", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def CreateChannelCategory(
        self,
        request: Request[sections_pb2.CreateChannelCategoryRequest] = None,
        /,
        *,
        channel_category: sections_pb2.ChannelCategory | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sections_pb2.ChannelCategory:
        """Creates a category of a channel.

        Fails with `CHANNEL_CATEGORY_CODE_TAKEN`, and with `TREE_TOO_DEEP` more than 5 deep.

        Args:
            channel_category: The category of a channel to create.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: sections_pb2.ChannelCategory = self._call(
            "CreateChannelCategory",
            request,
            {"channel_category": channel_category, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def GetChannelCategory(
        self,
        request: Request[sections_pb2.GetChannelCategoryRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sections_pb2.ChannelCategory:
        """Returns one category of a channel. Shoppers see those of active channels that stand in nothing deleted.

        Args:
            id: UUID of the category of a channel.
        """
        answer: sections_pb2.ChannelCategory = self._call("GetChannelCategory", request, {"id": id}, timeout, metadata)
        return answer

    def ListChannelCategories(
        self,
        request: Request[sections_pb2.ListChannelCategoriesRequest] = None,
        /,
        *,
        channel_id: str | None = None,
        parent_id: str | None = None,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sections_pb2.ListChannelCategoriesResponse:
        """Lists categories of channels by their position.

        Args:
            channel_id: UUID of the channel.
            parent_id: UUID of the category that they stand in.
            show_deleted: Also deleted ones; only staff with `platform.manage` gets them.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: sections_pb2.ListChannelCategoriesResponse = self._call(
            "ListChannelCategories",
            request,
            {
                "channel_id": channel_id,
                "parent_id": parent_id,
                "show_deleted": show_deleted,
                "page_size": page_size,
                "page_token": page_token,
            },
            timeout,
            metadata,
        )
        return answer

    def UpdateChannelCategory(
        self,
        request: Request[sections_pb2.UpdateChannelCategoryRequest] = None,
        /,
        *,
        channel_category: sections_pb2.ChannelCategory | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sections_pb2.ChannelCategory:
        """Changes a category of a channel. Channel and code never change.

        Moving it below itself fails with `TREE_CYCLE`, more than 5 deep with `TREE_TOO_DEEP`.

        Args:
            channel_category: The category of a channel with `id` and the new values; `etag` if the change depends on what
                was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: sections_pb2.ChannelCategory = self._call(
            "UpdateChannelCategory",
            request,
            {"channel_category": channel_category, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def DeleteChannelCategory(
        self,
        request: Request[sections_pb2.DeleteChannelCategoryRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sections_pb2.ChannelCategory:
        """Deletes a category of a channel softly. Fails with `CHANNEL_CATEGORY_IN_USE` while others stand in it, or
        a section shows it.

        Args:
            id: UUID of the category of a channel.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: sections_pb2.ChannelCategory = self._call(
            "DeleteChannelCategory", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def UndeleteChannelCategory(
        self,
        request: Request[sections_pb2.UndeleteChannelCategoryRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sections_pb2.ChannelCategory:
        """Brings a deleted category back. Fails with `STATE_FORBIDS` where it is not deleted, with `RESOURCE_NOT_FOUND`
        where what it stood in is gone, and with `CHANNEL_CATEGORY_CODE_TAKEN` where another one has its code by now.

        Args:
            id: UUID of the category of a channel.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: sections_pb2.ChannelCategory = self._call(
            "UndeleteChannelCategory", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def CreateSectionCategory(
        self,
        request: Request[sections_pb2.CreateSectionCategoryRequest] = None,
        /,
        *,
        section_category: sections_pb2.SectionCategory | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sections_pb2.SectionCategory:
        """Shows a category of a channel in one of its sections. Fails with `SECTION_CATEGORY_EXISTS`.

        Args:
            section_category: The category of a section to create.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: sections_pb2.SectionCategory = self._call(
            "CreateSectionCategory",
            request,
            {"section_category": section_category, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def ListSectionCategories(
        self,
        request: Request[sections_pb2.ListSectionCategoriesRequest] = None,
        /,
        *,
        section_id: str | None = None,
        channel_category_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sections_pb2.ListSectionCategoriesResponse:
        """Lists which categories sections show, newest first. Shoppers see those of sections that they see.

        Args:
            section_id: UUID of the section.
            channel_category_id: UUID of the category of the channel.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: sections_pb2.ListSectionCategoriesResponse = self._call(
            "ListSectionCategories",
            request,
            {
                "section_id": section_id,
                "channel_category_id": channel_category_id,
                "page_size": page_size,
                "page_token": page_token,
            },
            timeout,
            metadata,
        )
        return answer

    def DeleteSectionCategory(
        self,
        request: Request[sections_pb2.DeleteSectionCategoryRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sections_pb2.SectionCategory:
        """Shows a category in a section no more. It is gone then: repeat with `request_id`.

        Args:
            id: UUID of the category of a section.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: sections_pb2.SectionCategory = self._call(
            "DeleteSectionCategory", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def CreateCodebook(
        self,
        request: Request[codebooks_pb2.CreateCodebookRequest] = None,
        /,
        *,
        codebook: codebooks_pb2.Codebook | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> codebooks_pb2.Codebook:
        """Creates a codebook.

        Fails with `CODEBOOK_CODE_TAKEN`: codes are unique for ever, deleted ones included.

        Args:
            codebook: The codebook to create.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: codebooks_pb2.Codebook = self._call(
            "CreateCodebook", request, {"codebook": codebook, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetCodebook(
        self,
        request: Request[codebooks_pb2.GetCodebookRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> codebooks_pb2.Codebook:
        """Returns one codebook.

        Args:
            id: UUID of the codebook.
        """
        answer: codebooks_pb2.Codebook = self._call("GetCodebook", request, {"id": id}, timeout, metadata)
        return answer

    def ListCodebooks(
        self,
        request: Request[codebooks_pb2.ListCodebooksRequest] = None,
        /,
        *,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> codebooks_pb2.ListCodebooksResponse:
        """Lists codebooks, newest first.

        Args:
            show_deleted: Also deleted ones; only staff with `platform.manage` gets them.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: codebooks_pb2.ListCodebooksResponse = self._call(
            "ListCodebooks",
            request,
            {"show_deleted": show_deleted, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    def UpdateCodebook(
        self,
        request: Request[codebooks_pb2.UpdateCodebookRequest] = None,
        /,
        *,
        codebook: codebooks_pb2.Codebook | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> codebooks_pb2.Codebook:
        """Changes a codebook. The code never changes.

        Args:
            codebook: The codebook with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: codebooks_pb2.Codebook = self._call(
            "UpdateCodebook",
            request,
            {"codebook": codebook, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def DeleteCodebook(
        self,
        request: Request[codebooks_pb2.DeleteCodebookRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> codebooks_pb2.Codebook:
        """Deletes a codebook softly; its entries go with it.

        Args:
            id: UUID of the codebook.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: codebooks_pb2.Codebook = self._call(
            "DeleteCodebook", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def UndeleteCodebook(
        self,
        request: Request[codebooks_pb2.UndeleteCodebookRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> codebooks_pb2.Codebook:
        """Brings a deleted codebook back. Fails with `STATE_FORBIDS` where it is not deleted.

        Args:
            id: UUID of the codebook.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: codebooks_pb2.Codebook = self._call(
            "UndeleteCodebook", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def CreateCodebookEntry(
        self,
        request: Request[codebooks_pb2.CreateCodebookEntryRequest] = None,
        /,
        *,
        codebook_entry: codebooks_pb2.CodebookEntry | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> codebooks_pb2.CodebookEntry:
        """Creates an entry of a codebook.

        Fails with `CODEBOOK_ENTRY_CODE_TAKEN`: codes are unique within their codebook for ever.

        Args:
            codebook_entry: The entry of a codebook to create.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: codebooks_pb2.CodebookEntry = self._call(
            "CreateCodebookEntry",
            request,
            {"codebook_entry": codebook_entry, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def GetCodebookEntry(
        self,
        request: Request[codebooks_pb2.GetCodebookEntryRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> codebooks_pb2.CodebookEntry:
        """Returns one entry. Only staff sees those that may not be chosen any more.

        Args:
            id: UUID of the entry of a codebook.
        """
        answer: codebooks_pb2.CodebookEntry = self._call("GetCodebookEntry", request, {"id": id}, timeout, metadata)
        return answer

    def ListCodebookEntries(
        self,
        request: Request[codebooks_pb2.ListCodebookEntriesRequest] = None,
        /,
        *,
        codebook_id: str | None = None,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> codebooks_pb2.ListCodebookEntriesResponse:
        """Lists entries by their position. Only staff sees those that may not be chosen any more.

        Args:
            codebook_id: UUID of the codebook.
            show_deleted: Also deleted ones; only staff with `platform.manage` gets them.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: codebooks_pb2.ListCodebookEntriesResponse = self._call(
            "ListCodebookEntries",
            request,
            {
                "codebook_id": codebook_id,
                "show_deleted": show_deleted,
                "page_size": page_size,
                "page_token": page_token,
            },
            timeout,
            metadata,
        )
        return answer

    def UpdateCodebookEntry(
        self,
        request: Request[codebooks_pb2.UpdateCodebookEntryRequest] = None,
        /,
        *,
        codebook_entry: codebooks_pb2.CodebookEntry | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> codebooks_pb2.CodebookEntry:
        """Changes an entry. Codebook and code never change.

        Args:
            codebook_entry: The entry of a codebook with `id` and the new values; `etag` if the change depends on what
                was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: codebooks_pb2.CodebookEntry = self._call(
            "UpdateCodebookEntry",
            request,
            {"codebook_entry": codebook_entry, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def DeleteCodebookEntry(
        self,
        request: Request[codebooks_pb2.DeleteCodebookEntryRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> codebooks_pb2.CodebookEntry:
        """Deletes an entry softly.

        Args:
            id: UUID of the entry of a codebook.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: codebooks_pb2.CodebookEntry = self._call(
            "DeleteCodebookEntry", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def UndeleteCodebookEntry(
        self,
        request: Request[codebooks_pb2.UndeleteCodebookEntryRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> codebooks_pb2.CodebookEntry:
        """Brings a deleted entry back. Fails with `STATE_FORBIDS` where it is not deleted.

        Args:
            id: UUID of the entry of a codebook.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: codebooks_pb2.CodebookEntry = self._call(
            "UndeleteCodebookEntry", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def CreateTaxClass(
        self,
        request: Request[taxes_pb2.CreateTaxClassRequest] = None,
        /,
        *,
        tax_class: taxes_pb2.TaxClass | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> taxes_pb2.TaxClass:
        """Creates a tax class: what is taxed alike, such as books.

        Fails with `TAX_CLASS_CODE_TAKEN`: codes are unique for ever, deleted ones included. The first
        class is the standard one; a new one with `standard` takes that from the class that had it.

        Args:
            tax_class: The tax class to create.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: taxes_pb2.TaxClass = self._call(
            "CreateTaxClass", request, {"tax_class": tax_class, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetTaxClass(
        self,
        request: Request[taxes_pb2.GetTaxClassRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> taxes_pb2.TaxClass:
        """Returns one tax class, deleted or not.

        Args:
            id: UUID of the tax class.
        """
        answer: taxes_pb2.TaxClass = self._call("GetTaxClass", request, {"id": id}, timeout, metadata)
        return answer

    def ListTaxClasses(
        self,
        request: Request[taxes_pb2.ListTaxClassesRequest] = None,
        /,
        *,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> taxes_pb2.ListTaxClassesResponse:
        """Lists tax classes, newest first.

        Args:
            show_deleted: Also deleted ones.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: taxes_pb2.ListTaxClassesResponse = self._call(
            "ListTaxClasses",
            request,
            {"show_deleted": show_deleted, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    def UpdateTaxClass(
        self,
        request: Request[taxes_pb2.UpdateTaxClassRequest] = None,
        /,
        *,
        tax_class: taxes_pb2.TaxClass | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> taxes_pb2.TaxClass:
        """Changes a tax class. The code never changes.

        `standard` is given to a class, never taken from one: fails with `TAX_CLASS_STANDARD`.

        Args:
            tax_class: The tax class with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: taxes_pb2.TaxClass = self._call(
            "UpdateTaxClass",
            request,
            {"tax_class": tax_class, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def DeleteTaxClass(
        self,
        request: Request[taxes_pb2.DeleteTaxClassRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> taxes_pb2.TaxClass:
        """Deletes a tax class softly.

        Fails with `TAX_CLASS_STANDARD` for the standard one, and with `TAX_CLASS_IN_USE` while a product, a
        category or a rate has it.

        Args:
            id: UUID of the tax class.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: taxes_pb2.TaxClass = self._call(
            "DeleteTaxClass", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def CreateTaxRate(
        self,
        request: Request[taxes_pb2.CreateTaxRateRequest] = None,
        /,
        *,
        tax_rate: taxes_pb2.TaxRate | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> taxes_pb2.TaxRate:
        """Creates a tax rate: what a class is taxed with at a place, within a window.

        Fails with `TAX_RATE_OVERLAPS` where the class has a rate for the same place within the window.
        Among rates of one class that fit an address, the one with the longest postal prefix counts, then
        one with a region, then the country's.

        Args:
            tax_rate: The tax rate to create.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: taxes_pb2.TaxRate = self._call(
            "CreateTaxRate", request, {"tax_rate": tax_rate, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetTaxRate(
        self,
        request: Request[taxes_pb2.GetTaxRateRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> taxes_pb2.TaxRate:
        """Returns one tax rate, deleted or not.

        Args:
            id: UUID of the tax rate.
        """
        answer: taxes_pb2.TaxRate = self._call("GetTaxRate", request, {"id": id}, timeout, metadata)
        return answer

    def ListTaxRates(
        self,
        request: Request[taxes_pb2.ListTaxRatesRequest] = None,
        /,
        *,
        tax_class_id: str | None = None,
        country_code: str | None = None,
        effective_time: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> taxes_pb2.ListTaxRatesResponse:
        """Lists tax rates, newest first.

        Args:
            tax_class_id: Only rates of this class.
            country_code: Only rates of this country.
            effective_time: Only rates that count at this moment.
            show_deleted: Also deleted ones.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: taxes_pb2.ListTaxRatesResponse = self._call(
            "ListTaxRates",
            request,
            {
                "tax_class_id": tax_class_id,
                "country_code": country_code,
                "effective_time": effective_time,
                "show_deleted": show_deleted,
                "page_size": page_size,
                "page_token": page_token,
            },
            timeout,
            metadata,
        )
        return answer

    def UpdateTaxRate(
        self,
        request: Request[taxes_pb2.UpdateTaxRateRequest] = None,
        /,
        *,
        tax_rate: taxes_pb2.TaxRate | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> taxes_pb2.TaxRate:
        """Changes a tax rate: its window, number or name. Class and place never change.

        Quotes that were made with it drift. Fails with `TAX_RATE_OVERLAPS`.

        Args:
            tax_rate: The tax rate with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: taxes_pb2.TaxRate = self._call(
            "UpdateTaxRate",
            request,
            {"tax_rate": tax_rate, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def DeleteTaxRate(
        self,
        request: Request[taxes_pb2.DeleteTaxRateRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> taxes_pb2.TaxRate:
        """Deletes a tax rate softly: it counts no more from now on. What was sold keeps its tax.

        Args:
            id: UUID of the tax rate.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: taxes_pb2.TaxRate = self._call(
            "DeleteTaxRate", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def ListTaxRateChanges(
        self,
        request: Request[taxes_pb2.ListTaxRateChangesRequest] = None,
        /,
        *,
        tax_rate_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> taxes_pb2.ListTaxRateChangesResponse:
        """Lists what became of a tax rate, newest first: it as it was after each change, and who made it.

        Args:
            tax_rate_id: UUID of the tax rate.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: taxes_pb2.ListTaxRateChangesResponse = self._call(
            "ListTaxRateChanges",
            request,
            {"tax_rate_id": tax_rate_id, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    def CreateTaxExemption(
        self,
        request: Request[taxes_pb2.CreateTaxExemptionRequest] = None,
        /,
        *,
        tax_exemption: taxes_pb2.TaxExemption | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> taxes_pb2.TaxExemption:
        """Frees a customer from tax, in one country or everywhere, within a window.

        Fails with `TAX_EXEMPTION_OVERLAPS` where the customer is exempt there within the window already.
        Fails with `REFERENCE_VIOLATED` where there is no such customer.

        Args:
            tax_exemption: The exemption to create.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: taxes_pb2.TaxExemption = self._call(
            "CreateTaxExemption", request, {"tax_exemption": tax_exemption, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetTaxExemption(
        self,
        request: Request[taxes_pb2.GetTaxExemptionRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> taxes_pb2.TaxExemption:
        """Returns one exemption, deleted or not.

        Args:
            id: UUID of the exemption.
        """
        answer: taxes_pb2.TaxExemption = self._call("GetTaxExemption", request, {"id": id}, timeout, metadata)
        return answer

    def ListTaxExemptions(
        self,
        request: Request[taxes_pb2.ListTaxExemptionsRequest] = None,
        /,
        *,
        customer_id: str | None = None,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> taxes_pb2.ListTaxExemptionsResponse:
        """Lists exemptions, newest first.

        Args:
            customer_id: Only those of this customer.
            show_deleted: Also deleted ones.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: taxes_pb2.ListTaxExemptionsResponse = self._call(
            "ListTaxExemptions",
            request,
            {
                "customer_id": customer_id,
                "show_deleted": show_deleted,
                "page_size": page_size,
                "page_token": page_token,
            },
            timeout,
            metadata,
        )
        return answer

    def UpdateTaxExemption(
        self,
        request: Request[taxes_pb2.UpdateTaxExemptionRequest] = None,
        /,
        *,
        tax_exemption: taxes_pb2.TaxExemption | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> taxes_pb2.TaxExemption:
        """Changes an exemption. Customer and country never change. Fails with `TAX_EXEMPTION_OVERLAPS`.

        Args:
            tax_exemption: The exemption with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: taxes_pb2.TaxExemption = self._call(
            "UpdateTaxExemption",
            request,
            {"tax_exemption": tax_exemption, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def DeleteTaxExemption(
        self,
        request: Request[taxes_pb2.DeleteTaxExemptionRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> taxes_pb2.TaxExemption:
        """Ends an exemption now. What was sold stays as it is.

        Args:
            id: UUID of the exemption.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: taxes_pb2.TaxExemption = self._call(
            "DeleteTaxExemption", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def CreateFileUpload(
        self,
        request: Request[files_pb2.CreateFileUploadRequest] = None,
        /,
        *,
        file_upload: files_pb2.FileUpload | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> files_pb2.FileUpload:
        """Begins the upload of a file, whose parts UploadFile takes within 24 hours.

        Fails with `UPLOAD_LIMIT` when 20 uploads of the account are open.

        Args:
            file_upload: The upload to create.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: files_pb2.FileUpload = self._call(
            "CreateFileUpload", request, {"file_upload": file_upload, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetFileUpload(
        self,
        request: Request[files_pb2.GetFileUploadRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> files_pb2.FileUpload:
        """Returns one upload of the caller's: after a break, `received_bytes` says where to go on.

        Args:
            id: UUID of the upload.
        """
        answer: files_pb2.FileUpload = self._call("GetFileUpload", request, {"id": id}, timeout, metadata)
        return answer

    def UploadFile(
        self,
        requests: Iterable[Request[files_pb2.UploadFileRequest]],
        /,
        *,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> Iterator[files_pb2.UploadFileResponse]:
        """Takes the parts of a file, one after the other, and answers each when it is kept.

        The last part completes the file. Its type is found in the content, and pictures are read to their end: fails
        with `FILE_TYPE_REFUSED`, `IMAGE_SIZE_REFUSED`, `FILE_CHECKSUM_MISMATCH` or `FILE_INFECTED`, after which nothing is
        left of the upload. A part that does not begin where the kept ones end changes nothing: fails with
        `UPLOAD_OFFSET_MISMATCH`. A part that is sent again after the file is whole gets the file.

        Args:
            requests: Its messages, each a message or a dict. They are sent as fast as the server takes them.

        UploadFileRequest:
            file_upload_id: UUID of the upload, in every message.
            offset: Where the part begins: as many bytes as were sent before.
            data: The bytes, at most 512 KiB. None, at the end of the file, tries again to complete what is
                there.
        """
        answers: Iterator[files_pb2.UploadFileResponse] = self._stream("UploadFile", requests, timeout, metadata)
        return answers

    def GetFile(
        self,
        request: Request[files_pb2.GetFileRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> files_pb2.File:
        """Returns what is known of one file, without its content.

        Args:
            id: UUID of the file.
        """
        answer: files_pb2.File = self._call("GetFile", request, {"id": id}, timeout, metadata)
        return answer

    def ListFiles(
        self,
        request: Request[files_pb2.ListFilesRequest] = None,
        /,
        *,
        purposes: Iterable[int | str] | None = None,
        owner_id: str | None = None,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> files_pb2.ListFilesResponse:
        """Lists files, newest first: the caller's own, or all for staff.

        Args:
            purposes: Only files for these purposes.
            owner_id: Only files that this account has uploaded.
            show_deleted: Also deleted ones; only staff with `platform.manage` gets them.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: files_pb2.ListFilesResponse = self._call(
            "ListFiles",
            request,
            {
                "purposes": purposes,
                "owner_id": owner_id,
                "show_deleted": show_deleted,
                "page_size": page_size,
                "page_token": page_token,
            },
            timeout,
            metadata,
        )
        return answer

    def DeleteFile(
        self,
        request: Request[files_pb2.DeleteFileRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> files_pb2.File:
        """Deletes a file softly: nobody but staff sees it any more. Its content is removed later.

        Fails with `FILE_IN_USE` while something shows it.

        Args:
            id: UUID of the file.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: files_pb2.File = self._call(
            "DeleteFile", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def DownloadFile(
        self,
        request: Request[files_pb2.DownloadFileRequest] = None,
        /,
        *,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> Iterator[files_pb2.DownloadFileResponse]:
        """Returns the content of a file or of a thumbnail, in parts of up to 256 KiB.

        Args:
            request: A message or a dict.

        DownloadFileRequest:
            id: UUID of the file.
            thumbnail_edge: The thumbnail of this edge instead of the file; 0 means the file.
            offset: Where to begin: as many bytes as are there already.
        """
        answers: Iterator[files_pb2.DownloadFileResponse] = self._stream("DownloadFile", [request], timeout, metadata)
        return answers

    def ListEmailKinds(
        self,
        request: Request[email_templates_pb2.ListEmailKindsRequest] = None,
        /,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> email_templates_pb2.ListEmailKindsResponse:
        """Lists the mails that the mall sends, by their codes, with the variables that templates may use.

        Args:
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: email_templates_pb2.ListEmailKindsResponse = self._call(
            "ListEmailKinds", request, {"page_size": page_size, "page_token": page_token}, timeout, metadata
        )
        return answer

    def CreateEmailTemplate(
        self,
        request: Request[email_templates_pb2.CreateEmailTemplateRequest] = None,
        /,
        *,
        email_template: email_templates_pb2.EmailTemplate | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> email_templates_pb2.EmailTemplate:
        """Creates a template. Everything in it that could not be filled in is refused, with its line.

        Fails with `EMAIL_TEMPLATE_EXISTS`: there is one template for a mail, a channel and a language.

        Args:
            email_template: The template to create.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: email_templates_pb2.EmailTemplate = self._call(
            "CreateEmailTemplate",
            request,
            {"email_template": email_template, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def GetEmailTemplate(
        self,
        request: Request[email_templates_pb2.GetEmailTemplateRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> email_templates_pb2.EmailTemplate:
        """Returns one template.

        Args:
            id: UUID of the template.
        """
        answer: email_templates_pb2.EmailTemplate = self._call(
            "GetEmailTemplate", request, {"id": id}, timeout, metadata
        )
        return answer

    def ListEmailTemplates(
        self,
        request: Request[email_templates_pb2.ListEmailTemplatesRequest] = None,
        /,
        *,
        channel_id: str | None = None,
        code: str | None = None,
        language_code: str | None = None,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> email_templates_pb2.ListEmailTemplatesResponse:
        """Lists templates, newest first.

        Args:
            channel_id: Only templates for the mails of this channel.
            code: Only templates for this mail.
            language_code: Only templates in this language.
            show_deleted: Also deleted ones; only staff with `platform.manage` gets them.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: email_templates_pb2.ListEmailTemplatesResponse = self._call(
            "ListEmailTemplates",
            request,
            {
                "channel_id": channel_id,
                "code": code,
                "language_code": language_code,
                "show_deleted": show_deleted,
                "page_size": page_size,
                "page_token": page_token,
            },
            timeout,
            metadata,
        )
        return answer

    def UpdateEmailTemplate(
        self,
        request: Request[email_templates_pb2.UpdateEmailTemplateRequest] = None,
        /,
        *,
        email_template: email_templates_pb2.EmailTemplate | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> email_templates_pb2.EmailTemplate:
        """Changes a template, which makes a version. Mails that wait are written with it as well.

        Args:
            email_template: The template with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: email_templates_pb2.EmailTemplate = self._call(
            "UpdateEmailTemplate",
            request,
            {"email_template": email_template, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def DeleteEmailTemplate(
        self,
        request: Request[email_templates_pb2.DeleteEmailTemplateRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> email_templates_pb2.EmailTemplate:
        """Deletes a template softly: the next one that fits counts again, or the built-in text.

        Args:
            id: UUID of the template.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: email_templates_pb2.EmailTemplate = self._call(
            "DeleteEmailTemplate", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def ListEmailTemplateVersions(
        self,
        request: Request[email_templates_pb2.ListEmailTemplateVersionsRequest] = None,
        /,
        *,
        email_template_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> email_templates_pb2.ListEmailTemplateVersionsResponse:
        """Lists what a template was like after each change, newest first.

        Args:
            email_template_id: UUID of the template.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: email_templates_pb2.ListEmailTemplateVersionsResponse = self._call(
            "ListEmailTemplateVersions",
            request,
            {"email_template_id": email_template_id, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    def PreviewEmailTemplate(
        self,
        request: Request[email_templates_pb2.PreviewEmailTemplateRequest] = None,
        /,
        *,
        code: str | None = None,
        language_code: str | None = None,
        subject: str | None = None,
        body_text: str | None = None,
        body_html: str | None = None,
        values: struct_pb2.Struct | Mapping[str, Any] | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> email_templates_pb2.PreviewEmailTemplateResponse:
        """Returns a mail as a text would make it. Nothing is kept.

        Args:
            code: Code of the mail, such as `verify_email`.
            language_code: Language, for money and dates. English if unset.
            subject: Subject. At most 200 characters.
            body_text: The mail as plain text. At most 50,000 characters.
            body_html: The mail as HTML. At most 100,000 characters.
            values: Values of variables, in the shape of the samples, such as `{"order": {"number": "A-1"}}`;
                the samples stand for the rest. Each must be of the kind of its sample.
        """
        answer: email_templates_pb2.PreviewEmailTemplateResponse = self._call(
            "PreviewEmailTemplate",
            request,
            {
                "code": code,
                "language_code": language_code,
                "subject": subject,
                "body_text": body_text,
                "body_html": body_html,
                "values": values,
            },
            timeout,
            metadata,
        )
        return answer

    def SendEmailTemplateTest(
        self,
        request: Request[email_templates_pb2.SendEmailTemplateTestRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> email_templates_pb2.SendEmailTemplateTestResponse:
        """Sends a mail that a template makes of the samples to the caller's own address, ten an hour at most.

        Args:
            id: UUID of the template, which may be inactive.
            request_id: UUID chosen by the caller: a repeated call with it sends nothing and gets the first answer.
        """
        answer: email_templates_pb2.SendEmailTemplateTestResponse = self._call(
            "SendEmailTemplateTest", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer


class AsyncPlatformService(Service):
    """Manages the mall as a whole: channels and their sections, configurations, codebooks, taxes, files,
    e-mail templates and parked events.

    Channels: CreateChannel, GetChannel, ListChannels, UpdateChannel, DeleteChannel, UndeleteChannel.
    Configurations: CreateConfiguration, GetConfiguration, ListConfigurations, UpdateConfiguration,
    DeleteConfiguration, ResolveConfiguration.
    Sections: CreateSection, GetSection, ListSections, UpdateSection, DeleteSection, UndeleteSection,
    CreateSectionCategory, ListSectionCategories, DeleteSectionCategory.
    Categories of channels: CreateChannelCategory, GetChannelCategory, ListChannelCategories,
    UpdateChannelCategory, DeleteChannelCategory, UndeleteChannelCategory.
    Codebooks: CreateCodebook, GetCodebook, ListCodebooks, UpdateCodebook, DeleteCodebook, UndeleteCodebook,
    CreateCodebookEntry, GetCodebookEntry, ListCodebookEntries, UpdateCodebookEntry, DeleteCodebookEntry,
    UndeleteCodebookEntry.
    Settings: ListSettings.
    Files: CreateFileUpload, GetFileUpload, UploadFile, GetFile, ListFiles, DeleteFile, DownloadFile.
    E-mail templates: ListEmailKinds, CreateEmailTemplate, GetEmailTemplate, ListEmailTemplates,
    UpdateEmailTemplate, DeleteEmailTemplate, ListEmailTemplateVersions, PreviewEmailTemplate,
    SendEmailTemplateTest.
    Parked events: ListParkedEvents, RetryParkedEvent, DiscardParkedEvent.
    Taxes: CreateTaxClass, GetTaxClass, ListTaxClasses, UpdateTaxClass, DeleteTaxClass, CreateTaxRate,
    GetTaxRate, ListTaxRates, UpdateTaxRate, DeleteTaxRate, ListTaxRateChanges, CreateTaxExemption,
    GetTaxExemption, ListTaxExemptions, UpdateTaxExemption, DeleteTaxExemption.
    """

    full_name = platform_pb2.DESCRIPTOR.services_by_name["PlatformService"].full_name

    async def CreateChannel(
        self,
        request: Request[platform_pb2.CreateChannelRequest] = None,
        /,
        *,
        channel: platform_pb2.Channel | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> platform_pb2.Channel:
        """Creates a channel, in state `INACTIVE` unless another is given.

        Fails with `CHANNEL_CODE_TAKEN`: codes are unique for ever, deleted channels included.

        Args:
            channel: The channel to create.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: platform_pb2.Channel = await self._call(
            "CreateChannel", request, {"channel": channel, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetChannel(
        self,
        request: Request[platform_pb2.GetChannelRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> platform_pb2.Channel:
        """Returns one channel. Customers and guests see active channels only.

        Args:
            id: UUID of the channel.
        """
        answer: platform_pb2.Channel = await self._call("GetChannel", request, {"id": id}, timeout, metadata)
        return answer

    async def ListChannels(
        self,
        request: Request[platform_pb2.ListChannelsRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> platform_pb2.ListChannelsResponse:
        """Lists channels, newest first. Customers and guests see active channels only.

        Args:
            states: Only channels in one of these states; empty: in any.
            show_deleted: Also deleted channels; for callers with `platform.manage`.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: platform_pb2.ListChannelsResponse = await self._call(
            "ListChannels",
            request,
            {"states": states, "show_deleted": show_deleted, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    async def UpdateChannel(
        self,
        request: Request[platform_pb2.UpdateChannelRequest] = None,
        /,
        *,
        channel: platform_pb2.Channel | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> platform_pb2.Channel:
        """Changes a channel. The code never changes.

        Making a channel primary takes the flag from the channel that had it. The primary channel
        stays active: fails with `CHANNEL_PRIMARY` otherwise.

        Args:
            channel: The channel with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: platform_pb2.Channel = await self._call(
            "UpdateChannel",
            request,
            {"channel": channel, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def DeleteChannel(
        self,
        request: Request[platform_pb2.DeleteChannelRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> platform_pb2.Channel:
        """Deletes a channel softly: it takes no new orders, old orders still resolve it.

        Fails with `CHANNEL_PRIMARY` for the primary channel, and with `CHANNEL_IN_USE` while it has sections.

        Args:
            id: UUID of the channel.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: platform_pb2.Channel = await self._call(
            "DeleteChannel", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def UndeleteChannel(
        self,
        request: Request[platform_pb2.UndeleteChannelRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> platform_pb2.Channel:
        """Brings a deleted channel back, in state `INACTIVE`.

        Args:
            id: UUID of the channel.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: platform_pb2.Channel = await self._call(
            "UndeleteChannel", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def CreateConfiguration(
        self,
        request: Request[platform_pb2.CreateConfigurationRequest] = None,
        /,
        *,
        configuration: platform_pb2.Configuration | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> platform_pb2.Configuration:
        """Creates a configuration for one key in one scope.

        The scope is global without `channel_id`. Fails with `CONFIGURATION_EXISTS` when the key has a
        value in this scope already. ListSettings says which values fit the keys that the mall reads.
        An unknown key is refused if it begins with the first word of a known one or is spelt nearly
        like one; all others are free for the operators' own use.

        Args:
            configuration: The configuration to create.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: platform_pb2.Configuration = await self._call(
            "CreateConfiguration",
            request,
            {"configuration": configuration, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def GetConfiguration(
        self,
        request: Request[platform_pb2.GetConfigurationRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> platform_pb2.Configuration:
        """Returns one configuration.

        Args:
            id: UUID of the configuration.
        """
        answer: platform_pb2.Configuration = await self._call(
            "GetConfiguration", request, {"id": id}, timeout, metadata
        )
        return answer

    async def ListConfigurations(
        self,
        request: Request[platform_pb2.ListConfigurationsRequest] = None,
        /,
        *,
        channel_id: str | None = None,
        category: str | None = None,
        key: str | None = None,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> platform_pb2.ListConfigurationsResponse:
        """Lists configurations by key.

        Args:
            channel_id: Only configurations of this channel.
            category: Only configurations of this category.
            key: Only configurations of this key.
            show_deleted: Also deleted configurations.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: platform_pb2.ListConfigurationsResponse = await self._call(
            "ListConfigurations",
            request,
            {
                "channel_id": channel_id,
                "category": category,
                "key": key,
                "show_deleted": show_deleted,
                "page_size": page_size,
                "page_token": page_token,
            },
            timeout,
            metadata,
        )
        return answer

    async def UpdateConfiguration(
        self,
        request: Request[platform_pb2.UpdateConfigurationRequest] = None,
        /,
        *,
        configuration: platform_pb2.Configuration | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> platform_pb2.Configuration:
        """Changes a configuration. Key and scope never change.

        Fails with `CONFIGURATION_NOT_EDITABLE` where `locked` is set.

        Args:
            configuration: The configuration with `id` and the new values; `etag` if the change depends on what was
                read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: platform_pb2.Configuration = await self._call(
            "UpdateConfiguration",
            request,
            {"configuration": configuration, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def DeleteConfiguration(
        self,
        request: Request[platform_pb2.DeleteConfigurationRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> platform_pb2.Configuration:
        """Deletes a configuration softly; the next wider scope applies from then on.

        Fails with `CONFIGURATION_REQUIRED` or `CONFIGURATION_NOT_EDITABLE`.

        Args:
            id: UUID of the configuration.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: platform_pb2.Configuration = await self._call(
            "DeleteConfiguration", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def ResolveConfiguration(
        self,
        request: Request[platform_pb2.ResolveConfigurationRequest] = None,
        /,
        *,
        key: str | None = None,
        channel_id: str | None = None,
        section_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> platform_pb2.ResolveConfigurationResponse:
        """Returns the value that applies to a key in a scope now.

        A section's value takes precedence over its channel's, and that over the global one; values
        outside their window or of the wrong type do not count. A `multiplicative` value is multiplied
        with the one it would override. Where nothing else applies, it is the default of ListSettings.
        Fails with `RESOURCE_NOT_FOUND` for a key that has no value and no default.

        Args:
            key: The dotted key.
            channel_id: The channel asked for. Unset: the mall as a whole.
            section_id: The section asked for; needs `channel_id`.
        """
        answer: platform_pb2.ResolveConfigurationResponse = await self._call(
            "ResolveConfiguration",
            request,
            {"key": key, "channel_id": channel_id, "section_id": section_id},
            timeout,
            metadata,
        )
        return answer

    async def ListSettings(
        self,
        request: Request[platform_pb2.ListSettingsRequest] = None,
        /,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> platform_pb2.ListSettingsResponse:
        """Lists the settings that the mall reads, by key: what they do and which values fit.

        Their values are configurations.

        Args:
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: platform_pb2.ListSettingsResponse = await self._call(
            "ListSettings", request, {"page_size": page_size, "page_token": page_token}, timeout, metadata
        )
        return answer

    async def ListParkedEvents(
        self,
        request: Request[platform_pb2.ListParkedEventsRequest] = None,
        /,
        *,
        consumer: str | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> platform_pb2.ListParkedEventsResponse:
        """Lists the events that a consumer could not handle and those waiting behind them, newest first.

        Args:
            consumer: Only events of this consumer. At most 100 characters.
            states: Only events in one of these states; empty: in any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: platform_pb2.ListParkedEventsResponse = await self._call(
            "ListParkedEvents",
            request,
            {"consumer": consumer, "states": states, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    async def RetryParkedEvent(
        self,
        request: Request[platform_pb2.RetryParkedEventRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> platform_pb2.ParkedEvent:
        """Tries a parked event again, within a second. If it fails again, it is parked again.

        Fails with `STATE_FORBIDS` unless the event is `PARKED`. Leaves an audit entry.

        Args:
            id: UUID of the parked event.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: platform_pb2.ParkedEvent = await self._call(
            "RetryParkedEvent", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def DiscardParkedEvent(
        self,
        request: Request[platform_pb2.DiscardParkedEventRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> platform_pb2.ParkedEvent:
        """Gives a parked event up: its consumer never handles it and goes on with the events behind it.

        Returns the event as it was. Fails with `STATE_FORBIDS` unless the event is `PARKED`. Leaves an
        audit entry with the reason.

        Args:
            id: UUID of the parked event.
            reason: Why it may be given up, for the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: platform_pb2.ParkedEvent = await self._call(
            "DiscardParkedEvent", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def CreateSection(
        self,
        request: Request[sections_pb2.CreateSectionRequest] = None,
        /,
        *,
        section: sections_pb2.Section | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sections_pb2.Section:
        """Creates a section.

        Fails with `SECTION_CODE_TAKEN`, and with `TREE_TOO_DEEP` more than 5 deep.

        Args:
            section: The section to create.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: sections_pb2.Section = await self._call(
            "CreateSection", request, {"section": section, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetSection(
        self,
        request: Request[sections_pb2.GetSectionRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sections_pb2.Section:
        """Returns one section. Shoppers see what is enabled and not secret, and stands in nothing that is hidden,
        of active channels.

        Args:
            id: UUID of the section.
        """
        answer: sections_pb2.Section = await self._call("GetSection", request, {"id": id}, timeout, metadata)
        return answer

    async def ListSections(
        self,
        request: Request[sections_pb2.ListSectionsRequest] = None,
        /,
        *,
        channel_id: str | None = None,
        parent_id: str | None = None,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sections_pb2.ListSectionsResponse:
        """Lists sections by their position. Shoppers see what GetSection shows them.

        Args:
            channel_id: UUID of the channel.
            parent_id: UUID of the section that they stand in.
            show_deleted: Also deleted ones; only staff with `platform.manage` gets them.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: sections_pb2.ListSectionsResponse = await self._call(
            "ListSections",
            request,
            {
                "channel_id": channel_id,
                "parent_id": parent_id,
                "show_deleted": show_deleted,
                "page_size": page_size,
                "page_token": page_token,
            },
            timeout,
            metadata,
        )
        return answer

    async def UpdateSection(
        self,
        request: Request[sections_pb2.UpdateSectionRequest] = None,
        /,
        *,
        section: sections_pb2.Section | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sections_pb2.Section:
        """Changes a section. Channel and code never change.

        Moving it below itself fails with `TREE_CYCLE`, more than 5 deep with `TREE_TOO_DEEP`.

        Args:
            section: The section with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: sections_pb2.Section = await self._call(
            "UpdateSection",
            request,
            {"section": section, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def DeleteSection(
        self,
        request: Request[sections_pb2.DeleteSectionRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sections_pb2.Section:
        """Deletes a section softly. Fails with `SECTION_IN_USE` while others stand in it.

        Args:
            id: UUID of the section.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: sections_pb2.Section = await self._call(
            "DeleteSection", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def UndeleteSection(
        self,
        request: Request[sections_pb2.UndeleteSectionRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sections_pb2.Section:
        """Brings a deleted section back. Fails with `STATE_FORBIDS` where it is not deleted, with `RESOURCE_NOT_FOUND`
        where what it stood in is gone, and with `SECTION_CODE_TAKEN` where another one has its code by now.

        Args:
            id: UUID of the section.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: sections_pb2.Section = await self._call(
            "UndeleteSection", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def CreateChannelCategory(
        self,
        request: Request[sections_pb2.CreateChannelCategoryRequest] = None,
        /,
        *,
        channel_category: sections_pb2.ChannelCategory | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sections_pb2.ChannelCategory:
        """Creates a category of a channel.

        Fails with `CHANNEL_CATEGORY_CODE_TAKEN`, and with `TREE_TOO_DEEP` more than 5 deep.

        Args:
            channel_category: The category of a channel to create.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: sections_pb2.ChannelCategory = await self._call(
            "CreateChannelCategory",
            request,
            {"channel_category": channel_category, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def GetChannelCategory(
        self,
        request: Request[sections_pb2.GetChannelCategoryRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sections_pb2.ChannelCategory:
        """Returns one category of a channel. Shoppers see those of active channels that stand in nothing deleted.

        Args:
            id: UUID of the category of a channel.
        """
        answer: sections_pb2.ChannelCategory = await self._call(
            "GetChannelCategory", request, {"id": id}, timeout, metadata
        )
        return answer

    async def ListChannelCategories(
        self,
        request: Request[sections_pb2.ListChannelCategoriesRequest] = None,
        /,
        *,
        channel_id: str | None = None,
        parent_id: str | None = None,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sections_pb2.ListChannelCategoriesResponse:
        """Lists categories of channels by their position.

        Args:
            channel_id: UUID of the channel.
            parent_id: UUID of the category that they stand in.
            show_deleted: Also deleted ones; only staff with `platform.manage` gets them.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: sections_pb2.ListChannelCategoriesResponse = await self._call(
            "ListChannelCategories",
            request,
            {
                "channel_id": channel_id,
                "parent_id": parent_id,
                "show_deleted": show_deleted,
                "page_size": page_size,
                "page_token": page_token,
            },
            timeout,
            metadata,
        )
        return answer

    async def UpdateChannelCategory(
        self,
        request: Request[sections_pb2.UpdateChannelCategoryRequest] = None,
        /,
        *,
        channel_category: sections_pb2.ChannelCategory | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sections_pb2.ChannelCategory:
        """Changes a category of a channel. Channel and code never change.

        Moving it below itself fails with `TREE_CYCLE`, more than 5 deep with `TREE_TOO_DEEP`.

        Args:
            channel_category: The category of a channel with `id` and the new values; `etag` if the change depends on what
                was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: sections_pb2.ChannelCategory = await self._call(
            "UpdateChannelCategory",
            request,
            {"channel_category": channel_category, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def DeleteChannelCategory(
        self,
        request: Request[sections_pb2.DeleteChannelCategoryRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sections_pb2.ChannelCategory:
        """Deletes a category of a channel softly. Fails with `CHANNEL_CATEGORY_IN_USE` while others stand in it, or
        a section shows it.

        Args:
            id: UUID of the category of a channel.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: sections_pb2.ChannelCategory = await self._call(
            "DeleteChannelCategory", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def UndeleteChannelCategory(
        self,
        request: Request[sections_pb2.UndeleteChannelCategoryRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sections_pb2.ChannelCategory:
        """Brings a deleted category back. Fails with `STATE_FORBIDS` where it is not deleted, with `RESOURCE_NOT_FOUND`
        where what it stood in is gone, and with `CHANNEL_CATEGORY_CODE_TAKEN` where another one has its code by now.

        Args:
            id: UUID of the category of a channel.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: sections_pb2.ChannelCategory = await self._call(
            "UndeleteChannelCategory", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def CreateSectionCategory(
        self,
        request: Request[sections_pb2.CreateSectionCategoryRequest] = None,
        /,
        *,
        section_category: sections_pb2.SectionCategory | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sections_pb2.SectionCategory:
        """Shows a category of a channel in one of its sections. Fails with `SECTION_CATEGORY_EXISTS`.

        Args:
            section_category: The category of a section to create.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: sections_pb2.SectionCategory = await self._call(
            "CreateSectionCategory",
            request,
            {"section_category": section_category, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def ListSectionCategories(
        self,
        request: Request[sections_pb2.ListSectionCategoriesRequest] = None,
        /,
        *,
        section_id: str | None = None,
        channel_category_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sections_pb2.ListSectionCategoriesResponse:
        """Lists which categories sections show, newest first. Shoppers see those of sections that they see.

        Args:
            section_id: UUID of the section.
            channel_category_id: UUID of the category of the channel.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: sections_pb2.ListSectionCategoriesResponse = await self._call(
            "ListSectionCategories",
            request,
            {
                "section_id": section_id,
                "channel_category_id": channel_category_id,
                "page_size": page_size,
                "page_token": page_token,
            },
            timeout,
            metadata,
        )
        return answer

    async def DeleteSectionCategory(
        self,
        request: Request[sections_pb2.DeleteSectionCategoryRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sections_pb2.SectionCategory:
        """Shows a category in a section no more. It is gone then: repeat with `request_id`.

        Args:
            id: UUID of the category of a section.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: sections_pb2.SectionCategory = await self._call(
            "DeleteSectionCategory", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def CreateCodebook(
        self,
        request: Request[codebooks_pb2.CreateCodebookRequest] = None,
        /,
        *,
        codebook: codebooks_pb2.Codebook | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> codebooks_pb2.Codebook:
        """Creates a codebook.

        Fails with `CODEBOOK_CODE_TAKEN`: codes are unique for ever, deleted ones included.

        Args:
            codebook: The codebook to create.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: codebooks_pb2.Codebook = await self._call(
            "CreateCodebook", request, {"codebook": codebook, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetCodebook(
        self,
        request: Request[codebooks_pb2.GetCodebookRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> codebooks_pb2.Codebook:
        """Returns one codebook.

        Args:
            id: UUID of the codebook.
        """
        answer: codebooks_pb2.Codebook = await self._call("GetCodebook", request, {"id": id}, timeout, metadata)
        return answer

    async def ListCodebooks(
        self,
        request: Request[codebooks_pb2.ListCodebooksRequest] = None,
        /,
        *,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> codebooks_pb2.ListCodebooksResponse:
        """Lists codebooks, newest first.

        Args:
            show_deleted: Also deleted ones; only staff with `platform.manage` gets them.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: codebooks_pb2.ListCodebooksResponse = await self._call(
            "ListCodebooks",
            request,
            {"show_deleted": show_deleted, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    async def UpdateCodebook(
        self,
        request: Request[codebooks_pb2.UpdateCodebookRequest] = None,
        /,
        *,
        codebook: codebooks_pb2.Codebook | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> codebooks_pb2.Codebook:
        """Changes a codebook. The code never changes.

        Args:
            codebook: The codebook with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: codebooks_pb2.Codebook = await self._call(
            "UpdateCodebook",
            request,
            {"codebook": codebook, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def DeleteCodebook(
        self,
        request: Request[codebooks_pb2.DeleteCodebookRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> codebooks_pb2.Codebook:
        """Deletes a codebook softly; its entries go with it.

        Args:
            id: UUID of the codebook.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: codebooks_pb2.Codebook = await self._call(
            "DeleteCodebook", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def UndeleteCodebook(
        self,
        request: Request[codebooks_pb2.UndeleteCodebookRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> codebooks_pb2.Codebook:
        """Brings a deleted codebook back. Fails with `STATE_FORBIDS` where it is not deleted.

        Args:
            id: UUID of the codebook.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: codebooks_pb2.Codebook = await self._call(
            "UndeleteCodebook", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def CreateCodebookEntry(
        self,
        request: Request[codebooks_pb2.CreateCodebookEntryRequest] = None,
        /,
        *,
        codebook_entry: codebooks_pb2.CodebookEntry | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> codebooks_pb2.CodebookEntry:
        """Creates an entry of a codebook.

        Fails with `CODEBOOK_ENTRY_CODE_TAKEN`: codes are unique within their codebook for ever.

        Args:
            codebook_entry: The entry of a codebook to create.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: codebooks_pb2.CodebookEntry = await self._call(
            "CreateCodebookEntry",
            request,
            {"codebook_entry": codebook_entry, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def GetCodebookEntry(
        self,
        request: Request[codebooks_pb2.GetCodebookEntryRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> codebooks_pb2.CodebookEntry:
        """Returns one entry. Only staff sees those that may not be chosen any more.

        Args:
            id: UUID of the entry of a codebook.
        """
        answer: codebooks_pb2.CodebookEntry = await self._call(
            "GetCodebookEntry", request, {"id": id}, timeout, metadata
        )
        return answer

    async def ListCodebookEntries(
        self,
        request: Request[codebooks_pb2.ListCodebookEntriesRequest] = None,
        /,
        *,
        codebook_id: str | None = None,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> codebooks_pb2.ListCodebookEntriesResponse:
        """Lists entries by their position. Only staff sees those that may not be chosen any more.

        Args:
            codebook_id: UUID of the codebook.
            show_deleted: Also deleted ones; only staff with `platform.manage` gets them.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: codebooks_pb2.ListCodebookEntriesResponse = await self._call(
            "ListCodebookEntries",
            request,
            {
                "codebook_id": codebook_id,
                "show_deleted": show_deleted,
                "page_size": page_size,
                "page_token": page_token,
            },
            timeout,
            metadata,
        )
        return answer

    async def UpdateCodebookEntry(
        self,
        request: Request[codebooks_pb2.UpdateCodebookEntryRequest] = None,
        /,
        *,
        codebook_entry: codebooks_pb2.CodebookEntry | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> codebooks_pb2.CodebookEntry:
        """Changes an entry. Codebook and code never change.

        Args:
            codebook_entry: The entry of a codebook with `id` and the new values; `etag` if the change depends on what
                was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: codebooks_pb2.CodebookEntry = await self._call(
            "UpdateCodebookEntry",
            request,
            {"codebook_entry": codebook_entry, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def DeleteCodebookEntry(
        self,
        request: Request[codebooks_pb2.DeleteCodebookEntryRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> codebooks_pb2.CodebookEntry:
        """Deletes an entry softly.

        Args:
            id: UUID of the entry of a codebook.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: codebooks_pb2.CodebookEntry = await self._call(
            "DeleteCodebookEntry", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def UndeleteCodebookEntry(
        self,
        request: Request[codebooks_pb2.UndeleteCodebookEntryRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> codebooks_pb2.CodebookEntry:
        """Brings a deleted entry back. Fails with `STATE_FORBIDS` where it is not deleted.

        Args:
            id: UUID of the entry of a codebook.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: codebooks_pb2.CodebookEntry = await self._call(
            "UndeleteCodebookEntry", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def CreateTaxClass(
        self,
        request: Request[taxes_pb2.CreateTaxClassRequest] = None,
        /,
        *,
        tax_class: taxes_pb2.TaxClass | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> taxes_pb2.TaxClass:
        """Creates a tax class: what is taxed alike, such as books.

        Fails with `TAX_CLASS_CODE_TAKEN`: codes are unique for ever, deleted ones included. The first
        class is the standard one; a new one with `standard` takes that from the class that had it.

        Args:
            tax_class: The tax class to create.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: taxes_pb2.TaxClass = await self._call(
            "CreateTaxClass", request, {"tax_class": tax_class, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetTaxClass(
        self,
        request: Request[taxes_pb2.GetTaxClassRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> taxes_pb2.TaxClass:
        """Returns one tax class, deleted or not.

        Args:
            id: UUID of the tax class.
        """
        answer: taxes_pb2.TaxClass = await self._call("GetTaxClass", request, {"id": id}, timeout, metadata)
        return answer

    async def ListTaxClasses(
        self,
        request: Request[taxes_pb2.ListTaxClassesRequest] = None,
        /,
        *,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> taxes_pb2.ListTaxClassesResponse:
        """Lists tax classes, newest first.

        Args:
            show_deleted: Also deleted ones.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: taxes_pb2.ListTaxClassesResponse = await self._call(
            "ListTaxClasses",
            request,
            {"show_deleted": show_deleted, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    async def UpdateTaxClass(
        self,
        request: Request[taxes_pb2.UpdateTaxClassRequest] = None,
        /,
        *,
        tax_class: taxes_pb2.TaxClass | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> taxes_pb2.TaxClass:
        """Changes a tax class. The code never changes.

        `standard` is given to a class, never taken from one: fails with `TAX_CLASS_STANDARD`.

        Args:
            tax_class: The tax class with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: taxes_pb2.TaxClass = await self._call(
            "UpdateTaxClass",
            request,
            {"tax_class": tax_class, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def DeleteTaxClass(
        self,
        request: Request[taxes_pb2.DeleteTaxClassRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> taxes_pb2.TaxClass:
        """Deletes a tax class softly.

        Fails with `TAX_CLASS_STANDARD` for the standard one, and with `TAX_CLASS_IN_USE` while a product, a
        category or a rate has it.

        Args:
            id: UUID of the tax class.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: taxes_pb2.TaxClass = await self._call(
            "DeleteTaxClass", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def CreateTaxRate(
        self,
        request: Request[taxes_pb2.CreateTaxRateRequest] = None,
        /,
        *,
        tax_rate: taxes_pb2.TaxRate | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> taxes_pb2.TaxRate:
        """Creates a tax rate: what a class is taxed with at a place, within a window.

        Fails with `TAX_RATE_OVERLAPS` where the class has a rate for the same place within the window.
        Among rates of one class that fit an address, the one with the longest postal prefix counts, then
        one with a region, then the country's.

        Args:
            tax_rate: The tax rate to create.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: taxes_pb2.TaxRate = await self._call(
            "CreateTaxRate", request, {"tax_rate": tax_rate, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetTaxRate(
        self,
        request: Request[taxes_pb2.GetTaxRateRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> taxes_pb2.TaxRate:
        """Returns one tax rate, deleted or not.

        Args:
            id: UUID of the tax rate.
        """
        answer: taxes_pb2.TaxRate = await self._call("GetTaxRate", request, {"id": id}, timeout, metadata)
        return answer

    async def ListTaxRates(
        self,
        request: Request[taxes_pb2.ListTaxRatesRequest] = None,
        /,
        *,
        tax_class_id: str | None = None,
        country_code: str | None = None,
        effective_time: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> taxes_pb2.ListTaxRatesResponse:
        """Lists tax rates, newest first.

        Args:
            tax_class_id: Only rates of this class.
            country_code: Only rates of this country.
            effective_time: Only rates that count at this moment.
            show_deleted: Also deleted ones.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: taxes_pb2.ListTaxRatesResponse = await self._call(
            "ListTaxRates",
            request,
            {
                "tax_class_id": tax_class_id,
                "country_code": country_code,
                "effective_time": effective_time,
                "show_deleted": show_deleted,
                "page_size": page_size,
                "page_token": page_token,
            },
            timeout,
            metadata,
        )
        return answer

    async def UpdateTaxRate(
        self,
        request: Request[taxes_pb2.UpdateTaxRateRequest] = None,
        /,
        *,
        tax_rate: taxes_pb2.TaxRate | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> taxes_pb2.TaxRate:
        """Changes a tax rate: its window, number or name. Class and place never change.

        Quotes that were made with it drift. Fails with `TAX_RATE_OVERLAPS`.

        Args:
            tax_rate: The tax rate with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: taxes_pb2.TaxRate = await self._call(
            "UpdateTaxRate",
            request,
            {"tax_rate": tax_rate, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def DeleteTaxRate(
        self,
        request: Request[taxes_pb2.DeleteTaxRateRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> taxes_pb2.TaxRate:
        """Deletes a tax rate softly: it counts no more from now on. What was sold keeps its tax.

        Args:
            id: UUID of the tax rate.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: taxes_pb2.TaxRate = await self._call(
            "DeleteTaxRate", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def ListTaxRateChanges(
        self,
        request: Request[taxes_pb2.ListTaxRateChangesRequest] = None,
        /,
        *,
        tax_rate_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> taxes_pb2.ListTaxRateChangesResponse:
        """Lists what became of a tax rate, newest first: it as it was after each change, and who made it.

        Args:
            tax_rate_id: UUID of the tax rate.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: taxes_pb2.ListTaxRateChangesResponse = await self._call(
            "ListTaxRateChanges",
            request,
            {"tax_rate_id": tax_rate_id, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    async def CreateTaxExemption(
        self,
        request: Request[taxes_pb2.CreateTaxExemptionRequest] = None,
        /,
        *,
        tax_exemption: taxes_pb2.TaxExemption | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> taxes_pb2.TaxExemption:
        """Frees a customer from tax, in one country or everywhere, within a window.

        Fails with `TAX_EXEMPTION_OVERLAPS` where the customer is exempt there within the window already.
        Fails with `REFERENCE_VIOLATED` where there is no such customer.

        Args:
            tax_exemption: The exemption to create.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: taxes_pb2.TaxExemption = await self._call(
            "CreateTaxExemption", request, {"tax_exemption": tax_exemption, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetTaxExemption(
        self,
        request: Request[taxes_pb2.GetTaxExemptionRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> taxes_pb2.TaxExemption:
        """Returns one exemption, deleted or not.

        Args:
            id: UUID of the exemption.
        """
        answer: taxes_pb2.TaxExemption = await self._call("GetTaxExemption", request, {"id": id}, timeout, metadata)
        return answer

    async def ListTaxExemptions(
        self,
        request: Request[taxes_pb2.ListTaxExemptionsRequest] = None,
        /,
        *,
        customer_id: str | None = None,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> taxes_pb2.ListTaxExemptionsResponse:
        """Lists exemptions, newest first.

        Args:
            customer_id: Only those of this customer.
            show_deleted: Also deleted ones.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: taxes_pb2.ListTaxExemptionsResponse = await self._call(
            "ListTaxExemptions",
            request,
            {
                "customer_id": customer_id,
                "show_deleted": show_deleted,
                "page_size": page_size,
                "page_token": page_token,
            },
            timeout,
            metadata,
        )
        return answer

    async def UpdateTaxExemption(
        self,
        request: Request[taxes_pb2.UpdateTaxExemptionRequest] = None,
        /,
        *,
        tax_exemption: taxes_pb2.TaxExemption | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> taxes_pb2.TaxExemption:
        """Changes an exemption. Customer and country never change. Fails with `TAX_EXEMPTION_OVERLAPS`.

        Args:
            tax_exemption: The exemption with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: taxes_pb2.TaxExemption = await self._call(
            "UpdateTaxExemption",
            request,
            {"tax_exemption": tax_exemption, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def DeleteTaxExemption(
        self,
        request: Request[taxes_pb2.DeleteTaxExemptionRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> taxes_pb2.TaxExemption:
        """Ends an exemption now. What was sold stays as it is.

        Args:
            id: UUID of the exemption.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: taxes_pb2.TaxExemption = await self._call(
            "DeleteTaxExemption", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def CreateFileUpload(
        self,
        request: Request[files_pb2.CreateFileUploadRequest] = None,
        /,
        *,
        file_upload: files_pb2.FileUpload | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> files_pb2.FileUpload:
        """Begins the upload of a file, whose parts UploadFile takes within 24 hours.

        Fails with `UPLOAD_LIMIT` when 20 uploads of the account are open.

        Args:
            file_upload: The upload to create.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: files_pb2.FileUpload = await self._call(
            "CreateFileUpload", request, {"file_upload": file_upload, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetFileUpload(
        self,
        request: Request[files_pb2.GetFileUploadRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> files_pb2.FileUpload:
        """Returns one upload of the caller's: after a break, `received_bytes` says where to go on.

        Args:
            id: UUID of the upload.
        """
        answer: files_pb2.FileUpload = await self._call("GetFileUpload", request, {"id": id}, timeout, metadata)
        return answer

    def UploadFile(
        self,
        requests: Iterable[Request[files_pb2.UploadFileRequest]] | AsyncIterable[Request[files_pb2.UploadFileRequest]],
        /,
        *,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> AsyncIterator[files_pb2.UploadFileResponse]:
        """Takes the parts of a file, one after the other, and answers each when it is kept.

        The last part completes the file. Its type is found in the content, and pictures are read to their end: fails
        with `FILE_TYPE_REFUSED`, `IMAGE_SIZE_REFUSED`, `FILE_CHECKSUM_MISMATCH` or `FILE_INFECTED`, after which nothing is
        left of the upload. A part that does not begin where the kept ones end changes nothing: fails with
        `UPLOAD_OFFSET_MISMATCH`. A part that is sent again after the file is whole gets the file.

        Args:
            requests: Its messages, each a message or a dict. They are sent as fast as the server takes them.

        UploadFileRequest:
            file_upload_id: UUID of the upload, in every message.
            offset: Where the part begins: as many bytes as were sent before.
            data: The bytes, at most 512 KiB. None, at the end of the file, tries again to complete what is
                there.
        """
        answers: AsyncIterator[files_pb2.UploadFileResponse] = self._stream("UploadFile", requests, timeout, metadata)
        return answers

    async def GetFile(
        self,
        request: Request[files_pb2.GetFileRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> files_pb2.File:
        """Returns what is known of one file, without its content.

        Args:
            id: UUID of the file.
        """
        answer: files_pb2.File = await self._call("GetFile", request, {"id": id}, timeout, metadata)
        return answer

    async def ListFiles(
        self,
        request: Request[files_pb2.ListFilesRequest] = None,
        /,
        *,
        purposes: Iterable[int | str] | None = None,
        owner_id: str | None = None,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> files_pb2.ListFilesResponse:
        """Lists files, newest first: the caller's own, or all for staff.

        Args:
            purposes: Only files for these purposes.
            owner_id: Only files that this account has uploaded.
            show_deleted: Also deleted ones; only staff with `platform.manage` gets them.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: files_pb2.ListFilesResponse = await self._call(
            "ListFiles",
            request,
            {
                "purposes": purposes,
                "owner_id": owner_id,
                "show_deleted": show_deleted,
                "page_size": page_size,
                "page_token": page_token,
            },
            timeout,
            metadata,
        )
        return answer

    async def DeleteFile(
        self,
        request: Request[files_pb2.DeleteFileRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> files_pb2.File:
        """Deletes a file softly: nobody but staff sees it any more. Its content is removed later.

        Fails with `FILE_IN_USE` while something shows it.

        Args:
            id: UUID of the file.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: files_pb2.File = await self._call(
            "DeleteFile", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def DownloadFile(
        self,
        request: Request[files_pb2.DownloadFileRequest] = None,
        /,
        *,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> AsyncIterator[files_pb2.DownloadFileResponse]:
        """Returns the content of a file or of a thumbnail, in parts of up to 256 KiB.

        Args:
            request: A message or a dict.

        DownloadFileRequest:
            id: UUID of the file.
            thumbnail_edge: The thumbnail of this edge instead of the file; 0 means the file.
            offset: Where to begin: as many bytes as are there already.
        """
        answers: AsyncIterator[files_pb2.DownloadFileResponse] = self._stream(
            "DownloadFile", [request], timeout, metadata
        )
        return answers

    async def ListEmailKinds(
        self,
        request: Request[email_templates_pb2.ListEmailKindsRequest] = None,
        /,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> email_templates_pb2.ListEmailKindsResponse:
        """Lists the mails that the mall sends, by their codes, with the variables that templates may use.

        Args:
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: email_templates_pb2.ListEmailKindsResponse = await self._call(
            "ListEmailKinds", request, {"page_size": page_size, "page_token": page_token}, timeout, metadata
        )
        return answer

    async def CreateEmailTemplate(
        self,
        request: Request[email_templates_pb2.CreateEmailTemplateRequest] = None,
        /,
        *,
        email_template: email_templates_pb2.EmailTemplate | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> email_templates_pb2.EmailTemplate:
        """Creates a template. Everything in it that could not be filled in is refused, with its line.

        Fails with `EMAIL_TEMPLATE_EXISTS`: there is one template for a mail, a channel and a language.

        Args:
            email_template: The template to create.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: email_templates_pb2.EmailTemplate = await self._call(
            "CreateEmailTemplate",
            request,
            {"email_template": email_template, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def GetEmailTemplate(
        self,
        request: Request[email_templates_pb2.GetEmailTemplateRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> email_templates_pb2.EmailTemplate:
        """Returns one template.

        Args:
            id: UUID of the template.
        """
        answer: email_templates_pb2.EmailTemplate = await self._call(
            "GetEmailTemplate", request, {"id": id}, timeout, metadata
        )
        return answer

    async def ListEmailTemplates(
        self,
        request: Request[email_templates_pb2.ListEmailTemplatesRequest] = None,
        /,
        *,
        channel_id: str | None = None,
        code: str | None = None,
        language_code: str | None = None,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> email_templates_pb2.ListEmailTemplatesResponse:
        """Lists templates, newest first.

        Args:
            channel_id: Only templates for the mails of this channel.
            code: Only templates for this mail.
            language_code: Only templates in this language.
            show_deleted: Also deleted ones; only staff with `platform.manage` gets them.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: email_templates_pb2.ListEmailTemplatesResponse = await self._call(
            "ListEmailTemplates",
            request,
            {
                "channel_id": channel_id,
                "code": code,
                "language_code": language_code,
                "show_deleted": show_deleted,
                "page_size": page_size,
                "page_token": page_token,
            },
            timeout,
            metadata,
        )
        return answer

    async def UpdateEmailTemplate(
        self,
        request: Request[email_templates_pb2.UpdateEmailTemplateRequest] = None,
        /,
        *,
        email_template: email_templates_pb2.EmailTemplate | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> email_templates_pb2.EmailTemplate:
        """Changes a template, which makes a version. Mails that wait are written with it as well.

        Args:
            email_template: The template with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: email_templates_pb2.EmailTemplate = await self._call(
            "UpdateEmailTemplate",
            request,
            {"email_template": email_template, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def DeleteEmailTemplate(
        self,
        request: Request[email_templates_pb2.DeleteEmailTemplateRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> email_templates_pb2.EmailTemplate:
        """Deletes a template softly: the next one that fits counts again, or the built-in text.

        Args:
            id: UUID of the template.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: email_templates_pb2.EmailTemplate = await self._call(
            "DeleteEmailTemplate", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def ListEmailTemplateVersions(
        self,
        request: Request[email_templates_pb2.ListEmailTemplateVersionsRequest] = None,
        /,
        *,
        email_template_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> email_templates_pb2.ListEmailTemplateVersionsResponse:
        """Lists what a template was like after each change, newest first.

        Args:
            email_template_id: UUID of the template.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: email_templates_pb2.ListEmailTemplateVersionsResponse = await self._call(
            "ListEmailTemplateVersions",
            request,
            {"email_template_id": email_template_id, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    async def PreviewEmailTemplate(
        self,
        request: Request[email_templates_pb2.PreviewEmailTemplateRequest] = None,
        /,
        *,
        code: str | None = None,
        language_code: str | None = None,
        subject: str | None = None,
        body_text: str | None = None,
        body_html: str | None = None,
        values: struct_pb2.Struct | Mapping[str, Any] | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> email_templates_pb2.PreviewEmailTemplateResponse:
        """Returns a mail as a text would make it. Nothing is kept.

        Args:
            code: Code of the mail, such as `verify_email`.
            language_code: Language, for money and dates. English if unset.
            subject: Subject. At most 200 characters.
            body_text: The mail as plain text. At most 50,000 characters.
            body_html: The mail as HTML. At most 100,000 characters.
            values: Values of variables, in the shape of the samples, such as `{"order": {"number": "A-1"}}`;
                the samples stand for the rest. Each must be of the kind of its sample.
        """
        answer: email_templates_pb2.PreviewEmailTemplateResponse = await self._call(
            "PreviewEmailTemplate",
            request,
            {
                "code": code,
                "language_code": language_code,
                "subject": subject,
                "body_text": body_text,
                "body_html": body_html,
                "values": values,
            },
            timeout,
            metadata,
        )
        return answer

    async def SendEmailTemplateTest(
        self,
        request: Request[email_templates_pb2.SendEmailTemplateTestRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> email_templates_pb2.SendEmailTemplateTestResponse:
        """Sends a mail that a template makes of the samples to the caller's own address, ten an hour at most.

        Args:
            id: UUID of the template, which may be inactive.
            request_id: UUID chosen by the caller: a repeated call with it sends nothing and gets the first answer.
        """
        answer: email_templates_pb2.SendEmailTemplateTestResponse = await self._call(
            "SendEmailTemplateTest", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer
