-- What was sold before, after people.sql: purchases of one order with two items each, paid by card, most of them completed.

CREATE TEMP TABLE new_purchase AS
SELECT o.n, uuidv7() AS id, uuidv7() AS order_id, uuidv7() AS payment_id, uuidv7() AS attempt_id, c.id AS customer_id,
       a.id AS address_id, m.id AS method_id, h.id AS channel_id, one.seller_id,
       jsonb_build_object('recipient_name', a.recipient_name, 'phone_number', a.phone_number,
                          'address_line1', a.address_line1, 'address_line2', '', 'city', a.city,
                          'state_province', a.state_province, 'postal_code', a.postal_code,
                          'country_code', a.country_code) AS address,
       ARRAY[one.variant_id, other.variant_id] AS variant_ids, ARRAY[one.product_id, other.product_id] AS product_ids,
       ARRAY[one.price, other.price] AS prices, one.price + other.price AS total,
       CASE WHEN o.n % 100 < 96 THEN 'COMPLETED' WHEN o.n % 100 = 96 THEN 'AWAITING_SELLER_CONFIRMATION'
            WHEN o.n % 100 = 97 THEN 'SHIPPED' WHEN o.n % 100 = 98 THEN 'DELIVERED' ELSE 'PENDING_PAYMENT' END AS state,
       now() - interval '1 day' - o.n * interval '20 seconds' AS create_time
FROM sizes CROSS JOIN generate_series(0, orders - 1) AS o (n)
JOIN new_customer AS c ON c.n = o.n % customers
JOIN addresses AS a ON a.owner_id = c.id AND a.default_shipping
JOIN payment_methods AS m ON m.customer_id = c.id AND m."default"
CROSS JOIN channels AS h
JOIN shelf AS one ON one.seller = o.n % sellers AND one.position = o.n::bigint * 7907 % (variants * products / sellers)
JOIN shelf AS other ON other.seller = o.n % sellers
                   AND other.position = (o.n::bigint * 7907 + 1) % (variants * products / sellers);

INSERT INTO purchases (id, number, quote_id, customer_id, channel_id, payment_state, currency, subtotal_minor, discount_minor,
                       shipping_minor, tax_minor, total_minor, commission_minor, item_count, seller_count, address_id,
                       delivery_address, billing_address, payment_method_id, shipping_method, payment_expire_time,
                       create_time, update_time)
SELECT id, 'PUR-2020-' || n, uuidv7(), customer_id, channel_id,
       CASE state WHEN 'PENDING_PAYMENT' THEN 'PENDING' ELSE 'PAID' END, 'USD', total, 0, 0, 0, total, total / 10, 2, 1,
       address_id, address, address, method_id, 'STANDARD', create_time + interval '15 minutes', create_time, create_time
FROM new_purchase;

INSERT INTO orders (id, number, purchase_id, customer_id, seller_id, channel_id, state, currency, subtotal_minor,
                    discount_minor, shipping_minor, tax_minor, total_minor, commission_rate, commission_minor,
                    shipping_method, delivery_address, estimated_delivery_time, deliver_time,
                    seller_confirm_deadline_time, create_time, update_time)
SELECT order_id, 'ORD-2020-' || n, id, customer_id, seller_id, channel_id, state, 'USD', total, 0, 0, 0, total, 0.1,
       total / 10, 'STANDARD', address, create_time + interval '5 days', create_time + interval '4 days',
       create_time + interval '1 day', create_time, create_time
FROM new_purchase;

INSERT INTO order_items (id, order_id, position, product_id, variant_id, title, sku_code, options, image_uri, quantity,
                         currency, unit_price_minor, discount_minor, total_minor, shipping_minor, tax_minor,
                         commission_rate, commission_minor, state, return_state, create_time, update_time)
SELECT uuidv7(), order_id, i - 1, product_ids[i], variant_ids[i], 'Sold before', 'SKU', '[]', '', 1, 'USD', prices[i], 0,
       prices[i], 0, 0, 0.1, prices[i] / 10, CASE state WHEN 'COMPLETED' THEN 'DELIVERED' ELSE 'PENDING' END, 'NONE',
       create_time, create_time
FROM new_purchase CROSS JOIN generate_series(1, 2) AS i;

INSERT INTO price_adjustments (id, order_id, order_item_id, kind, source, amount_minor, currency, funder, create_time)
SELECT uuidv7(), i.order_id, i.id, 'COMMISSION', 'seller', i.commission_minor, i.currency, 'SELLER', i.create_time
FROM order_items AS i JOIN new_purchase AS p ON p.order_id = i.order_id;

INSERT INTO tenders (id, purchase_id, position, kind, amount_minor, returned_minor, currency, create_time, update_time)
SELECT uuidv7(), id, 0, 'EXTERNAL', total, 0, 'USD', create_time, create_time FROM new_purchase WHERE total > 0;

INSERT INTO order_state_changes (id, order_id, previous_state, state, actor_role, reason, system_generated, create_time)
SELECT uuidv7(), order_id, change.before, change.after, 'SYSTEM', 'long ago', true, create_time
FROM new_purchase
CROSS JOIN (VALUES (NULL, 'PENDING_PAYMENT'), ('PENDING_PAYMENT', 'PAYMENT_CONFIRMED')) AS change (before, after);

INSERT INTO payments (id, purchase_id, customer_id, payment_method_id, type, provider, provider_reference, amount_minor,
                      refunding_minor, refunded_minor, currency, state, attempt_count, card_brand, card_last_four,
                      billing_name, capture_time, create_time, update_time)
SELECT payment_id, id, customer_id, method_id, 'CREDIT_CARD', 'sandbox', 'before-' || n, total, 0, 0, 'USD',
       CASE state WHEN 'PENDING_PAYMENT' THEN 'PENDING' ELSE 'CAPTURED' END, 1, 'visa', '4242', 'Customer', create_time,
       create_time, create_time
FROM new_purchase;

INSERT INTO payment_attempts (id, payment_id, number, state, payment_method_id, provider, provider_reference, request_time,
                              complete_time, create_time)
SELECT attempt_id, payment_id, 1, CASE state WHEN 'PENDING_PAYMENT' THEN 'PENDING' ELSE 'SUCCEEDED' END, method_id,
       'sandbox', 'before-' || n, create_time, create_time, create_time
FROM new_purchase;
