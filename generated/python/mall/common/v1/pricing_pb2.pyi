from google.type import money_pb2 as _money_pb2
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class PriceAdjustment(_message.Message):
    __slots__ = ("kind", "source", "amount", "funder")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[PriceAdjustment.Kind]
        SHIPPING: _ClassVar[PriceAdjustment.Kind]
        SHIPPING_DISCOUNT: _ClassVar[PriceAdjustment.Kind]
        TAX: _ClassVar[PriceAdjustment.Kind]
        COMMISSION: _ClassVar[PriceAdjustment.Kind]
    KIND_UNSPECIFIED: PriceAdjustment.Kind
    SHIPPING: PriceAdjustment.Kind
    SHIPPING_DISCOUNT: PriceAdjustment.Kind
    TAX: PriceAdjustment.Kind
    COMMISSION: PriceAdjustment.Kind
    class Funder(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        FUNDER_UNSPECIFIED: _ClassVar[PriceAdjustment.Funder]
        BUYER: _ClassVar[PriceAdjustment.Funder]
        SELLER: _ClassVar[PriceAdjustment.Funder]
        MALL: _ClassVar[PriceAdjustment.Funder]
    FUNDER_UNSPECIFIED: PriceAdjustment.Funder
    BUYER: PriceAdjustment.Funder
    SELLER: PriceAdjustment.Funder
    MALL: PriceAdjustment.Funder
    KIND_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    FUNDER_FIELD_NUMBER: _ClassVar[int]
    kind: PriceAdjustment.Kind
    source: str
    amount: _money_pb2.Money
    funder: PriceAdjustment.Funder
    def __init__(self, kind: _Optional[_Union[PriceAdjustment.Kind, str]] = ..., source: _Optional[str] = ..., amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., funder: _Optional[_Union[PriceAdjustment.Funder, str]] = ...) -> None: ...

class Tender(_message.Message):
    __slots__ = ("kind", "amount", "returned_amount")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[Tender.Kind]
        EXTERNAL: _ClassVar[Tender.Kind]
    KIND_UNSPECIFIED: Tender.Kind
    EXTERNAL: Tender.Kind
    KIND_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    RETURNED_AMOUNT_FIELD_NUMBER: _ClassVar[int]
    kind: Tender.Kind
    amount: _money_pb2.Money
    returned_amount: _money_pb2.Money
    def __init__(self, kind: _Optional[_Union[Tender.Kind, str]] = ..., amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., returned_amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ...) -> None: ...
