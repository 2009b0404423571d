"""The rpcs of catalog. scripts/generate writes it from the protos."""

import datetime
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping
from typing import Any

from google.protobuf import field_mask_pb2
from google.type import money_pb2
from mall.catalog.v1 import bundles_pb2
from mall.catalog.v1 import catalog_pb2
from mall.catalog.v1 import categories_pb2
from mall.catalog.v1 import media_pb2
from mall.catalog.v1 import price_lists_pb2
from mall.catalog.v1 import products_pb2
from mall.catalog.v1 import snapshots_pb2
from mall.catalog.v1 import tags_pb2
from mall.catalog.v1 import variants_pb2
from mall_client.service import Metadata, Request, Service


class CatalogService(Service):
    """Manages the catalogue: what is sold.

    Categories: CreateCategory, GetCategory, ListCategories, UpdateCategory, DeleteCategory,
    UndeleteCategory.
    Products: CreateProduct, ImportProducts, GetProduct, ListProducts, SearchProducts, UpdateProduct,
    DeleteProduct.
    Life of a product: ActivateProduct, DeactivateProduct, DiscontinueProduct by its seller;
    ApproveProduct, RejectProduct, SuspendProduct, RestrictProduct, ReinstateProduct by staff.
    Options: CreateProductOption, UpdateProductOption, DeleteProductOption, CreateProductOptionValue,
    UpdateProductOptionValue, DeleteProductOptionValue.
    Variants: CreateVariant, GenerateVariants, GetVariant, BatchGetVariants, UpdateVariant,
    DeleteVariant.
    Bundles: DescribeBundle, SetBundle.
    Media: CreateProductMedia, UpdateProductMedia, SetPrimaryProductMedia, DeleteProductMedia.
    Listings on channels: CreateChannelListing, DeleteChannelListing.
    History: GetProductSnapshot, ListProductSnapshots.
    Prices: CreatePriceList, GetPriceList, ListPriceLists, UpdatePriceList, DeletePriceList,
    BatchSetPrices, BatchDeletePrices, ListPrices.
    Tags: CreateTag, GetTag, ListTags, UpdateTag, DeleteTag, UndeleteTag.

    Guests and customers see products that are for sale or out of stock, of active sellers and in
    active categories. Sellers also see their own in every state, staff see all. Every change of a
    product first stores a snapshot of the product as it was.
    """

    full_name = catalog_pb2.DESCRIPTOR.services_by_name["CatalogService"].full_name

    def CreateCategory(
        self,
        request: Request[categories_pb2.CreateCategoryRequest] = None,
        /,
        *,
        category: categories_pb2.Category | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> categories_pb2.Category:
        """Creates a category below `parent_id`, or at the top without one.

        Fails with `CATEGORY_NAME_TAKEN`, `CATEGORY_SLUG_TAKEN`, `CATEGORY_CODE_TAKEN` or
        `CATEGORY_TOO_DEEP`.

        Args:
            category: The category to create.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: categories_pb2.Category = self._call(
            "CreateCategory", request, {"category": category, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetCategory(
        self,
        request: Request[categories_pb2.GetCategoryRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> categories_pb2.Category:
        """Returns one category. Only staff see hidden ones.

        Args:
            id: UUID of the category.
        """
        answer: categories_pb2.Category = self._call("GetCategory", request, {"id": id}, timeout, metadata)
        return answer

    def ListCategories(
        self,
        request: Request[categories_pb2.ListCategoriesRequest] = None,
        /,
        *,
        parent_id: str | None = None,
        depth: int | None = None,
        featured: bool | None = None,
        show_hidden: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> categories_pb2.ListCategoriesResponse:
        """Lists categories by their position among their siblings, without their long descriptions. Only
        staff see hidden ones.

        Without `parent_id` the whole tree is listed, parents before children.

        Args:
            parent_id: Only children of this category. Unset: the whole tree.
            depth: Only categories of this level; 1 for the top.
            featured: Only highlighted categories.
            show_hidden: Also hidden and deleted categories; for callers with `catalog.manage` or `catalog.read`.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: categories_pb2.ListCategoriesResponse = self._call(
            "ListCategories",
            request,
            {
                "parent_id": parent_id,
                "depth": depth,
                "featured": featured,
                "show_hidden": show_hidden,
                "page_size": page_size,
                "page_token": page_token,
            },
            timeout,
            metadata,
        )
        return answer

    def UpdateCategory(
        self,
        request: Request[categories_pb2.UpdateCategoryRequest] = None,
        /,
        *,
        category: categories_pb2.Category | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> categories_pb2.Category:
        """Changes a category. A new `parent_id` moves it with everything below.

        Fails with `CATEGORY_CYCLE` if the new parent lies below the category itself. Without
        `active`, its products and those of everything below disappear from sale but stay as they are.

        Args:
            category: The category with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: categories_pb2.Category = self._call(
            "UpdateCategory",
            request,
            {"category": category, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def DeleteCategory(
        self,
        request: Request[categories_pb2.DeleteCategoryRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> categories_pb2.Category:
        """Deletes a category softly.

        Fails with `CATEGORY_NOT_EMPTY` while it has products or children.

        Args:
            id: UUID of the category.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: categories_pb2.Category = self._call(
            "DeleteCategory", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def UndeleteCategory(
        self,
        request: Request[categories_pb2.UndeleteCategoryRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> categories_pb2.Category:
        """Brings a deleted category back, without `active`.

        Args:
            id: UUID of the category.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: categories_pb2.Category = self._call(
            "UndeleteCategory", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def CreateProduct(
        self,
        request: Request[products_pb2.CreateProductRequest] = None,
        /,
        *,
        product: products_pb2.Product | Mapping[str, Any] | None = None,
        options: Iterable[products_pb2.ProductOption | Mapping[str, Any]] | None = None,
        variants: Iterable[products_pb2.Variant | Mapping[str, Any]] | None = None,
        media: Iterable[products_pb2.ProductMedia | Mapping[str, Any]] | None = None,
        channel_ids: Iterable[str] | None = None,
        activate: bool | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.Product:
        """Creates a product of the caller, as a draft unless `activate` is set.

        Options, variants with their first stock, media and channels may be created in the same call.
        With `activate` the call is as strict as ActivateProduct, and creates nothing if that fails.

        Args:
            product: The product to create.
            options: Its options with their values. At most 10.
            variants: Its variants, choosing among the options. At most 100.
            media: Its images, the primary one first. At most 10.
            channel_ids: The channels to list it on.
            activate: Puts the product on sale in the same step.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: products_pb2.Product = self._call(
            "CreateProduct",
            request,
            {
                "product": product,
                "options": options,
                "variants": variants,
                "media": media,
                "channel_ids": channel_ids,
                "activate": activate,
                "request_id": request_id,
            },
            timeout,
            metadata,
        )
        return answer

    def ImportProducts(
        self,
        requests: Iterable[Request[products_pb2.ImportProductsRequest]],
        /,
        *,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> Iterator[products_pb2.ImportResult]:
        """Creates any number of products of the caller, sent in messages of up to 500 rows, each row with
        a result of its own. A message has at most 1 MiB, and 20,000 fields and items in all.

        Results come in the order of the rows, those of a message before the next is read. A row fails
        or succeeds alone; fields that break their own rules end the import at their message, of which
        no row is created. A product whose `code` the seller has already is left as it is, so whatever
        has no result yet can be sent again.

        Args:
            requests: Its messages, each a message or a dict. They are sent as fast as the server takes them.

        ImportProductsRequest:
            products: The products to create. 1 to 500.
        """
        answers: Iterator[products_pb2.ImportResult] = self._stream("ImportProducts", requests, timeout, metadata)
        return answers

    def GetProduct(
        self,
        request: Request[products_pb2.GetProductRequest] = None,
        /,
        *,
        id: str | None = None,
        channel_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.Product:
        """Returns one product with its options, variants, media and listings.

        Args:
            id: UUID of the product.
            channel_id: UUID of the channel whose prices are shown. Unset: the primary one.
        """
        answer: products_pb2.Product = self._call(
            "GetProduct", request, {"id": id, "channel_id": channel_id}, timeout, metadata
        )
        return answer

    def ListProducts(
        self,
        request: Request[products_pb2.ListProductsRequest] = None,
        /,
        *,
        category_id: str | None = None,
        seller_id: str | None = None,
        channel_id: str | None = None,
        states: Iterable[int | str] | None = None,
        min_price: money_pb2.Money | Mapping[str, Any] | None = None,
        max_price: money_pb2.Money | Mapping[str, Any] | None = None,
        currency_code: str | None = None,
        in_stock: bool | None = None,
        brand: str | None = None,
        tag: str | None = None,
        order: int | str | None = None,
        show_hidden: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.ListProductsResponse:
        """Lists products without their long texts, options, variants, media and listings.

        Filters of different kinds narrow the list together. With `show_hidden`, sellers list their own
        products in every state (with their own `seller_id`), and staff list all.

        Args:
            category_id: Only products in this category or one below it.
            seller_id: Only products of this seller.
            channel_id: Only products listed on this channel.
            states: Only products in one of these states; empty: in any. States other than `ACTIVE` and
                `OUT_OF_STOCK` need `show_hidden`.
            min_price: Only products whose lowest price is at least this.
            max_price: Only products whose lowest price is at most this, in the same currency.
            currency_code: Only products priced in this ISO 4217 currency.
            in_stock: Only products that are in stock.
            brand: Only products of this brand, capitals and small letters alike.
            tag: Only products with this tag.
            order: How to sort. Defaults to `NEWEST`.
            show_hidden: Products in every state instead of those on sale: the caller's own (with `seller_id`), or
                any for staff. Without `seller_id` such a list is sorted by `NEWEST` only. Takes
                neither `category_id` nor `channel_id`.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: products_pb2.ListProductsResponse = self._call(
            "ListProducts",
            request,
            {
                "category_id": category_id,
                "seller_id": seller_id,
                "channel_id": channel_id,
                "states": states,
                "min_price": min_price,
                "max_price": max_price,
                "currency_code": currency_code,
                "in_stock": in_stock,
                "brand": brand,
                "tag": tag,
                "order": order,
                "show_hidden": show_hidden,
                "page_size": page_size,
                "page_token": page_token,
            },
            timeout,
            metadata,
        )
        return answer

    def SearchProducts(
        self,
        request: Request[products_pb2.SearchProductsRequest] = None,
        /,
        *,
        query: str | None = None,
        category_id: str | None = None,
        channel_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        tag: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.SearchProductsResponse:
        """Finds products on sale by words, best match first, then the most popular.

        Looks into title, brand, tags, keywords, codes (of the product, SKU codes, barcodes) and
        description. Letters count without case, accents and width (`cafe` finds `Café`); whatever is
        neither letter nor digit parts words (`usb` finds `USB/Lightning`); any part of a text in a script
        without blanks is found (`罗汉果` in `香港罗汉果`).

        What has exactly this title or code comes first, then what has all words, then what has words that
        are similar to those that are asked for, or that contain them; where nothing has them all, what has
        some. Returns at most the 500 best, with the same fields as ListProducts; words that more products
        than that have are looked for among the 2,000 most popular products first.

        Args:
            query: Words that must all occur; `"..."` keeps a phrase together and takes it by the letter, `-`
                excludes a word or phrase. Case, accents and signs do not count, and `500ml` is `500
                ml`; titles that have the signs as well come first (`C++`). Codes and SKU codes are
                found whole, with or without what parts them. 1 to 200 characters.
            category_id: Only products in this category or one below it.
            channel_id: Only products listed on this channel. Unset: on the primary one, if there is one.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            tag: Only products with this tag, capitals and small letters alike.
        """
        answer: products_pb2.SearchProductsResponse = self._call(
            "SearchProducts",
            request,
            {
                "query": query,
                "category_id": category_id,
                "channel_id": channel_id,
                "page_size": page_size,
                "page_token": page_token,
                "tag": tag,
            },
            timeout,
            metadata,
        )
        return answer

    def UpdateProduct(
        self,
        request: Request[products_pb2.UpdateProductRequest] = None,
        /,
        *,
        product: products_pb2.Product | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.Product:
        """Changes a product. Takes effect at once, also while it is on sale.

        Fails with `STATE_FORBIDS` for a discontinued or suspended product, and with
        `PRODUCT_INCOMPLETE` if a product on sale would lack what ActivateProduct asks for.

        Args:
            product: The product with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: products_pb2.Product = self._call(
            "UpdateProduct",
            request,
            {"product": product, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def ActivateProduct(
        self,
        request: Request[products_pb2.ActivateProductRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.Product:
        """Puts a product on sale, or up for approval where the mall asks for it.

        Fails with `PRODUCT_INCOMPLETE`, naming everything that is missing: a description of 20
        characters, a category, an image, an active variant. Without stock it shows as `OUT_OF_STOCK`; with
        less than its `min_order_quantity`, the answer says so in `minimum_conflicts`. What is sold in more
        units than a line of a cart holds fails with `MINIMUM_ABOVE_CART_LINE`.
        A product on sale is returned unchanged.

        Approval is asked for when the configuration `catalog.product_approval` is `true`, and always
        for a product that staff have restricted.

        Args:
            id: UUID of the product.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: products_pb2.Product = self._call(
            "ActivateProduct", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def DeactivateProduct(
        self,
        request: Request[products_pb2.DeactivateProductRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.Product:
        """Takes a product off sale until it is activated again.

        Args:
            id: UUID of the product.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: products_pb2.Product = self._call(
            "DeactivateProduct", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def DiscontinueProduct(
        self,
        request: Request[products_pb2.DiscontinueProductRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.Product:
        """Takes a product off sale for ever.

        Args:
            id: UUID of the product.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: products_pb2.Product = self._call(
            "DiscontinueProduct", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def DeleteProduct(
        self,
        request: Request[products_pb2.DeleteProductRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.Product:
        """Deletes a product that was never on sale nor ordered. Its codes stay taken.

        Fails with `STATE_FORBIDS` unless it is a draft or was rejected, and with `PRODUCT_ORDERED`.

        Args:
            id: UUID of the product.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: products_pb2.Product = self._call(
            "DeleteProduct", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def ApproveProduct(
        self,
        request: Request[products_pb2.ApproveProductRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.Product:
        """Approves a product that waits for approval: it goes on sale.

        Args:
            id: UUID of the product.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: products_pb2.Product = self._call(
            "ApproveProduct", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def RejectProduct(
        self,
        request: Request[products_pb2.RejectProductRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.Product:
        """Turns down a product that waits for approval. The seller may change and resubmit it.

        Args:
            id: UUID of the product.
            reason: Why, for the seller. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: products_pb2.Product = self._call(
            "RejectProduct", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    def SuspendProduct(
        self,
        request: Request[products_pb2.SuspendProductRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.Product:
        """Takes a product off sale until ReinstateProduct is called. Meanwhile the seller cannot change
        it.

        Args:
            id: UUID of the product.
            reason: Why, for the seller. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: products_pb2.Product = self._call(
            "SuspendProduct", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    def RestrictProduct(
        self,
        request: Request[products_pb2.RestrictProductRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.Product:
        """Takes a product off sale until its seller has corrected it and it is approved again.

        Args:
            id: UUID of the product.
            reason: What the seller is to correct. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: products_pb2.Product = self._call(
            "RestrictProduct", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    def ReinstateProduct(
        self,
        request: Request[products_pb2.ReinstateProductRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.Product:
        """Lifts a suspension or restriction: the product becomes `INACTIVE`.

        Args:
            id: UUID of the product.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: products_pb2.Product = self._call(
            "ReinstateProduct", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def CreateProductOption(
        self,
        request: Request[variants_pb2.CreateProductOptionRequest] = None,
        /,
        *,
        product_id: str | None = None,
        product_option: products_pb2.ProductOption | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.ProductOption:
        """Adds an option, with its values, to a product.

        Fails with `OPTION_NAME_TAKEN`, and with `OPTION_UNCHOSEN` for a required option of a product
        with variants, which would lack a choice.

        Args:
            product_id: UUID of the product.
            product_option: The option to create, with its values.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: products_pb2.ProductOption = self._call(
            "CreateProductOption",
            request,
            {"product_id": product_id, "product_option": product_option, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def UpdateProductOption(
        self,
        request: Request[variants_pb2.UpdateProductOptionRequest] = None,
        /,
        *,
        product_option: products_pb2.ProductOption | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.ProductOption:
        """Changes an option. Its values have methods of their own.

        The name of an option that a variant uses stays: fails with `OPTION_IN_USE`. It cannot become
        required while a variant goes without: fails with `OPTION_UNCHOSEN`.

        Args:
            product_option: The option with `id` and the new values.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: products_pb2.ProductOption = self._call(
            "UpdateProductOption",
            request,
            {"product_option": product_option, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def DeleteProductOption(
        self,
        request: Request[variants_pb2.DeleteProductOptionRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.ProductOption:
        """Deletes an option and its values. Fails with `OPTION_IN_USE` while a variant uses it.

        Args:
            id: UUID of the option.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: products_pb2.ProductOption = self._call(
            "DeleteProductOption", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def CreateProductOptionValue(
        self,
        request: Request[variants_pb2.CreateProductOptionValueRequest] = None,
        /,
        *,
        option_id: str | None = None,
        product_option_value: products_pb2.ProductOptionValue | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.ProductOptionValue:
        """Adds a value to an option. Fails with `OPTION_VALUE_TAKEN`.

        Args:
            option_id: UUID of the option.
            product_option_value: The value to create.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: products_pb2.ProductOptionValue = self._call(
            "CreateProductOptionValue",
            request,
            {"option_id": option_id, "product_option_value": product_option_value, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def UpdateProductOptionValue(
        self,
        request: Request[variants_pb2.UpdateProductOptionValueRequest] = None,
        /,
        *,
        product_option_value: products_pb2.ProductOptionValue | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.ProductOptionValue:
        """Changes a value of an option.

        The text of a value that a variant uses stays: fails with `OPTION_IN_USE`.

        Args:
            product_option_value: The value with `id` and the new values.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: products_pb2.ProductOptionValue = self._call(
            "UpdateProductOptionValue",
            request,
            {"product_option_value": product_option_value, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def DeleteProductOptionValue(
        self,
        request: Request[variants_pb2.DeleteProductOptionValueRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.ProductOptionValue:
        """Deletes a value of an option. Fails with `OPTION_IN_USE` while a variant uses it.

        Args:
            id: UUID of the value.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: products_pb2.ProductOptionValue = self._call(
            "DeleteProductOptionValue", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def CreateVariant(
        self,
        request: Request[variants_pb2.CreateVariantRequest] = None,
        /,
        *,
        product_id: str | None = None,
        variant: products_pb2.Variant | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.Variant:
        """Adds a variant to a product, with its first stock.

        Fails with `SKU_CODE_TAKEN` (codes are unique in the mall for ever),
        `VARIANT_COMBINATION_TAKEN` or `VARIANT_LIMIT`.

        Args:
            product_id: UUID of the product.
            variant: The variant to create.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: products_pb2.Variant = self._call(
            "CreateVariant",
            request,
            {"product_id": product_id, "variant": variant, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def GenerateVariants(
        self,
        request: Request[variants_pb2.GenerateVariantsRequest] = None,
        /,
        *,
        product_id: str | None = None,
        price: money_pb2.Money | Mapping[str, Any] | None = None,
        sku_prefix: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> variants_pb2.GenerateVariantsResponse:
        """Creates a variant for every combination of option values that has none yet, without stock.

        SKU codes are made of `sku_prefix` and the values' codes. Fails with `VARIANT_LIMIT` if the
        product would have more than 100 variants.

        Args:
            product_id: UUID of the product.
            price: Price of the new variants. Unset: the base price.
            sku_prefix: Prefix of the SKU codes. Unset: the product's code.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: variants_pb2.GenerateVariantsResponse = self._call(
            "GenerateVariants",
            request,
            {"product_id": product_id, "price": price, "sku_prefix": sku_prefix, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def GetVariant(
        self,
        request: Request[variants_pb2.GetVariantRequest] = None,
        /,
        *,
        id: str | None = None,
        channel_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.Variant:
        """Returns one variant.

        Args:
            id: UUID of the variant.
            channel_id: UUID of the channel whose prices are shown. Unset: the primary one.
        """
        answer: products_pb2.Variant = self._call(
            "GetVariant", request, {"id": id, "channel_id": channel_id}, timeout, metadata
        )
        return answer

    def BatchGetVariants(
        self,
        request: Request[variants_pb2.BatchGetVariantsRequest] = None,
        /,
        *,
        ids: Iterable[str] | None = None,
        channel_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> variants_pb2.BatchGetVariantsResponse:
        """Returns up to 100 variants by id, in the order asked for. Unknown ids are left out.

        Args:
            ids: UUIDs of the variants. 1 to 100.
            channel_id: UUID of the channel whose prices are shown. Unset: the primary one.
        """
        answer: variants_pb2.BatchGetVariantsResponse = self._call(
            "BatchGetVariants", request, {"ids": ids, "channel_id": channel_id}, timeout, metadata
        )
        return answer

    def UpdateVariant(
        self,
        request: Request[variants_pb2.UpdateVariantRequest] = None,
        /,
        *,
        variant: products_pb2.Variant | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.Variant:
        """Changes a variant. The SKU code and the chosen options never change.

        When the last active variant is discontinued, so is the product. Fails with
        `STATE_FORBIDS` for a discontinued variant.

        Args:
            variant: The variant with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: products_pb2.Variant = self._call(
            "UpdateVariant",
            request,
            {"variant": variant, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def DeleteVariant(
        self,
        request: Request[variants_pb2.DeleteVariantRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.Variant:
        """Deletes a variant that was never ordered. Its SKU code stays taken.

        Fails with `VARIANT_LAST` for the only variant of a product and with `VARIANT_ORDERED`:
        make it `INACTIVE` instead.

        Args:
            id: UUID of the variant.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: products_pb2.Variant = self._call(
            "DeleteVariant", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def DescribeBundle(
        self,
        request: Request[bundles_pb2.DescribeBundleRequest] = None,
        /,
        *,
        variant_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> bundles_pb2.Bundle:
        """Returns what a variant is made of, and how many of it can be had. Of a variant that is no bundle, no
        parts.

        Args:
            variant_id: UUID of the variant.
        """
        answer: bundles_pb2.Bundle = self._call(
            "DescribeBundle", request, {"variant_id": variant_id}, timeout, metadata
        )
        return answer

    def SetBundle(
        self,
        request: Request[bundles_pb2.SetBundleRequest] = None,
        /,
        *,
        variant_id: str | None = None,
        parts: Iterable[bundles_pb2.BundlePart | Mapping[str, Any]] | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> bundles_pb2.Bundle:
        """Makes a variant of other variants of the seller, or of none.

        From then on it is sold from their stock. Purchases keep the parts that they had. Fails with
        `BUNDLE_HAS_STOCK` for a variant that has units of its own or has some promised, and with
        `BUNDLE_IN_BUNDLE` where a part is a bundle or the variant is a part of one.

        Args:
            variant_id: UUID of the variant.
            parts: All of its parts, each variant once, one of them at least such that it may not be missing.
                Empty: the variant becomes one of its own again, with stock of its own.
            etag: Changes only if this is the current version of the variant. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: bundles_pb2.Bundle = self._call(
            "SetBundle",
            request,
            {"variant_id": variant_id, "parts": parts, "etag": etag, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def CreateProductMedia(
        self,
        request: Request[media_pb2.CreateProductMediaRequest] = None,
        /,
        *,
        product_id: str | None = None,
        product_media: products_pb2.ProductMedia | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.ProductMedia:
        """Adds an image to a product; the first one is the primary image.

        Fails with `MEDIA_LIMIT` beyond 10 images and with `MEDIA_URI_TAKEN`.

        Args:
            product_id: UUID of the product.
            product_media: The image to add.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: products_pb2.ProductMedia = self._call(
            "CreateProductMedia",
            request,
            {"product_id": product_id, "product_media": product_media, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def UpdateProductMedia(
        self,
        request: Request[media_pb2.UpdateProductMediaRequest] = None,
        /,
        *,
        product_media: products_pb2.ProductMedia | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.ProductMedia:
        """Changes the position, the text or the variant of an image.

        Args:
            product_media: The image with `id` and the new values.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: products_pb2.ProductMedia = self._call(
            "UpdateProductMedia",
            request,
            {"product_media": product_media, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def SetPrimaryProductMedia(
        self,
        request: Request[media_pb2.SetPrimaryProductMediaRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.ProductMedia:
        """Makes an image the primary one, which lists show.

        Args:
            id: UUID of the image.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: products_pb2.ProductMedia = self._call(
            "SetPrimaryProductMedia", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def DeleteProductMedia(
        self,
        request: Request[media_pb2.DeleteProductMediaRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.ProductMedia:
        """Deletes an image; the next one in order becomes primary if it was.

        Fails with `MEDIA_LAST` for the only image of a product on sale.

        Args:
            id: UUID of the image.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: products_pb2.ProductMedia = self._call(
            "DeleteProductMedia", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def CreateChannelListing(
        self,
        request: Request[media_pb2.CreateChannelListingRequest] = None,
        /,
        *,
        product_id: str | None = None,
        channel_listing: products_pb2.ChannelListing | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.ChannelListing:
        """Lists a product on a channel: one that trades in its currency, or in one that a price list has
        a price of one of its variants in. Fails with `CHANNEL_LISTING_EXISTS`.

        Args:
            product_id: UUID of the product.
            channel_listing: The listing to create.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: products_pb2.ChannelListing = self._call(
            "CreateChannelListing",
            request,
            {"product_id": product_id, "channel_listing": channel_listing, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def DeleteChannelListing(
        self,
        request: Request[media_pb2.DeleteChannelListingRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.ChannelListing:
        """Takes a product off a channel.

        Args:
            id: UUID of the listing.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: products_pb2.ChannelListing = self._call(
            "DeleteChannelListing", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetProductSnapshot(
        self,
        request: Request[snapshots_pb2.GetProductSnapshotRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> snapshots_pb2.ProductSnapshot:
        """Returns one snapshot with its content. Sellers see those of their own products.

        Args:
            id: UUID of the snapshot.
        """
        answer: snapshots_pb2.ProductSnapshot = self._call("GetProductSnapshot", request, {"id": id}, timeout, metadata)
        return answer

    def ListProductSnapshots(
        self,
        request: Request[snapshots_pb2.ListProductSnapshotsRequest] = None,
        /,
        *,
        product_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> snapshots_pb2.ListProductSnapshotsResponse:
        """Lists the snapshots that were taken of a product before each of its changes, newest first,
        without their content. Sellers see the history of their own products.

        Args:
            product_id: UUID of the product.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: snapshots_pb2.ListProductSnapshotsResponse = self._call(
            "ListProductSnapshots",
            request,
            {"product_id": product_id, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    def CreatePriceList(
        self,
        request: Request[price_lists_pb2.CreatePriceListRequest] = None,
        /,
        *,
        price_list: price_lists_pb2.PriceList | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> price_lists_pb2.PriceList:
        """Makes a price list of the caller's, without prices yet. Fails with `PRICE_LIST_CODE_TAKEN`.

        Args:
            price_list: The list.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: price_lists_pb2.PriceList = self._call(
            "CreatePriceList", request, {"price_list": price_list, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetPriceList(
        self,
        request: Request[price_lists_pb2.GetPriceListRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> price_lists_pb2.PriceList:
        """Returns one price list. Sellers see their own.

        Args:
            id: UUID of the list.
        """
        answer: price_lists_pb2.PriceList = self._call("GetPriceList", request, {"id": id}, timeout, metadata)
        return answer

    def ListPriceLists(
        self,
        request: Request[price_lists_pb2.ListPriceListsRequest] = None,
        /,
        *,
        seller_id: str | None = None,
        channel_id: str | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> price_lists_pb2.ListPriceListsResponse:
        """Lists price lists, newest first. Sellers see their own.

        Args:
            seller_id: Only lists of this seller; for staff.
            channel_id: Only lists for this channel alone.
            states: Only lists in one of these states; empty: in any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: price_lists_pb2.ListPriceListsResponse = self._call(
            "ListPriceLists",
            request,
            {
                "seller_id": seller_id,
                "channel_id": channel_id,
                "states": states,
                "page_size": page_size,
                "page_token": page_token,
            },
            timeout,
            metadata,
        )
        return answer

    def UpdatePriceList(
        self,
        request: Request[price_lists_pb2.UpdatePriceListRequest] = None,
        /,
        *,
        price_list: price_lists_pb2.PriceList | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> price_lists_pb2.PriceList:
        """Changes a price list of the caller's: its texts, its window, whether it is active. Its prices
        begin and end with it, at once. Fails with `PRICE_OVERLAPS`.

        Args:
            price_list: The list with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: price_lists_pb2.PriceList = self._call(
            "UpdatePriceList",
            request,
            {"price_list": price_list, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def DeletePriceList(
        self,
        request: Request[price_lists_pb2.DeletePriceListRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> price_lists_pb2.PriceList:
        """Deletes a price list softly; its prices end at once.

        Args:
            id: UUID of the list.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: price_lists_pb2.PriceList = self._call(
            "DeletePriceList", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def BatchSetPrices(
        self,
        request: Request[price_lists_pb2.BatchSetPricesRequest] = None,
        /,
        *,
        price_list_id: str | None = None,
        prices: Iterable[price_lists_pb2.Price | Mapping[str, Any]] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> price_lists_pb2.BatchSetPricesResponse:
        """Sets prices of a list: all or none. A price that is there gets the new amount.

        Open quotes with other prices drift. Fails with `PRICE_OVERLAPS`.

        Args:
            price_list_id: UUID of the list.
            prices: The prices, of different variants, quantities or packs. 1 to 500.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: price_lists_pb2.BatchSetPricesResponse = self._call(
            "BatchSetPrices",
            request,
            {"price_list_id": price_list_id, "prices": prices, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def BatchDeletePrices(
        self,
        request: Request[price_lists_pb2.BatchDeletePricesRequest] = None,
        /,
        *,
        price_list_id: str | None = None,
        prices: Iterable[price_lists_pb2.BatchDeletePricesRequest.Key | Mapping[str, Any]] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> price_lists_pb2.BatchDeletePricesResponse:
        """Deletes prices of a list: all or none. One that is not there fails with `RESOURCE_NOT_FOUND`.

        Args:
            price_list_id: UUID of the list.
            prices: Which. 1 to 500.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: price_lists_pb2.BatchDeletePricesResponse = self._call(
            "BatchDeletePrices",
            request,
            {"price_list_id": price_list_id, "prices": prices, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def ListPrices(
        self,
        request: Request[price_lists_pb2.ListPricesRequest] = None,
        /,
        *,
        price_list_id: str | None = None,
        variant_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> price_lists_pb2.ListPricesResponse:
        """Lists the prices of a list, newest first.

        Args:
            price_list_id: UUID of the list.
            variant_id: Only of this variant.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: price_lists_pb2.ListPricesResponse = self._call(
            "ListPrices",
            request,
            {
                "price_list_id": price_list_id,
                "variant_id": variant_id,
                "page_size": page_size,
                "page_token": page_token,
            },
            timeout,
            metadata,
        )
        return answer

    def CreateTag(
        self,
        request: Request[tags_pb2.CreateTagRequest] = None,
        /,
        *,
        tag: tags_pb2.Tag | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tags_pb2.Tag:
        """Creates a tag. Products that have its code among their `tags` carry it at once.

        Fails with `TAG_CODE_TAKEN`: codes are unique for ever, deleted tags included.

        Args:
            tag: The tag to create.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: tags_pb2.Tag = self._call(
            "CreateTag", request, {"tag": tag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetTag(
        self,
        request: Request[tags_pb2.GetTagRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tags_pb2.Tag:
        """Returns one tag.

        Args:
            id: UUID of the tag.
        """
        answer: tags_pb2.Tag = self._call("GetTag", request, {"id": id}, timeout, metadata)
        return answer

    def ListTags(
        self,
        request: Request[tags_pb2.ListTagsRequest] = None,
        /,
        *,
        codes: Iterable[str] | None = None,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tags_pb2.ListTagsResponse:
        """Lists tags by their codes.

        Args:
            codes: Only tags with these codes, such as those of a product.
            show_deleted: Also deleted ones; only staff with `catalog.manage` gets them.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: tags_pb2.ListTagsResponse = self._call(
            "ListTags",
            request,
            {"codes": codes, "show_deleted": show_deleted, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    def UpdateTag(
        self,
        request: Request[tags_pb2.UpdateTagRequest] = None,
        /,
        *,
        tag: tags_pb2.Tag | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tags_pb2.Tag:
        """Changes a tag. The code never changes.

        Args:
            tag: The tag with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: tags_pb2.Tag = self._call(
            "UpdateTag", request, {"tag": tag, "update_mask": update_mask, "request_id": request_id}, timeout, metadata
        )
        return answer

    def DeleteTag(
        self,
        request: Request[tags_pb2.DeleteTagRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tags_pb2.Tag:
        """Deletes a tag softly. Products keep the word, and are found by it.

        Args:
            id: UUID of the tag.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: tags_pb2.Tag = self._call(
            "DeleteTag", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def UndeleteTag(
        self,
        request: Request[tags_pb2.UndeleteTagRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tags_pb2.Tag:
        """Brings a deleted tag back. Fails with `STATE_FORBIDS` where it is not deleted.

        Args:
            id: UUID of the tag.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: tags_pb2.Tag = self._call(
            "UndeleteTag", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer


class AsyncCatalogService(Service):
    """Manages the catalogue: what is sold.

    Categories: CreateCategory, GetCategory, ListCategories, UpdateCategory, DeleteCategory,
    UndeleteCategory.
    Products: CreateProduct, ImportProducts, GetProduct, ListProducts, SearchProducts, UpdateProduct,
    DeleteProduct.
    Life of a product: ActivateProduct, DeactivateProduct, DiscontinueProduct by its seller;
    ApproveProduct, RejectProduct, SuspendProduct, RestrictProduct, ReinstateProduct by staff.
    Options: CreateProductOption, UpdateProductOption, DeleteProductOption, CreateProductOptionValue,
    UpdateProductOptionValue, DeleteProductOptionValue.
    Variants: CreateVariant, GenerateVariants, GetVariant, BatchGetVariants, UpdateVariant,
    DeleteVariant.
    Bundles: DescribeBundle, SetBundle.
    Media: CreateProductMedia, UpdateProductMedia, SetPrimaryProductMedia, DeleteProductMedia.
    Listings on channels: CreateChannelListing, DeleteChannelListing.
    History: GetProductSnapshot, ListProductSnapshots.
    Prices: CreatePriceList, GetPriceList, ListPriceLists, UpdatePriceList, DeletePriceList,
    BatchSetPrices, BatchDeletePrices, ListPrices.
    Tags: CreateTag, GetTag, ListTags, UpdateTag, DeleteTag, UndeleteTag.

    Guests and customers see products that are for sale or out of stock, of active sellers and in
    active categories. Sellers also see their own in every state, staff see all. Every change of a
    product first stores a snapshot of the product as it was.
    """

    full_name = catalog_pb2.DESCRIPTOR.services_by_name["CatalogService"].full_name

    async def CreateCategory(
        self,
        request: Request[categories_pb2.CreateCategoryRequest] = None,
        /,
        *,
        category: categories_pb2.Category | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> categories_pb2.Category:
        """Creates a category below `parent_id`, or at the top without one.

        Fails with `CATEGORY_NAME_TAKEN`, `CATEGORY_SLUG_TAKEN`, `CATEGORY_CODE_TAKEN` or
        `CATEGORY_TOO_DEEP`.

        Args:
            category: The category to create.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: categories_pb2.Category = await self._call(
            "CreateCategory", request, {"category": category, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetCategory(
        self,
        request: Request[categories_pb2.GetCategoryRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> categories_pb2.Category:
        """Returns one category. Only staff see hidden ones.

        Args:
            id: UUID of the category.
        """
        answer: categories_pb2.Category = await self._call("GetCategory", request, {"id": id}, timeout, metadata)
        return answer

    async def ListCategories(
        self,
        request: Request[categories_pb2.ListCategoriesRequest] = None,
        /,
        *,
        parent_id: str | None = None,
        depth: int | None = None,
        featured: bool | None = None,
        show_hidden: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> categories_pb2.ListCategoriesResponse:
        """Lists categories by their position among their siblings, without their long descriptions. Only
        staff see hidden ones.

        Without `parent_id` the whole tree is listed, parents before children.

        Args:
            parent_id: Only children of this category. Unset: the whole tree.
            depth: Only categories of this level; 1 for the top.
            featured: Only highlighted categories.
            show_hidden: Also hidden and deleted categories; for callers with `catalog.manage` or `catalog.read`.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: categories_pb2.ListCategoriesResponse = await self._call(
            "ListCategories",
            request,
            {
                "parent_id": parent_id,
                "depth": depth,
                "featured": featured,
                "show_hidden": show_hidden,
                "page_size": page_size,
                "page_token": page_token,
            },
            timeout,
            metadata,
        )
        return answer

    async def UpdateCategory(
        self,
        request: Request[categories_pb2.UpdateCategoryRequest] = None,
        /,
        *,
        category: categories_pb2.Category | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> categories_pb2.Category:
        """Changes a category. A new `parent_id` moves it with everything below.

        Fails with `CATEGORY_CYCLE` if the new parent lies below the category itself. Without
        `active`, its products and those of everything below disappear from sale but stay as they are.

        Args:
            category: The category with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: categories_pb2.Category = await self._call(
            "UpdateCategory",
            request,
            {"category": category, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def DeleteCategory(
        self,
        request: Request[categories_pb2.DeleteCategoryRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> categories_pb2.Category:
        """Deletes a category softly.

        Fails with `CATEGORY_NOT_EMPTY` while it has products or children.

        Args:
            id: UUID of the category.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: categories_pb2.Category = await self._call(
            "DeleteCategory", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def UndeleteCategory(
        self,
        request: Request[categories_pb2.UndeleteCategoryRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> categories_pb2.Category:
        """Brings a deleted category back, without `active`.

        Args:
            id: UUID of the category.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: categories_pb2.Category = await self._call(
            "UndeleteCategory", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def CreateProduct(
        self,
        request: Request[products_pb2.CreateProductRequest] = None,
        /,
        *,
        product: products_pb2.Product | Mapping[str, Any] | None = None,
        options: Iterable[products_pb2.ProductOption | Mapping[str, Any]] | None = None,
        variants: Iterable[products_pb2.Variant | Mapping[str, Any]] | None = None,
        media: Iterable[products_pb2.ProductMedia | Mapping[str, Any]] | None = None,
        channel_ids: Iterable[str] | None = None,
        activate: bool | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.Product:
        """Creates a product of the caller, as a draft unless `activate` is set.

        Options, variants with their first stock, media and channels may be created in the same call.
        With `activate` the call is as strict as ActivateProduct, and creates nothing if that fails.

        Args:
            product: The product to create.
            options: Its options with their values. At most 10.
            variants: Its variants, choosing among the options. At most 100.
            media: Its images, the primary one first. At most 10.
            channel_ids: The channels to list it on.
            activate: Puts the product on sale in the same step.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: products_pb2.Product = await self._call(
            "CreateProduct",
            request,
            {
                "product": product,
                "options": options,
                "variants": variants,
                "media": media,
                "channel_ids": channel_ids,
                "activate": activate,
                "request_id": request_id,
            },
            timeout,
            metadata,
        )
        return answer

    def ImportProducts(
        self,
        requests: Iterable[Request[products_pb2.ImportProductsRequest]]
        | AsyncIterable[Request[products_pb2.ImportProductsRequest]],
        /,
        *,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> AsyncIterator[products_pb2.ImportResult]:
        """Creates any number of products of the caller, sent in messages of up to 500 rows, each row with
        a result of its own. A message has at most 1 MiB, and 20,000 fields and items in all.

        Results come in the order of the rows, those of a message before the next is read. A row fails
        or succeeds alone; fields that break their own rules end the import at their message, of which
        no row is created. A product whose `code` the seller has already is left as it is, so whatever
        has no result yet can be sent again.

        Args:
            requests: Its messages, each a message or a dict. They are sent as fast as the server takes them.

        ImportProductsRequest:
            products: The products to create. 1 to 500.
        """
        answers: AsyncIterator[products_pb2.ImportResult] = self._stream("ImportProducts", requests, timeout, metadata)
        return answers

    async def GetProduct(
        self,
        request: Request[products_pb2.GetProductRequest] = None,
        /,
        *,
        id: str | None = None,
        channel_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.Product:
        """Returns one product with its options, variants, media and listings.

        Args:
            id: UUID of the product.
            channel_id: UUID of the channel whose prices are shown. Unset: the primary one.
        """
        answer: products_pb2.Product = await self._call(
            "GetProduct", request, {"id": id, "channel_id": channel_id}, timeout, metadata
        )
        return answer

    async def ListProducts(
        self,
        request: Request[products_pb2.ListProductsRequest] = None,
        /,
        *,
        category_id: str | None = None,
        seller_id: str | None = None,
        channel_id: str | None = None,
        states: Iterable[int | str] | None = None,
        min_price: money_pb2.Money | Mapping[str, Any] | None = None,
        max_price: money_pb2.Money | Mapping[str, Any] | None = None,
        currency_code: str | None = None,
        in_stock: bool | None = None,
        brand: str | None = None,
        tag: str | None = None,
        order: int | str | None = None,
        show_hidden: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.ListProductsResponse:
        """Lists products without their long texts, options, variants, media and listings.

        Filters of different kinds narrow the list together. With `show_hidden`, sellers list their own
        products in every state (with their own `seller_id`), and staff list all.

        Args:
            category_id: Only products in this category or one below it.
            seller_id: Only products of this seller.
            channel_id: Only products listed on this channel.
            states: Only products in one of these states; empty: in any. States other than `ACTIVE` and
                `OUT_OF_STOCK` need `show_hidden`.
            min_price: Only products whose lowest price is at least this.
            max_price: Only products whose lowest price is at most this, in the same currency.
            currency_code: Only products priced in this ISO 4217 currency.
            in_stock: Only products that are in stock.
            brand: Only products of this brand, capitals and small letters alike.
            tag: Only products with this tag.
            order: How to sort. Defaults to `NEWEST`.
            show_hidden: Products in every state instead of those on sale: the caller's own (with `seller_id`), or
                any for staff. Without `seller_id` such a list is sorted by `NEWEST` only. Takes
                neither `category_id` nor `channel_id`.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: products_pb2.ListProductsResponse = await self._call(
            "ListProducts",
            request,
            {
                "category_id": category_id,
                "seller_id": seller_id,
                "channel_id": channel_id,
                "states": states,
                "min_price": min_price,
                "max_price": max_price,
                "currency_code": currency_code,
                "in_stock": in_stock,
                "brand": brand,
                "tag": tag,
                "order": order,
                "show_hidden": show_hidden,
                "page_size": page_size,
                "page_token": page_token,
            },
            timeout,
            metadata,
        )
        return answer

    async def SearchProducts(
        self,
        request: Request[products_pb2.SearchProductsRequest] = None,
        /,
        *,
        query: str | None = None,
        category_id: str | None = None,
        channel_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        tag: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.SearchProductsResponse:
        """Finds products on sale by words, best match first, then the most popular.

        Looks into title, brand, tags, keywords, codes (of the product, SKU codes, barcodes) and
        description. Letters count without case, accents and width (`cafe` finds `Café`); whatever is
        neither letter nor digit parts words (`usb` finds `USB/Lightning`); any part of a text in a script
        without blanks is found (`罗汉果` in `香港罗汉果`).

        What has exactly this title or code comes first, then what has all words, then what has words that
        are similar to those that are asked for, or that contain them; where nothing has them all, what has
        some. Returns at most the 500 best, with the same fields as ListProducts; words that more products
        than that have are looked for among the 2,000 most popular products first.

        Args:
            query: Words that must all occur; `"..."` keeps a phrase together and takes it by the letter, `-`
                excludes a word or phrase. Case, accents and signs do not count, and `500ml` is `500
                ml`; titles that have the signs as well come first (`C++`). Codes and SKU codes are
                found whole, with or without what parts them. 1 to 200 characters.
            category_id: Only products in this category or one below it.
            channel_id: Only products listed on this channel. Unset: on the primary one, if there is one.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            tag: Only products with this tag, capitals and small letters alike.
        """
        answer: products_pb2.SearchProductsResponse = await self._call(
            "SearchProducts",
            request,
            {
                "query": query,
                "category_id": category_id,
                "channel_id": channel_id,
                "page_size": page_size,
                "page_token": page_token,
                "tag": tag,
            },
            timeout,
            metadata,
        )
        return answer

    async def UpdateProduct(
        self,
        request: Request[products_pb2.UpdateProductRequest] = None,
        /,
        *,
        product: products_pb2.Product | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.Product:
        """Changes a product. Takes effect at once, also while it is on sale.

        Fails with `STATE_FORBIDS` for a discontinued or suspended product, and with
        `PRODUCT_INCOMPLETE` if a product on sale would lack what ActivateProduct asks for.

        Args:
            product: The product with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: products_pb2.Product = await self._call(
            "UpdateProduct",
            request,
            {"product": product, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def ActivateProduct(
        self,
        request: Request[products_pb2.ActivateProductRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.Product:
        """Puts a product on sale, or up for approval where the mall asks for it.

        Fails with `PRODUCT_INCOMPLETE`, naming everything that is missing: a description of 20
        characters, a category, an image, an active variant. Without stock it shows as `OUT_OF_STOCK`; with
        less than its `min_order_quantity`, the answer says so in `minimum_conflicts`. What is sold in more
        units than a line of a cart holds fails with `MINIMUM_ABOVE_CART_LINE`.
        A product on sale is returned unchanged.

        Approval is asked for when the configuration `catalog.product_approval` is `true`, and always
        for a product that staff have restricted.

        Args:
            id: UUID of the product.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: products_pb2.Product = await self._call(
            "ActivateProduct", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def DeactivateProduct(
        self,
        request: Request[products_pb2.DeactivateProductRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.Product:
        """Takes a product off sale until it is activated again.

        Args:
            id: UUID of the product.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: products_pb2.Product = await self._call(
            "DeactivateProduct", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def DiscontinueProduct(
        self,
        request: Request[products_pb2.DiscontinueProductRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.Product:
        """Takes a product off sale for ever.

        Args:
            id: UUID of the product.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: products_pb2.Product = await self._call(
            "DiscontinueProduct", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def DeleteProduct(
        self,
        request: Request[products_pb2.DeleteProductRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.Product:
        """Deletes a product that was never on sale nor ordered. Its codes stay taken.

        Fails with `STATE_FORBIDS` unless it is a draft or was rejected, and with `PRODUCT_ORDERED`.

        Args:
            id: UUID of the product.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: products_pb2.Product = await self._call(
            "DeleteProduct", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def ApproveProduct(
        self,
        request: Request[products_pb2.ApproveProductRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.Product:
        """Approves a product that waits for approval: it goes on sale.

        Args:
            id: UUID of the product.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: products_pb2.Product = await self._call(
            "ApproveProduct", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def RejectProduct(
        self,
        request: Request[products_pb2.RejectProductRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.Product:
        """Turns down a product that waits for approval. The seller may change and resubmit it.

        Args:
            id: UUID of the product.
            reason: Why, for the seller. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: products_pb2.Product = await self._call(
            "RejectProduct", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def SuspendProduct(
        self,
        request: Request[products_pb2.SuspendProductRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.Product:
        """Takes a product off sale until ReinstateProduct is called. Meanwhile the seller cannot change
        it.

        Args:
            id: UUID of the product.
            reason: Why, for the seller. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: products_pb2.Product = await self._call(
            "SuspendProduct", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def RestrictProduct(
        self,
        request: Request[products_pb2.RestrictProductRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.Product:
        """Takes a product off sale until its seller has corrected it and it is approved again.

        Args:
            id: UUID of the product.
            reason: What the seller is to correct. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: products_pb2.Product = await self._call(
            "RestrictProduct", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def ReinstateProduct(
        self,
        request: Request[products_pb2.ReinstateProductRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.Product:
        """Lifts a suspension or restriction: the product becomes `INACTIVE`.

        Args:
            id: UUID of the product.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: products_pb2.Product = await self._call(
            "ReinstateProduct", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def CreateProductOption(
        self,
        request: Request[variants_pb2.CreateProductOptionRequest] = None,
        /,
        *,
        product_id: str | None = None,
        product_option: products_pb2.ProductOption | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.ProductOption:
        """Adds an option, with its values, to a product.

        Fails with `OPTION_NAME_TAKEN`, and with `OPTION_UNCHOSEN` for a required option of a product
        with variants, which would lack a choice.

        Args:
            product_id: UUID of the product.
            product_option: The option to create, with its values.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: products_pb2.ProductOption = await self._call(
            "CreateProductOption",
            request,
            {"product_id": product_id, "product_option": product_option, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def UpdateProductOption(
        self,
        request: Request[variants_pb2.UpdateProductOptionRequest] = None,
        /,
        *,
        product_option: products_pb2.ProductOption | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.ProductOption:
        """Changes an option. Its values have methods of their own.

        The name of an option that a variant uses stays: fails with `OPTION_IN_USE`. It cannot become
        required while a variant goes without: fails with `OPTION_UNCHOSEN`.

        Args:
            product_option: The option with `id` and the new values.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: products_pb2.ProductOption = await self._call(
            "UpdateProductOption",
            request,
            {"product_option": product_option, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def DeleteProductOption(
        self,
        request: Request[variants_pb2.DeleteProductOptionRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.ProductOption:
        """Deletes an option and its values. Fails with `OPTION_IN_USE` while a variant uses it.

        Args:
            id: UUID of the option.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: products_pb2.ProductOption = await self._call(
            "DeleteProductOption", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def CreateProductOptionValue(
        self,
        request: Request[variants_pb2.CreateProductOptionValueRequest] = None,
        /,
        *,
        option_id: str | None = None,
        product_option_value: products_pb2.ProductOptionValue | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.ProductOptionValue:
        """Adds a value to an option. Fails with `OPTION_VALUE_TAKEN`.

        Args:
            option_id: UUID of the option.
            product_option_value: The value to create.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: products_pb2.ProductOptionValue = await self._call(
            "CreateProductOptionValue",
            request,
            {"option_id": option_id, "product_option_value": product_option_value, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def UpdateProductOptionValue(
        self,
        request: Request[variants_pb2.UpdateProductOptionValueRequest] = None,
        /,
        *,
        product_option_value: products_pb2.ProductOptionValue | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.ProductOptionValue:
        """Changes a value of an option.

        The text of a value that a variant uses stays: fails with `OPTION_IN_USE`.

        Args:
            product_option_value: The value with `id` and the new values.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: products_pb2.ProductOptionValue = await self._call(
            "UpdateProductOptionValue",
            request,
            {"product_option_value": product_option_value, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def DeleteProductOptionValue(
        self,
        request: Request[variants_pb2.DeleteProductOptionValueRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.ProductOptionValue:
        """Deletes a value of an option. Fails with `OPTION_IN_USE` while a variant uses it.

        Args:
            id: UUID of the value.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: products_pb2.ProductOptionValue = await self._call(
            "DeleteProductOptionValue", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def CreateVariant(
        self,
        request: Request[variants_pb2.CreateVariantRequest] = None,
        /,
        *,
        product_id: str | None = None,
        variant: products_pb2.Variant | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.Variant:
        """Adds a variant to a product, with its first stock.

        Fails with `SKU_CODE_TAKEN` (codes are unique in the mall for ever),
        `VARIANT_COMBINATION_TAKEN` or `VARIANT_LIMIT`.

        Args:
            product_id: UUID of the product.
            variant: The variant to create.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: products_pb2.Variant = await self._call(
            "CreateVariant",
            request,
            {"product_id": product_id, "variant": variant, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def GenerateVariants(
        self,
        request: Request[variants_pb2.GenerateVariantsRequest] = None,
        /,
        *,
        product_id: str | None = None,
        price: money_pb2.Money | Mapping[str, Any] | None = None,
        sku_prefix: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> variants_pb2.GenerateVariantsResponse:
        """Creates a variant for every combination of option values that has none yet, without stock.

        SKU codes are made of `sku_prefix` and the values' codes. Fails with `VARIANT_LIMIT` if the
        product would have more than 100 variants.

        Args:
            product_id: UUID of the product.
            price: Price of the new variants. Unset: the base price.
            sku_prefix: Prefix of the SKU codes. Unset: the product's code.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: variants_pb2.GenerateVariantsResponse = await self._call(
            "GenerateVariants",
            request,
            {"product_id": product_id, "price": price, "sku_prefix": sku_prefix, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def GetVariant(
        self,
        request: Request[variants_pb2.GetVariantRequest] = None,
        /,
        *,
        id: str | None = None,
        channel_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.Variant:
        """Returns one variant.

        Args:
            id: UUID of the variant.
            channel_id: UUID of the channel whose prices are shown. Unset: the primary one.
        """
        answer: products_pb2.Variant = await self._call(
            "GetVariant", request, {"id": id, "channel_id": channel_id}, timeout, metadata
        )
        return answer

    async def BatchGetVariants(
        self,
        request: Request[variants_pb2.BatchGetVariantsRequest] = None,
        /,
        *,
        ids: Iterable[str] | None = None,
        channel_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> variants_pb2.BatchGetVariantsResponse:
        """Returns up to 100 variants by id, in the order asked for. Unknown ids are left out.

        Args:
            ids: UUIDs of the variants. 1 to 100.
            channel_id: UUID of the channel whose prices are shown. Unset: the primary one.
        """
        answer: variants_pb2.BatchGetVariantsResponse = await self._call(
            "BatchGetVariants", request, {"ids": ids, "channel_id": channel_id}, timeout, metadata
        )
        return answer

    async def UpdateVariant(
        self,
        request: Request[variants_pb2.UpdateVariantRequest] = None,
        /,
        *,
        variant: products_pb2.Variant | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.Variant:
        """Changes a variant. The SKU code and the chosen options never change.

        When the last active variant is discontinued, so is the product. Fails with
        `STATE_FORBIDS` for a discontinued variant.

        Args:
            variant: The variant with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: products_pb2.Variant = await self._call(
            "UpdateVariant",
            request,
            {"variant": variant, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def DeleteVariant(
        self,
        request: Request[variants_pb2.DeleteVariantRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.Variant:
        """Deletes a variant that was never ordered. Its SKU code stays taken.

        Fails with `VARIANT_LAST` for the only variant of a product and with `VARIANT_ORDERED`:
        make it `INACTIVE` instead.

        Args:
            id: UUID of the variant.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: products_pb2.Variant = await self._call(
            "DeleteVariant", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def DescribeBundle(
        self,
        request: Request[bundles_pb2.DescribeBundleRequest] = None,
        /,
        *,
        variant_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> bundles_pb2.Bundle:
        """Returns what a variant is made of, and how many of it can be had. Of a variant that is no bundle, no
        parts.

        Args:
            variant_id: UUID of the variant.
        """
        answer: bundles_pb2.Bundle = await self._call(
            "DescribeBundle", request, {"variant_id": variant_id}, timeout, metadata
        )
        return answer

    async def SetBundle(
        self,
        request: Request[bundles_pb2.SetBundleRequest] = None,
        /,
        *,
        variant_id: str | None = None,
        parts: Iterable[bundles_pb2.BundlePart | Mapping[str, Any]] | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> bundles_pb2.Bundle:
        """Makes a variant of other variants of the seller, or of none.

        From then on it is sold from their stock. Purchases keep the parts that they had. Fails with
        `BUNDLE_HAS_STOCK` for a variant that has units of its own or has some promised, and with
        `BUNDLE_IN_BUNDLE` where a part is a bundle or the variant is a part of one.

        Args:
            variant_id: UUID of the variant.
            parts: All of its parts, each variant once, one of them at least such that it may not be missing.
                Empty: the variant becomes one of its own again, with stock of its own.
            etag: Changes only if this is the current version of the variant. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: bundles_pb2.Bundle = await self._call(
            "SetBundle",
            request,
            {"variant_id": variant_id, "parts": parts, "etag": etag, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def CreateProductMedia(
        self,
        request: Request[media_pb2.CreateProductMediaRequest] = None,
        /,
        *,
        product_id: str | None = None,
        product_media: products_pb2.ProductMedia | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.ProductMedia:
        """Adds an image to a product; the first one is the primary image.

        Fails with `MEDIA_LIMIT` beyond 10 images and with `MEDIA_URI_TAKEN`.

        Args:
            product_id: UUID of the product.
            product_media: The image to add.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: products_pb2.ProductMedia = await self._call(
            "CreateProductMedia",
            request,
            {"product_id": product_id, "product_media": product_media, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def UpdateProductMedia(
        self,
        request: Request[media_pb2.UpdateProductMediaRequest] = None,
        /,
        *,
        product_media: products_pb2.ProductMedia | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.ProductMedia:
        """Changes the position, the text or the variant of an image.

        Args:
            product_media: The image with `id` and the new values.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: products_pb2.ProductMedia = await self._call(
            "UpdateProductMedia",
            request,
            {"product_media": product_media, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def SetPrimaryProductMedia(
        self,
        request: Request[media_pb2.SetPrimaryProductMediaRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.ProductMedia:
        """Makes an image the primary one, which lists show.

        Args:
            id: UUID of the image.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: products_pb2.ProductMedia = await self._call(
            "SetPrimaryProductMedia", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def DeleteProductMedia(
        self,
        request: Request[media_pb2.DeleteProductMediaRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.ProductMedia:
        """Deletes an image; the next one in order becomes primary if it was.

        Fails with `MEDIA_LAST` for the only image of a product on sale.

        Args:
            id: UUID of the image.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: products_pb2.ProductMedia = await self._call(
            "DeleteProductMedia", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def CreateChannelListing(
        self,
        request: Request[media_pb2.CreateChannelListingRequest] = None,
        /,
        *,
        product_id: str | None = None,
        channel_listing: products_pb2.ChannelListing | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.ChannelListing:
        """Lists a product on a channel: one that trades in its currency, or in one that a price list has
        a price of one of its variants in. Fails with `CHANNEL_LISTING_EXISTS`.

        Args:
            product_id: UUID of the product.
            channel_listing: The listing to create.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: products_pb2.ChannelListing = await self._call(
            "CreateChannelListing",
            request,
            {"product_id": product_id, "channel_listing": channel_listing, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def DeleteChannelListing(
        self,
        request: Request[media_pb2.DeleteChannelListingRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> products_pb2.ChannelListing:
        """Takes a product off a channel.

        Args:
            id: UUID of the listing.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: products_pb2.ChannelListing = await self._call(
            "DeleteChannelListing", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetProductSnapshot(
        self,
        request: Request[snapshots_pb2.GetProductSnapshotRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> snapshots_pb2.ProductSnapshot:
        """Returns one snapshot with its content. Sellers see those of their own products.

        Args:
            id: UUID of the snapshot.
        """
        answer: snapshots_pb2.ProductSnapshot = await self._call(
            "GetProductSnapshot", request, {"id": id}, timeout, metadata
        )
        return answer

    async def ListProductSnapshots(
        self,
        request: Request[snapshots_pb2.ListProductSnapshotsRequest] = None,
        /,
        *,
        product_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> snapshots_pb2.ListProductSnapshotsResponse:
        """Lists the snapshots that were taken of a product before each of its changes, newest first,
        without their content. Sellers see the history of their own products.

        Args:
            product_id: UUID of the product.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: snapshots_pb2.ListProductSnapshotsResponse = await self._call(
            "ListProductSnapshots",
            request,
            {"product_id": product_id, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    async def CreatePriceList(
        self,
        request: Request[price_lists_pb2.CreatePriceListRequest] = None,
        /,
        *,
        price_list: price_lists_pb2.PriceList | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> price_lists_pb2.PriceList:
        """Makes a price list of the caller's, without prices yet. Fails with `PRICE_LIST_CODE_TAKEN`.

        Args:
            price_list: The list.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: price_lists_pb2.PriceList = await self._call(
            "CreatePriceList", request, {"price_list": price_list, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetPriceList(
        self,
        request: Request[price_lists_pb2.GetPriceListRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> price_lists_pb2.PriceList:
        """Returns one price list. Sellers see their own.

        Args:
            id: UUID of the list.
        """
        answer: price_lists_pb2.PriceList = await self._call("GetPriceList", request, {"id": id}, timeout, metadata)
        return answer

    async def ListPriceLists(
        self,
        request: Request[price_lists_pb2.ListPriceListsRequest] = None,
        /,
        *,
        seller_id: str | None = None,
        channel_id: str | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> price_lists_pb2.ListPriceListsResponse:
        """Lists price lists, newest first. Sellers see their own.

        Args:
            seller_id: Only lists of this seller; for staff.
            channel_id: Only lists for this channel alone.
            states: Only lists in one of these states; empty: in any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: price_lists_pb2.ListPriceListsResponse = await self._call(
            "ListPriceLists",
            request,
            {
                "seller_id": seller_id,
                "channel_id": channel_id,
                "states": states,
                "page_size": page_size,
                "page_token": page_token,
            },
            timeout,
            metadata,
        )
        return answer

    async def UpdatePriceList(
        self,
        request: Request[price_lists_pb2.UpdatePriceListRequest] = None,
        /,
        *,
        price_list: price_lists_pb2.PriceList | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> price_lists_pb2.PriceList:
        """Changes a price list of the caller's: its texts, its window, whether it is active. Its prices
        begin and end with it, at once. Fails with `PRICE_OVERLAPS`.

        Args:
            price_list: The list with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: price_lists_pb2.PriceList = await self._call(
            "UpdatePriceList",
            request,
            {"price_list": price_list, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def DeletePriceList(
        self,
        request: Request[price_lists_pb2.DeletePriceListRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> price_lists_pb2.PriceList:
        """Deletes a price list softly; its prices end at once.

        Args:
            id: UUID of the list.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: price_lists_pb2.PriceList = await self._call(
            "DeletePriceList", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def BatchSetPrices(
        self,
        request: Request[price_lists_pb2.BatchSetPricesRequest] = None,
        /,
        *,
        price_list_id: str | None = None,
        prices: Iterable[price_lists_pb2.Price | Mapping[str, Any]] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> price_lists_pb2.BatchSetPricesResponse:
        """Sets prices of a list: all or none. A price that is there gets the new amount.

        Open quotes with other prices drift. Fails with `PRICE_OVERLAPS`.

        Args:
            price_list_id: UUID of the list.
            prices: The prices, of different variants, quantities or packs. 1 to 500.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: price_lists_pb2.BatchSetPricesResponse = await self._call(
            "BatchSetPrices",
            request,
            {"price_list_id": price_list_id, "prices": prices, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def BatchDeletePrices(
        self,
        request: Request[price_lists_pb2.BatchDeletePricesRequest] = None,
        /,
        *,
        price_list_id: str | None = None,
        prices: Iterable[price_lists_pb2.BatchDeletePricesRequest.Key | Mapping[str, Any]] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> price_lists_pb2.BatchDeletePricesResponse:
        """Deletes prices of a list: all or none. One that is not there fails with `RESOURCE_NOT_FOUND`.

        Args:
            price_list_id: UUID of the list.
            prices: Which. 1 to 500.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: price_lists_pb2.BatchDeletePricesResponse = await self._call(
            "BatchDeletePrices",
            request,
            {"price_list_id": price_list_id, "prices": prices, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def ListPrices(
        self,
        request: Request[price_lists_pb2.ListPricesRequest] = None,
        /,
        *,
        price_list_id: str | None = None,
        variant_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> price_lists_pb2.ListPricesResponse:
        """Lists the prices of a list, newest first.

        Args:
            price_list_id: UUID of the list.
            variant_id: Only of this variant.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: price_lists_pb2.ListPricesResponse = await self._call(
            "ListPrices",
            request,
            {
                "price_list_id": price_list_id,
                "variant_id": variant_id,
                "page_size": page_size,
                "page_token": page_token,
            },
            timeout,
            metadata,
        )
        return answer

    async def CreateTag(
        self,
        request: Request[tags_pb2.CreateTagRequest] = None,
        /,
        *,
        tag: tags_pb2.Tag | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tags_pb2.Tag:
        """Creates a tag. Products that have its code among their `tags` carry it at once.

        Fails with `TAG_CODE_TAKEN`: codes are unique for ever, deleted tags included.

        Args:
            tag: The tag to create.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: tags_pb2.Tag = await self._call(
            "CreateTag", request, {"tag": tag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetTag(
        self,
        request: Request[tags_pb2.GetTagRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tags_pb2.Tag:
        """Returns one tag.

        Args:
            id: UUID of the tag.
        """
        answer: tags_pb2.Tag = await self._call("GetTag", request, {"id": id}, timeout, metadata)
        return answer

    async def ListTags(
        self,
        request: Request[tags_pb2.ListTagsRequest] = None,
        /,
        *,
        codes: Iterable[str] | None = None,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tags_pb2.ListTagsResponse:
        """Lists tags by their codes.

        Args:
            codes: Only tags with these codes, such as those of a product.
            show_deleted: Also deleted ones; only staff with `catalog.manage` gets them.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: tags_pb2.ListTagsResponse = await self._call(
            "ListTags",
            request,
            {"codes": codes, "show_deleted": show_deleted, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    async def UpdateTag(
        self,
        request: Request[tags_pb2.UpdateTagRequest] = None,
        /,
        *,
        tag: tags_pb2.Tag | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tags_pb2.Tag:
        """Changes a tag. The code never changes.

        Args:
            tag: The tag with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: tags_pb2.Tag = await self._call(
            "UpdateTag", request, {"tag": tag, "update_mask": update_mask, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def DeleteTag(
        self,
        request: Request[tags_pb2.DeleteTagRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tags_pb2.Tag:
        """Deletes a tag softly. Products keep the word, and are found by it.

        Args:
            id: UUID of the tag.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: tags_pb2.Tag = await self._call(
            "DeleteTag", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def UndeleteTag(
        self,
        request: Request[tags_pb2.UndeleteTagRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tags_pb2.Tag:
        """Brings a deleted tag back. Fails with `STATE_FORBIDS` where it is not deleted.

        Args:
            id: UUID of the tag.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: tags_pb2.Tag = await self._call(
            "UndeleteTag", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer
