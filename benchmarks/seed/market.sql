-- Fills an empty database: a channel, sellers, categories, products on sale. How many stands in the table `sizes`.
-- Whatever the services maintain is written as they would: shelves, prices, stock movements.
-- Product number 0 is scarce: many want it, few get it.

INSERT INTO channels (id, code, display_name, kind, state, country_code, currency_code, language_code, time_zone,
                      commission_rate, create_time, update_time)
VALUES (uuidv7(), 'benchmark', 'Benchmark', 'REGIONAL', 'ACTIVE', 'US', 'USD', 'en', 'UTC', 0.1, now(), now());

CREATE TEMP TABLE new_seller AS SELECT n, uuidv7() AS id, uuidv7() AS session_id FROM sizes, generate_series(0, sellers - 1) AS n;

INSERT INTO accounts (id, role, email, state, email_verify_time, create_time, update_time)
SELECT id, 'SELLER', 'seller' || n || '@example.com', 'ACTIVE', now(), now(), now() FROM new_seller;

INSERT INTO sellers (id, state, business_name, display_name, business_type, tax_id, contact_person_name,
                     phone_number, business_address, store_slug, commission_rate, create_time, update_time)
SELECT id, 'ACTIVE', 'Seller ' || n, 'Seller ' || n, 'LLC', 'TAX-' || n, 'Sam Seller', '+12025550123',
       '1 Main Street, Springfield', 'seller-' || n, CASE n % 2 WHEN 0 THEN 0.12 END, now(), now()
FROM new_seller;

CREATE TEMP TABLE new_category AS SELECT n, uuidv7() AS id FROM generate_series(0, 9) AS n;

INSERT INTO categories (id, depth, path, code, slug, display_name, create_time, update_time)
SELECT id, 1, ARRAY[id], 'CATEGORY-' || n, 'category-' || n, 'Category ' || n, now(), now() FROM new_category;

CREATE TEMP TABLE new_product AS
SELECT p.n, uuidv7() AS id, s.id AS seller_id, c.id AS category_id, 1000 + p.n::bigint * 7 % 9000 AS price,
       now() - p.n * interval '1 minute' AS create_time, p.n::bigint * 104729 % 100000 AS popularity,
       (ARRAY['Steel', 'Wooden', 'Glass', 'Woollen', 'Leather', 'Copper', 'Cotton', 'Paper', 'Silver', 'Stone'])[1 + p.n % 10]
       || ' ' || (ARRAY['kettle', 'chair', 'lamp', 'blanket', 'bag', 'bowl', 'shirt', 'box', 'ring', 'vase', 'clock', 'desk',
                        'spoon', 'mirror', 'basket', 'candle', 'brush', 'cup', 'tray', 'frame'])[1 + p.n / 10 % 20]
       || ' ' || p.n AS title
FROM sizes CROSS JOIN generate_series(0, products) AS p (n)
JOIN new_seller AS s ON s.n = p.n % sellers JOIN new_category AS c ON c.n = p.n % 10;

INSERT INTO products (id, seller_id, category_id, code, slug, title, sort_title, code_text, description, kind, inventory_kind,
                      assortment, state, brand, tags, tag_text, specifications, currency, base_price_minor,
                      weight_grams, length_mm, width_mm, height_mm, lowest_price_minor, highest_price_minor,
                      primary_image_uri, visible, popularity, publish_time, create_time, update_time)
SELECT id, seller_id, category_id, 'P-' || n, 'product-' || n, title, lower(title),
       '=p ' || n || '|=sku ' || n || 's' || CASE WHEN variants > 1 THEN '|=sku ' || n || 'l' ELSE '' END,
       repeat('A thing that people buy, described in a sentence or two. ', sentences), 'PHYSICAL', 'STANDARD', 'REGULAR',
       'ACTIVE', 'Brand ' || n % 50, ARRAY['tag' || n % 30, 'tag' || n % 7], '', '{"material": "steel", "parts": 3}',
       'USD', price, 500, 200, 100, 50, price, price + 500, 'https://media.example.com/' || n || '-1.jpg', true, popularity,
       create_time, create_time, create_time
FROM new_product CROSS JOIN sizes;

INSERT INTO search_words (word)
SELECT DISTINCT word FROM new_product CROSS JOIN LATERAL unnest(string_to_array(search_text(title), ' ')) AS word
WHERE word !~ '^[0-9]+$' AND length(word) >= 3 ON CONFLICT DO NOTHING;

CREATE TEMP TABLE new_option AS SELECT uuidv7() AS id, id AS product_id, create_time FROM new_product;

INSERT INTO product_options (id, product_id, display_name, create_time, update_time)
SELECT id, product_id, 'Size', create_time, create_time FROM new_option;

CREATE TEMP TABLE new_variant AS
SELECT uuidv7() AS id, uuidv7() AS value_id, o.id AS option_id, o.product_id, p.n AS product_n, p.seller_id, size,
       CASE size WHEN 0 THEN 'S' ELSE 'L' END AS value, p.price + 500 * size AS price, p.create_time,
       CASE p.n WHEN 0 THEN scarce_units ELSE stocked_units END AS units
FROM sizes CROSS JOIN new_option AS o JOIN new_product AS p ON p.id = o.product_id CROSS JOIN generate_series(0, variants - 1) AS size;

INSERT INTO product_option_values (id, option_id, value, code, display_order, create_time, update_time)
SELECT value_id, option_id, value, lower(value), size, create_time, create_time FROM new_variant;

INSERT INTO variants (id, product_id, seller_id, sku_code, display_name, option_value_ids, options, combination, state,
                      assortment, inventory_policy, currency, price_minor, weight_grams, display_order, create_time,
                      update_time)
SELECT id, product_id, seller_id, 'SKU-' || product_n || value, 'Size ' || value, ARRAY[value_id],
       jsonb_build_array(jsonb_build_object('option_id', option_id, 'option', 'Size', 'value_id', value_id,
                                            'value', value)),
       value_id::text, 'ACTIVE', 'REGULAR', 'TRACK', 'USD', price, 500, size, create_time, create_time
FROM new_variant;

INSERT INTO stock_levels (variant_id, product_id, seller_id, on_hand, movement_sequence, create_time, update_time)
SELECT id, product_id, seller_id, units, 1, create_time, create_time FROM new_variant;

INSERT INTO stock_movements (id, variant_id, product_id, sequence, kind, state, quantity_change, quantity_after,
                             on_hand_change, on_hand_after, reserved_after, actor_role, create_time)
SELECT uuidv7(), id, product_id, 1, 'RESTOCK', 'COMPLETED', units, units, units, units, 0, 'SELLER', create_time
FROM new_variant;

INSERT INTO product_media (id, product_id, uri, content_type, alt_text, display_order, "primary", create_time)
SELECT uuidv7(), id, 'https://media.example.com/' || p.n || '-' || i || '.jpg', 'image/jpeg', 'Seen from side ' || i,
       i, i = 1, create_time
FROM new_product AS p CROSS JOIN generate_series(1, 2) AS i;

INSERT INTO channel_listings (id, product_id, channel_id, assign_time)
SELECT uuidv7(), p.id, c.id, create_time FROM new_product AS p CROSS JOIN (SELECT id FROM channels) AS c;

INSERT INTO shelf_entries (product_id, shelf_id, create_time, lowest_price_minor, popularity, title_order)
SELECT p.id, shelf.id, create_time, price, popularity, sort_text(title)
FROM new_product AS p CROSS JOIN LATERAL (SELECT category_id AS id UNION ALL SELECT id FROM channels) AS shelf;

CREATE UNIQUE INDEX ON new_product (n);

ANALYZE new_product;
