-- Customers, after market.sql: each with three lines from two sellers in the cart. The rivals all want the scarce product.

CREATE TEMP TABLE new_customer AS
SELECT n, uuidv7() AS id, uuidv7() AS session_id, uuidv7() AS cart_id, n >= customers AS wants_scarce
FROM sizes CROSS JOIN generate_series(0, customers + rivals - 1) AS n;

INSERT INTO accounts (id, role, email, state, email_verify_time, create_time, update_time)
SELECT id, 'CUSTOMER', 'customer' || n || '@example.com', 'ACTIVE', now(), now(), now() FROM new_customer;

INSERT INTO customers (id, display_name, create_time, update_time)
SELECT id, 'Customer ' || n, now(), now() FROM new_customer;

INSERT INTO sessions (id, account_id, last_activity_time, expire_time, create_time)
SELECT session_id, id, now(), now() + interval '10 years', now()
FROM (SELECT id, session_id FROM new_customer UNION ALL SELECT id, session_id FROM new_seller) AS person;

INSERT INTO addresses (id, owner_id, owner_type, label, recipient_name, phone_number, address_line1, city,
                       state_province, postal_code, country_code, default_shipping, default_billing, create_time,
                       update_time)
SELECT uuidv7(), id, 'CUSTOMER', 'Home', 'Customer ' || n, '+12025550123', n || ' Main Street', 'Springfield', 'IL',
       '62701', 'US', true, true, now(), now()
FROM new_customer;

INSERT INTO payment_methods (id, customer_id, type, provider, provider_token, card_brand, card_last_four,
                             card_expiry_month, card_expiry_year, billing_name, "default", create_time, update_time)
SELECT uuidv7(), id, 'CREDIT_CARD', 'sandbox', 'tok_success', 'visa', '4242', 12,
       extract(year FROM now())::int + 3, 'Customer ' || n, true, now(), now()
FROM new_customer;

CREATE TEMP TABLE shelf AS
SELECT product_n % sellers AS seller, row_number() OVER (PARTITION BY product_n % sellers ORDER BY id) - 1 AS position,
       id AS variant_id, product_id, seller_id, price
FROM sizes CROSS JOIN new_variant WHERE product_n > 0;

CREATE INDEX ON shelf (seller, position);

ANALYZE shelf;

CREATE TEMP TABLE new_line AS
SELECT c.cart_id, 1 + i % 2 AS quantity, shelf.variant_id, shelf.product_id, shelf.seller_id, shelf.price
FROM sizes CROSS JOIN new_customer AS c
CROSS JOIN LATERAL (VALUES
    (0, c.n % sellers, c.n * 7919::bigint),
    (1, c.n % sellers, c.n * 7919::bigint + 1 + c.n % least(97, variants * products / sellers - 1)),
    (2, (c.n + 7) % sellers, c.n * 7907::bigint)
) AS line (i, seller, hash)
JOIN shelf ON shelf.seller = line.seller AND shelf.position = line.hash % (variants * products / sellers)
WHERE NOT wants_scarce
UNION ALL
SELECT c.cart_id, 1, v.id, v.product_id, v.seller_id, v.price
FROM new_customer AS c JOIN new_variant AS v ON v.product_n = 0 AND v.size = 0
WHERE wants_scarce;

INSERT INTO carts (id, customer_id, session_id, channel_id, currency, state, line_count, item_count, create_time,
                   update_time)
SELECT cart_id, c.id, session_id, channels.id, 'USD', 'ACTIVE', lines, units, now(), now()
FROM new_customer AS c CROSS JOIN channels
JOIN (SELECT cart_id, count(*) AS lines, sum(quantity) AS units FROM new_line GROUP BY cart_id) AS l USING (cart_id);

INSERT INTO cart_items (id, cart_id, variant_id, product_id, seller_id, quantity, currency, unit_price_minor,
                        discount_minor, acknowledged_price_minor, create_time, update_time)
SELECT uuidv7(), cart_id, variant_id, product_id, seller_id, quantity, 'USD', price, 0, price, now(), now()
FROM new_line;
