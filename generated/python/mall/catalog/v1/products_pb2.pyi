import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import struct_pb2 as _struct_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.rpc import status_pb2 as _status_pb2
from google.type import money_pb2 as _money_pb2
from mall.common.v1 import pricing_pb2 as _pricing_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Product(_message.Message):
    __slots__ = ("id", "seller_id", "category_id", "extra_category_ids", "code", "slug", "title", "description", "long_description", "kind", "inventory_kind", "assortment", "state", "state_reason", "brand", "tags", "search_keywords", "specifications", "customizable_options", "tax_code", "sort_priority", "min_order_quantity", "max_order_quantity", "base_price", "cost_price", "weight_grams", "length_mm", "width_mm", "height_mm", "lowest_price", "current_price", "highest_price", "primary_image_uri", "visible", "available", "popularity", "publish_time", "options", "variants", "media", "channel_listings", "tax_class_id", "create_time", "update_time", "delete_time", "etag", "minimum_conflicts")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Product.State]
        DRAFT: _ClassVar[Product.State]
        PENDING: _ClassVar[Product.State]
        REJECTED: _ClassVar[Product.State]
        ACTIVE: _ClassVar[Product.State]
        OUT_OF_STOCK: _ClassVar[Product.State]
        INACTIVE: _ClassVar[Product.State]
        RESTRICTED: _ClassVar[Product.State]
        SUSPENDED: _ClassVar[Product.State]
        DISCONTINUED: _ClassVar[Product.State]
    STATE_UNSPECIFIED: Product.State
    DRAFT: Product.State
    PENDING: Product.State
    REJECTED: Product.State
    ACTIVE: Product.State
    OUT_OF_STOCK: Product.State
    INACTIVE: Product.State
    RESTRICTED: Product.State
    SUSPENDED: Product.State
    DISCONTINUED: Product.State
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[Product.Kind]
        PHYSICAL: _ClassVar[Product.Kind]
        DIGITAL: _ClassVar[Product.Kind]
        SERVICE: _ClassVar[Product.Kind]
    KIND_UNSPECIFIED: Product.Kind
    PHYSICAL: Product.Kind
    DIGITAL: Product.Kind
    SERVICE: Product.Kind
    class InventoryKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        INVENTORY_KIND_UNSPECIFIED: _ClassVar[Product.InventoryKind]
        STANDARD: _ClassVar[Product.InventoryKind]
        PERISHABLE: _ClassVar[Product.InventoryKind]
        SERIALIZED: _ClassVar[Product.InventoryKind]
        BUNDLE: _ClassVar[Product.InventoryKind]
        NOT_STOCKED: _ClassVar[Product.InventoryKind]
    INVENTORY_KIND_UNSPECIFIED: Product.InventoryKind
    STANDARD: Product.InventoryKind
    PERISHABLE: Product.InventoryKind
    SERIALIZED: Product.InventoryKind
    BUNDLE: Product.InventoryKind
    NOT_STOCKED: Product.InventoryKind
    class Assortment(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ASSORTMENT_UNSPECIFIED: _ClassVar[Product.Assortment]
        REGULAR: _ClassVar[Product.Assortment]
        SEASONAL: _ClassVar[Product.Assortment]
        LIMITED: _ClassVar[Product.Assortment]
        EXCLUSIVE: _ClassVar[Product.Assortment]
    ASSORTMENT_UNSPECIFIED: Product.Assortment
    REGULAR: Product.Assortment
    SEASONAL: Product.Assortment
    LIMITED: Product.Assortment
    EXCLUSIVE: Product.Assortment
    class MinimumConflict(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        MINIMUM_CONFLICT_UNSPECIFIED: _ClassVar[Product.MinimumConflict]
        ABOVE_CART_LINE: _ClassVar[Product.MinimumConflict]
        ABOVE_STOCK: _ClassVar[Product.MinimumConflict]
    MINIMUM_CONFLICT_UNSPECIFIED: Product.MinimumConflict
    ABOVE_CART_LINE: Product.MinimumConflict
    ABOVE_STOCK: Product.MinimumConflict
    ID_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_ID_FIELD_NUMBER: _ClassVar[int]
    EXTRA_CATEGORY_IDS_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    SLUG_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    LONG_DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    INVENTORY_KIND_FIELD_NUMBER: _ClassVar[int]
    ASSORTMENT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    BRAND_FIELD_NUMBER: _ClassVar[int]
    TAGS_FIELD_NUMBER: _ClassVar[int]
    SEARCH_KEYWORDS_FIELD_NUMBER: _ClassVar[int]
    SPECIFICATIONS_FIELD_NUMBER: _ClassVar[int]
    CUSTOMIZABLE_OPTIONS_FIELD_NUMBER: _ClassVar[int]
    TAX_CODE_FIELD_NUMBER: _ClassVar[int]
    SORT_PRIORITY_FIELD_NUMBER: _ClassVar[int]
    MIN_ORDER_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    MAX_ORDER_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    BASE_PRICE_FIELD_NUMBER: _ClassVar[int]
    COST_PRICE_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_GRAMS_FIELD_NUMBER: _ClassVar[int]
    LENGTH_MM_FIELD_NUMBER: _ClassVar[int]
    WIDTH_MM_FIELD_NUMBER: _ClassVar[int]
    HEIGHT_MM_FIELD_NUMBER: _ClassVar[int]
    LOWEST_PRICE_FIELD_NUMBER: _ClassVar[int]
    CURRENT_PRICE_FIELD_NUMBER: _ClassVar[int]
    HIGHEST_PRICE_FIELD_NUMBER: _ClassVar[int]
    PRIMARY_IMAGE_URI_FIELD_NUMBER: _ClassVar[int]
    VISIBLE_FIELD_NUMBER: _ClassVar[int]
    AVAILABLE_FIELD_NUMBER: _ClassVar[int]
    POPULARITY_FIELD_NUMBER: _ClassVar[int]
    PUBLISH_TIME_FIELD_NUMBER: _ClassVar[int]
    OPTIONS_FIELD_NUMBER: _ClassVar[int]
    VARIANTS_FIELD_NUMBER: _ClassVar[int]
    MEDIA_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_LISTINGS_FIELD_NUMBER: _ClassVar[int]
    TAX_CLASS_ID_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    MINIMUM_CONFLICTS_FIELD_NUMBER: _ClassVar[int]
    id: str
    seller_id: str
    category_id: str
    extra_category_ids: _containers.RepeatedScalarFieldContainer[str]
    code: str
    slug: str
    title: str
    description: str
    long_description: str
    kind: Product.Kind
    inventory_kind: Product.InventoryKind
    assortment: Product.Assortment
    state: Product.State
    state_reason: str
    brand: str
    tags: _containers.RepeatedScalarFieldContainer[str]
    search_keywords: str
    specifications: _struct_pb2.Struct
    customizable_options: _struct_pb2.Struct
    tax_code: str
    sort_priority: int
    min_order_quantity: int
    max_order_quantity: int
    base_price: _money_pb2.Money
    cost_price: _money_pb2.Money
    weight_grams: int
    length_mm: int
    width_mm: int
    height_mm: int
    lowest_price: _money_pb2.Money
    current_price: _pricing_pb2.CurrentPrice
    highest_price: _money_pb2.Money
    primary_image_uri: str
    visible: bool
    available: bool
    popularity: int
    publish_time: _timestamp_pb2.Timestamp
    options: _containers.RepeatedCompositeFieldContainer[ProductOption]
    variants: _containers.RepeatedCompositeFieldContainer[Variant]
    media: _containers.RepeatedCompositeFieldContainer[ProductMedia]
    channel_listings: _containers.RepeatedCompositeFieldContainer[ChannelListing]
    tax_class_id: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    etag: str
    minimum_conflicts: _containers.RepeatedScalarFieldContainer[Product.MinimumConflict]
    def __init__(self, id: _Optional[str] = ..., seller_id: _Optional[str] = ..., category_id: _Optional[str] = ..., extra_category_ids: _Optional[_Iterable[str]] = ..., code: _Optional[str] = ..., slug: _Optional[str] = ..., title: _Optional[str] = ..., description: _Optional[str] = ..., long_description: _Optional[str] = ..., kind: _Optional[_Union[Product.Kind, str]] = ..., inventory_kind: _Optional[_Union[Product.InventoryKind, str]] = ..., assortment: _Optional[_Union[Product.Assortment, str]] = ..., state: _Optional[_Union[Product.State, str]] = ..., state_reason: _Optional[str] = ..., brand: _Optional[str] = ..., tags: _Optional[_Iterable[str]] = ..., search_keywords: _Optional[str] = ..., specifications: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ..., customizable_options: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ..., tax_code: _Optional[str] = ..., sort_priority: _Optional[int] = ..., min_order_quantity: _Optional[int] = ..., max_order_quantity: _Optional[int] = ..., base_price: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., cost_price: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., weight_grams: _Optional[int] = ..., length_mm: _Optional[int] = ..., width_mm: _Optional[int] = ..., height_mm: _Optional[int] = ..., lowest_price: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., current_price: _Optional[_Union[_pricing_pb2.CurrentPrice, _Mapping]] = ..., highest_price: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., primary_image_uri: _Optional[str] = ..., visible: _Optional[bool] = ..., available: _Optional[bool] = ..., popularity: _Optional[int] = ..., publish_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., options: _Optional[_Iterable[_Union[ProductOption, _Mapping]]] = ..., variants: _Optional[_Iterable[_Union[Variant, _Mapping]]] = ..., media: _Optional[_Iterable[_Union[ProductMedia, _Mapping]]] = ..., channel_listings: _Optional[_Iterable[_Union[ChannelListing, _Mapping]]] = ..., tax_class_id: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ..., minimum_conflicts: _Optional[_Iterable[_Union[Product.MinimumConflict, str]]] = ...) -> None: ...

class ProductOption(_message.Message):
    __slots__ = ("id", "product_id", "display_name", "required", "display_order", "values", "create_time", "update_time", "delete_time")
    ID_FIELD_NUMBER: _ClassVar[int]
    PRODUCT_ID_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    REQUIRED_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_ORDER_FIELD_NUMBER: _ClassVar[int]
    VALUES_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    product_id: str
    display_name: str
    required: bool
    display_order: int
    values: _containers.RepeatedCompositeFieldContainer[ProductOptionValue]
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., product_id: _Optional[str] = ..., display_name: _Optional[str] = ..., required: _Optional[bool] = ..., display_order: _Optional[int] = ..., values: _Optional[_Iterable[_Union[ProductOptionValue, _Mapping]]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ProductOptionValue(_message.Message):
    __slots__ = ("id", "option_id", "value", "code", "hex_code", "sizing_system", "display_order", "create_time", "update_time", "delete_time")
    ID_FIELD_NUMBER: _ClassVar[int]
    OPTION_ID_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    HEX_CODE_FIELD_NUMBER: _ClassVar[int]
    SIZING_SYSTEM_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_ORDER_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    option_id: str
    value: str
    code: str
    hex_code: str
    sizing_system: str
    display_order: int
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., option_id: _Optional[str] = ..., value: _Optional[str] = ..., code: _Optional[str] = ..., hex_code: _Optional[str] = ..., sizing_system: _Optional[str] = ..., display_order: _Optional[int] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class VariantOption(_message.Message):
    __slots__ = ("option", "value", "option_id", "value_id", "code", "hex_code", "sizing_system")
    OPTION_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    OPTION_ID_FIELD_NUMBER: _ClassVar[int]
    VALUE_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    HEX_CODE_FIELD_NUMBER: _ClassVar[int]
    SIZING_SYSTEM_FIELD_NUMBER: _ClassVar[int]
    option: str
    value: str
    option_id: str
    value_id: str
    code: str
    hex_code: str
    sizing_system: str
    def __init__(self, option: _Optional[str] = ..., value: _Optional[str] = ..., option_id: _Optional[str] = ..., value_id: _Optional[str] = ..., code: _Optional[str] = ..., hex_code: _Optional[str] = ..., sizing_system: _Optional[str] = ...) -> None: ...

class Variant(_message.Message):
    __slots__ = ("id", "product_id", "seller_id", "parent_variant_id", "sku_code", "display_name", "options", "state", "assortment", "inventory_policy", "price", "original_price", "cost_price", "image_uris", "weight_grams", "length_mm", "width_mm", "height_mm", "barcode", "manufacturer_sku", "harmonized_code", "origin_country_code", "digital", "fulfillment_days", "tags", "search_keywords", "display_order", "initial_quantity", "available_quantity", "available", "measure", "current_price", "bundle", "create_time", "update_time", "delete_time", "etag")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Variant.State]
        ACTIVE: _ClassVar[Variant.State]
        INACTIVE: _ClassVar[Variant.State]
        DISCONTINUED: _ClassVar[Variant.State]
    STATE_UNSPECIFIED: Variant.State
    ACTIVE: Variant.State
    INACTIVE: Variant.State
    DISCONTINUED: Variant.State
    class InventoryPolicy(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        INVENTORY_POLICY_UNSPECIFIED: _ClassVar[Variant.InventoryPolicy]
        TRACK: _ClassVar[Variant.InventoryPolicy]
        IGNORE: _ClassVar[Variant.InventoryPolicy]
        PARENT: _ClassVar[Variant.InventoryPolicy]
    INVENTORY_POLICY_UNSPECIFIED: Variant.InventoryPolicy
    TRACK: Variant.InventoryPolicy
    IGNORE: Variant.InventoryPolicy
    PARENT: Variant.InventoryPolicy
    ID_FIELD_NUMBER: _ClassVar[int]
    PRODUCT_ID_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    PARENT_VARIANT_ID_FIELD_NUMBER: _ClassVar[int]
    SKU_CODE_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    OPTIONS_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    ASSORTMENT_FIELD_NUMBER: _ClassVar[int]
    INVENTORY_POLICY_FIELD_NUMBER: _ClassVar[int]
    PRICE_FIELD_NUMBER: _ClassVar[int]
    ORIGINAL_PRICE_FIELD_NUMBER: _ClassVar[int]
    COST_PRICE_FIELD_NUMBER: _ClassVar[int]
    IMAGE_URIS_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_GRAMS_FIELD_NUMBER: _ClassVar[int]
    LENGTH_MM_FIELD_NUMBER: _ClassVar[int]
    WIDTH_MM_FIELD_NUMBER: _ClassVar[int]
    HEIGHT_MM_FIELD_NUMBER: _ClassVar[int]
    BARCODE_FIELD_NUMBER: _ClassVar[int]
    MANUFACTURER_SKU_FIELD_NUMBER: _ClassVar[int]
    HARMONIZED_CODE_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_COUNTRY_CODE_FIELD_NUMBER: _ClassVar[int]
    DIGITAL_FIELD_NUMBER: _ClassVar[int]
    FULFILLMENT_DAYS_FIELD_NUMBER: _ClassVar[int]
    TAGS_FIELD_NUMBER: _ClassVar[int]
    SEARCH_KEYWORDS_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_ORDER_FIELD_NUMBER: _ClassVar[int]
    INITIAL_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    AVAILABLE_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    AVAILABLE_FIELD_NUMBER: _ClassVar[int]
    MEASURE_FIELD_NUMBER: _ClassVar[int]
    CURRENT_PRICE_FIELD_NUMBER: _ClassVar[int]
    BUNDLE_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    product_id: str
    seller_id: str
    parent_variant_id: str
    sku_code: str
    display_name: str
    options: _containers.RepeatedCompositeFieldContainer[VariantOption]
    state: Variant.State
    assortment: Product.Assortment
    inventory_policy: Variant.InventoryPolicy
    price: _money_pb2.Money
    original_price: _money_pb2.Money
    cost_price: _money_pb2.Money
    image_uris: _containers.RepeatedScalarFieldContainer[str]
    weight_grams: int
    length_mm: int
    width_mm: int
    height_mm: int
    barcode: str
    manufacturer_sku: str
    harmonized_code: str
    origin_country_code: str
    digital: bool
    fulfillment_days: int
    tags: _containers.RepeatedScalarFieldContainer[str]
    search_keywords: str
    display_order: int
    initial_quantity: int
    available_quantity: int
    available: bool
    measure: _pricing_pb2.Measure
    current_price: _pricing_pb2.CurrentPrice
    bundle: bool
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., product_id: _Optional[str] = ..., seller_id: _Optional[str] = ..., parent_variant_id: _Optional[str] = ..., sku_code: _Optional[str] = ..., display_name: _Optional[str] = ..., options: _Optional[_Iterable[_Union[VariantOption, _Mapping]]] = ..., state: _Optional[_Union[Variant.State, str]] = ..., assortment: _Optional[_Union[Product.Assortment, str]] = ..., inventory_policy: _Optional[_Union[Variant.InventoryPolicy, str]] = ..., price: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., original_price: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., cost_price: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., image_uris: _Optional[_Iterable[str]] = ..., weight_grams: _Optional[int] = ..., length_mm: _Optional[int] = ..., width_mm: _Optional[int] = ..., height_mm: _Optional[int] = ..., barcode: _Optional[str] = ..., manufacturer_sku: _Optional[str] = ..., harmonized_code: _Optional[str] = ..., origin_country_code: _Optional[str] = ..., digital: _Optional[bool] = ..., fulfillment_days: _Optional[int] = ..., tags: _Optional[_Iterable[str]] = ..., search_keywords: _Optional[str] = ..., display_order: _Optional[int] = ..., initial_quantity: _Optional[int] = ..., available_quantity: _Optional[int] = ..., available: _Optional[bool] = ..., measure: _Optional[_Union[_pricing_pb2.Measure, _Mapping]] = ..., current_price: _Optional[_Union[_pricing_pb2.CurrentPrice, _Mapping]] = ..., bundle: _Optional[bool] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class ProductMedia(_message.Message):
    __slots__ = ("id", "product_id", "variant_id", "uri", "content_type", "alt_text", "display_order", "primary", "create_time", "delete_time")
    ID_FIELD_NUMBER: _ClassVar[int]
    PRODUCT_ID_FIELD_NUMBER: _ClassVar[int]
    VARIANT_ID_FIELD_NUMBER: _ClassVar[int]
    URI_FIELD_NUMBER: _ClassVar[int]
    CONTENT_TYPE_FIELD_NUMBER: _ClassVar[int]
    ALT_TEXT_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_ORDER_FIELD_NUMBER: _ClassVar[int]
    PRIMARY_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    product_id: str
    variant_id: str
    uri: str
    content_type: str
    alt_text: str
    display_order: int
    primary: bool
    create_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., product_id: _Optional[str] = ..., variant_id: _Optional[str] = ..., uri: _Optional[str] = ..., content_type: _Optional[str] = ..., alt_text: _Optional[str] = ..., display_order: _Optional[int] = ..., primary: _Optional[bool] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ChannelListing(_message.Message):
    __slots__ = ("id", "product_id", "channel_id", "assign_time")
    ID_FIELD_NUMBER: _ClassVar[int]
    PRODUCT_ID_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    ASSIGN_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    product_id: str
    channel_id: str
    assign_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., product_id: _Optional[str] = ..., channel_id: _Optional[str] = ..., assign_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CreateProductRequest(_message.Message):
    __slots__ = ("product", "options", "variants", "media", "channel_ids", "activate", "request_id")
    PRODUCT_FIELD_NUMBER: _ClassVar[int]
    OPTIONS_FIELD_NUMBER: _ClassVar[int]
    VARIANTS_FIELD_NUMBER: _ClassVar[int]
    MEDIA_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_IDS_FIELD_NUMBER: _ClassVar[int]
    ACTIVATE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    product: Product
    options: _containers.RepeatedCompositeFieldContainer[ProductOption]
    variants: _containers.RepeatedCompositeFieldContainer[Variant]
    media: _containers.RepeatedCompositeFieldContainer[ProductMedia]
    channel_ids: _containers.RepeatedScalarFieldContainer[str]
    activate: bool
    request_id: str
    def __init__(self, product: _Optional[_Union[Product, _Mapping]] = ..., options: _Optional[_Iterable[_Union[ProductOption, _Mapping]]] = ..., variants: _Optional[_Iterable[_Union[Variant, _Mapping]]] = ..., media: _Optional[_Iterable[_Union[ProductMedia, _Mapping]]] = ..., channel_ids: _Optional[_Iterable[str]] = ..., activate: _Optional[bool] = ..., request_id: _Optional[str] = ...) -> None: ...

class ProductImport(_message.Message):
    __slots__ = ("product", "options", "variants", "media", "channel_ids", "activate")
    PRODUCT_FIELD_NUMBER: _ClassVar[int]
    OPTIONS_FIELD_NUMBER: _ClassVar[int]
    VARIANTS_FIELD_NUMBER: _ClassVar[int]
    MEDIA_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_IDS_FIELD_NUMBER: _ClassVar[int]
    ACTIVATE_FIELD_NUMBER: _ClassVar[int]
    product: Product
    options: _containers.RepeatedCompositeFieldContainer[ProductOption]
    variants: _containers.RepeatedCompositeFieldContainer[Variant]
    media: _containers.RepeatedCompositeFieldContainer[ProductMedia]
    channel_ids: _containers.RepeatedScalarFieldContainer[str]
    activate: bool
    def __init__(self, product: _Optional[_Union[Product, _Mapping]] = ..., options: _Optional[_Iterable[_Union[ProductOption, _Mapping]]] = ..., variants: _Optional[_Iterable[_Union[Variant, _Mapping]]] = ..., media: _Optional[_Iterable[_Union[ProductMedia, _Mapping]]] = ..., channel_ids: _Optional[_Iterable[str]] = ..., activate: _Optional[bool] = ...) -> None: ...

class ImportProductsRequest(_message.Message):
    __slots__ = ("products",)
    PRODUCTS_FIELD_NUMBER: _ClassVar[int]
    products: _containers.RepeatedCompositeFieldContainer[ProductImport]
    def __init__(self, products: _Optional[_Iterable[_Union[ProductImport, _Mapping]]] = ...) -> None: ...

class ImportResult(_message.Message):
    __slots__ = ("outcome", "code", "product_id", "variant_ids", "row", "error")
    class Outcome(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        OUTCOME_UNSPECIFIED: _ClassVar[ImportResult.Outcome]
        CREATED: _ClassVar[ImportResult.Outcome]
        EXISTING: _ClassVar[ImportResult.Outcome]
        FAILED: _ClassVar[ImportResult.Outcome]
    OUTCOME_UNSPECIFIED: ImportResult.Outcome
    CREATED: ImportResult.Outcome
    EXISTING: ImportResult.Outcome
    FAILED: ImportResult.Outcome
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    PRODUCT_ID_FIELD_NUMBER: _ClassVar[int]
    VARIANT_IDS_FIELD_NUMBER: _ClassVar[int]
    ROW_FIELD_NUMBER: _ClassVar[int]
    ERROR_FIELD_NUMBER: _ClassVar[int]
    outcome: ImportResult.Outcome
    code: str
    product_id: str
    variant_ids: _containers.RepeatedScalarFieldContainer[str]
    row: int
    error: _status_pb2.Status
    def __init__(self, outcome: _Optional[_Union[ImportResult.Outcome, str]] = ..., code: _Optional[str] = ..., product_id: _Optional[str] = ..., variant_ids: _Optional[_Iterable[str]] = ..., row: _Optional[int] = ..., error: _Optional[_Union[_status_pb2.Status, _Mapping]] = ...) -> None: ...

class GetProductRequest(_message.Message):
    __slots__ = ("id", "channel_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    channel_id: str
    def __init__(self, id: _Optional[str] = ..., channel_id: _Optional[str] = ...) -> None: ...

class ListProductsRequest(_message.Message):
    __slots__ = ("category_id", "seller_id", "channel_id", "states", "min_price", "max_price", "currency_code", "in_stock", "brand", "tag", "order", "show_hidden", "page_size", "page_token")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListProductsRequest.Order]
        NEWEST: _ClassVar[ListProductsRequest.Order]
        PRICE_ASCENDING: _ClassVar[ListProductsRequest.Order]
        PRICE_DESCENDING: _ClassVar[ListProductsRequest.Order]
        POPULARITY: _ClassVar[ListProductsRequest.Order]
        TITLE: _ClassVar[ListProductsRequest.Order]
    ORDER_UNSPECIFIED: ListProductsRequest.Order
    NEWEST: ListProductsRequest.Order
    PRICE_ASCENDING: ListProductsRequest.Order
    PRICE_DESCENDING: ListProductsRequest.Order
    POPULARITY: ListProductsRequest.Order
    TITLE: ListProductsRequest.Order
    CATEGORY_ID_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    STATES_FIELD_NUMBER: _ClassVar[int]
    MIN_PRICE_FIELD_NUMBER: _ClassVar[int]
    MAX_PRICE_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    IN_STOCK_FIELD_NUMBER: _ClassVar[int]
    BRAND_FIELD_NUMBER: _ClassVar[int]
    TAG_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    SHOW_HIDDEN_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    category_id: str
    seller_id: str
    channel_id: str
    states: _containers.RepeatedScalarFieldContainer[Product.State]
    min_price: _money_pb2.Money
    max_price: _money_pb2.Money
    currency_code: str
    in_stock: bool
    brand: str
    tag: str
    order: ListProductsRequest.Order
    show_hidden: bool
    page_size: int
    page_token: str
    def __init__(self, category_id: _Optional[str] = ..., seller_id: _Optional[str] = ..., channel_id: _Optional[str] = ..., states: _Optional[_Iterable[_Union[Product.State, str]]] = ..., min_price: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., max_price: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., currency_code: _Optional[str] = ..., in_stock: _Optional[bool] = ..., brand: _Optional[str] = ..., tag: _Optional[str] = ..., order: _Optional[_Union[ListProductsRequest.Order, str]] = ..., show_hidden: _Optional[bool] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListProductsResponse(_message.Message):
    __slots__ = ("products", "next_page_token")
    PRODUCTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    products: _containers.RepeatedCompositeFieldContainer[Product]
    next_page_token: str
    def __init__(self, products: _Optional[_Iterable[_Union[Product, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class SearchProductsRequest(_message.Message):
    __slots__ = ("query", "category_id", "channel_id", "page_size", "page_token", "tag")
    QUERY_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_ID_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TAG_FIELD_NUMBER: _ClassVar[int]
    query: str
    category_id: str
    channel_id: str
    page_size: int
    page_token: str
    tag: str
    def __init__(self, query: _Optional[str] = ..., category_id: _Optional[str] = ..., channel_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., tag: _Optional[str] = ...) -> None: ...

class SearchProductsResponse(_message.Message):
    __slots__ = ("products", "next_page_token")
    PRODUCTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    products: _containers.RepeatedCompositeFieldContainer[Product]
    next_page_token: str
    def __init__(self, products: _Optional[_Iterable[_Union[Product, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdateProductRequest(_message.Message):
    __slots__ = ("product", "update_mask", "request_id")
    PRODUCT_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    product: Product
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, product: _Optional[_Union[Product, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class ActivateProductRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeactivateProductRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class DiscontinueProductRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteProductRequest(_message.Message):
    __slots__ = ("id", "etag", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    etag: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ApproveProductRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RejectProductRequest(_message.Message):
    __slots__ = ("id", "reason", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    reason: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class SuspendProductRequest(_message.Message):
    __slots__ = ("id", "reason", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    reason: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RestrictProductRequest(_message.Message):
    __slots__ = ("id", "reason", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    reason: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ReinstateProductRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...
