-- What a mall has written beside, after history.sql: books of the provider, facts, answers, tokens, snapshots, the audit trail.

INSERT INTO sandbox_charges (key, token, amount_minor, currency, state, reference, settle_time, create_time)
SELECT attempt_id, 'tok_success', total, 'USD', 'SUCCEEDED', 'before-' || n, create_time, create_time FROM new_purchase;

INSERT INTO outbox (id, type, aggregate_type, aggregate_id, payload, create_time)
SELECT uuidv7(), 'order.placed', 'order', order_id, '{}', create_time FROM new_purchase;

INSERT INTO requests (principal, method, request_id, fingerprint, response, create_time)
SELECT customer_id::text, 'mall.orders.v1.PlaceOrderRequest', id, sha256(id::text::bytea), '', create_time
FROM new_purchase;

INSERT INTO order_snapshots (id, order_id, sequence, reason, content, create_time)
SELECT uuidv7(), order_id, 1, 'CREATED', '{}', create_time FROM new_purchase;

INSERT INTO refunds (id, payment_id, attempt_id, order_id, request_key, amount_minor, currency, reason, state, initiator,
                     provider, provider_reference, process_time, complete_time, create_time, update_time)
SELECT uuidv7(), payment_id, attempt_id, order_id, 'before:' || order_id, 1, 'USD', 'GOODWILL', 'SUCCEEDED', 'SYSTEM',
       'sandbox', 'before-' || n, create_time, create_time, create_time, create_time
FROM new_purchase;

INSERT INTO sandbox_refunds (key, charge_reference, amount_minor, state, reference, create_time)
SELECT uuidv7(), 'before-' || n, 1, 'SUCCEEDED', 'refund-' || n, create_time FROM new_purchase;
INSERT INTO sandbox_captures (key, charge_reference, amount_minor, taken_minor, state, reference, create_time)
SELECT uuidv7(), 'before-' || n, 1, 1, 'SUCCEEDED', 'capture-' || n, create_time FROM new_purchase;

INSERT INTO payment_captures (id, payment_id, attempt_id, order_id, request_key, amount_minor, taken_minor, currency, state, provider,
                              create_time, update_time)
SELECT uuidv7(), payment_id, attempt_id, order_id, 'before:' || order_id, 1, 1, 'USD', 'SUCCEEDED', 'sandbox', create_time, create_time
FROM new_purchase;
INSERT INTO payment_releases (id, payment_id, order_id, request_key, amount_minor, create_time)
SELECT uuidv7(), payment_id, order_id, 'before:' || order_id, 1, create_time FROM new_purchase;
INSERT INTO disputes (id, payment_id, attempt_id, provider, provider_reference, state, amount_minor, currency, create_time, update_time)
SELECT uuidv7(), payment_id, attempt_id, 'sandbox', 'dispute-' || n, 'WON', 1, 'USD', create_time, create_time FROM new_purchase;

INSERT INTO provider_events (id, provider, event_id, type, key, payload, state, receive_time, process_time)
SELECT uuidv7(), 'sandbox', 'before-' || n, 'charge.succeeded', attempt_id, '{}', 'APPLIED', create_time, create_time
FROM new_purchase;

INSERT INTO sandbox_events (id, payload, deliver_time, delivered_time)
SELECT uuidv7(), '{}', create_time, create_time FROM new_purchase;

INSERT INTO refresh_tokens (token_hash, session_id, parent_hash, create_time, expire_time, use_time)
SELECT sha256(session_id::text::bytea || i::text::bytea), session_id,
       CASE i WHEN 1 THEN sha256(session_id::text::bytea || '0') END, now(), now() + interval '30 days',
       CASE i WHEN 0 THEN now() END
FROM new_customer CROSS JOIN generate_series(0, 1) AS i;

INSERT INTO mail_tokens (token_hash, account_id, purpose, email, create_time, expire_time, use_time)
SELECT sha256(id::text::bytea), id, 'VERIFY_EMAIL', 'customer' || n || '@example.com', now(), now(), now() FROM new_customer;

INSERT INTO password_history (id, account_id, password_hash, create_time)
SELECT uuidv7(), id, 'x', now() FROM new_customer;

INSERT INTO recovery_codes (account_id, code_hash, create_time)
SELECT id, sha256(id::text::bytea), now() FROM new_customer;

INSERT INTO outgoing_mails (id, recipient, subject, body, state, attempts, send_time, create_time)
SELECT uuidv7(), 'customer' || n || '@example.com', 'Welcome', 'Welcome', 'SENT', 1, now(), now() - n * interval '1 minute'
FROM new_customer;

INSERT INTO audit_entries (id, actor_id, actor_role, event, target_type, target_id, outcome, create_time)
SELECT uuidv7(), id, 'CUSTOMER', 'account.verified', 'account', id, 'SUCCESS', now() FROM new_customer;

INSERT INTO cart_item_snapshots (id, cart_id, cart_item_id, reason, content, create_time)
SELECT uuidv7(), cart_id, id, 'ADD', '{}', create_time FROM cart_items;

INSERT INTO product_snapshots (id, product_id, sequence, content, reason, create_time)
SELECT uuidv7(), id, 1, '{}', 'updated', create_time FROM new_product;

INSERT INTO catalog_changes (transaction_id, product_id, listed, create_time)
SELECT n, id, false, now() FROM new_product;

INSERT INTO product_categories (product_id, category_id, create_time)
SELECT p.id, c.id, p.create_time FROM new_product AS p JOIN new_category AS c ON c.n = (p.n + 1) % 10;

INSERT INTO rate_limits (key, clear_time)
SELECT sha256(n::text::bytea), now() + n % 60 * interval '1 minute' FROM generate_series(1, (SELECT greatest(count(*), 5000) FROM new_customer)) AS n;

-- Everybody has a hundred dollars, of which ten are spent and five are held.
INSERT INTO ledger_accounts (id, code, currency, limits, lotted, rolled_up, debits_pending, debits_posted, credits_pending,
                             credits_posted, entry_sequence, create_time, update_time)
SELECT uuidv7(), code, 'USD', 'NONE', false, true, 0, 0, 0, 0, 0, now(), now()
FROM unnest(ARRAY['CLEARING_PROVIDER', 'CLEARING_PURCHASES']) AS code;

CREATE TEMP TABLE new_wallet AS
SELECT n, id AS owner_id, uuidv7() AS account_id, uuidv7() AS income_id, uuidv7() AS spending_id, uuidv7() AS hold_id
FROM new_customer;

INSERT INTO ledger_accounts (id, code, currency, limits, lotted, rolled_up, debits_pending, debits_posted, credits_pending,
                             credits_posted, entry_sequence, create_time, update_time)
SELECT account_id, 'DEPOSIT', 'USD', 'WITHIN_CREDITS', true, false, 500, 1000, 0, 10000, 3, now(), now() FROM new_wallet;

INSERT INTO ledger_transfers (id, phase, debit_account_id, credit_account_id, amount, currency, code, expire_time, source_type,
                              source_id, actor_role, create_time)
SELECT moved.id, phase, CASE WHEN moved.code = 'TOP_UP' THEN provider.id ELSE account_id END,
       CASE WHEN moved.code = 'TOP_UP' THEN account_id ELSE purchases.id END, amount, 'USD', moved.code,
       CASE phase WHEN 'PENDING' THEN now() + interval '1 day' END, 'fill', moved.id, 'SYSTEM', now()
FROM new_wallet
CROSS JOIN LATERAL (VALUES
    (income_id, 'POSTED', 10000, 'TOP_UP'), (spending_id, 'POSTED', 1000, 'USAGE'), (hold_id, 'PENDING', 500, 'USAGE')
) AS moved (id, phase, amount, code)
JOIN ledger_accounts AS provider ON provider.code = 'CLEARING_PROVIDER'
JOIN ledger_accounts AS purchases ON purchases.code = 'CLEARING_PURCHASES';

INSERT INTO ledger_entries (id, account_id, sequence, transfer_id, amount, available_before, available_after, create_time)
SELECT uuidv7(), account_id, sequence, transfer_id, after - before, before, after, now()
FROM new_wallet
CROSS JOIN LATERAL (VALUES (1, income_id, 0, 10000), (2, spending_id, 10000, 9000), (3, hold_id, 9000, 8500))
    AS entry (sequence, transfer_id, before, after);

INSERT INTO ledger_lots (id, account_id, amount, remaining, expire_time, create_time, update_time)
SELECT income_id, account_id, 10000, 8500, now() + interval '1 year', now(), now() FROM new_wallet;

INSERT INTO ledger_lot_uses (transfer_id, lot_id, spending_id, position, amount)
SELECT use.id, income_id, use.id, 1, use.amount
FROM new_wallet CROSS JOIN LATERAL (VALUES (spending_id, 1000), (hold_id, 500)) AS use (id, amount);

INSERT INTO wallet_accounts (id, owner_id, owner_type, kind, currency, expired, create_time)
SELECT account_id, owner_id, 'CUSTOMER', 'DEPOSIT', 'USD', 0, now() - n * interval '1 second' FROM new_wallet;

INSERT INTO wallet_adjustments (id, owner_id, owner_type, kind, amount, currency, type, reason, account_id, state,
                                requested_by_id, create_time, update_time)
SELECT uuidv7(), owner_id, 'CUSTOMER', 'DEPOSIT', 1, 'USD', 'DONATION', 'Welcome', account_id, 'APPLIED', owner_id,
       now() - n * interval '1 second', now()
FROM new_wallet;

INSERT INTO wallet_top_ups (id, customer_id, account_id, amount, currency, payment_method_id, payment_id, state, create_time,
                            update_time)
SELECT income_id, owner_id, account_id, 10000, 'USD', income_id, income_id, 'COMPLETED', now() - n * interval '1 second', now()
FROM new_wallet;

INSERT INTO wallet_withdrawals (id, account_id, owner_id, amount, currency, destination, state, create_time, update_time)
SELECT uuidv7(), account_id, owner_id, 100, 'USD', 'A bank', 'PAID', now() - n * interval '1 second', now() FROM new_wallet;

INSERT INTO financial_incidents (id, account_id, owner_id, type, details, state, held, currency, opened_by_id, create_time,
                                 update_time)
SELECT uuidv7(), account_id, owner_id, 'FRAUD', 'Seen', 'CLOSED', 0, 'USD', owner_id, now() - n * interval '1 second', now()
FROM new_wallet;

CREATE TEMP TABLE new_card AS SELECT n, owner_id, uuidv7() AS id FROM new_wallet;

INSERT INTO ledger_accounts (id, code, currency, limits, lotted, rolled_up, debits_pending, debits_posted, credits_pending,
                             credits_posted, entry_sequence, create_time, update_time)
SELECT id, 'GIFT_CARD', 'USD', 'WITHIN_CREDITS', true, false, 0, 0, 0, 0, 0, now(), now() FROM new_card;

INSERT INTO gift_cards (id, code_hash, code_hint, amount, currency, state, expire_time, issued_by_id, create_time, update_time)
SELECT id, sha256(id::text::bytea), 'ABCD', 5000, 'USD', 'ACTIVE', now() + interval '1 year', owner_id,
       now() - n * interval '1 second', now()
FROM new_card;

INSERT INTO gift_card_attempts (id, account_id, create_time) SELECT uuidv7(), owner_id, now() FROM new_card;

-- Promotions: every customer holds a coupon of her own and has used one; each product has had a sale.
CREATE TEMP TABLE new_promotion AS
SELECT n, owner_id, uuidv7() AS campaign_id, uuidv7() AS coupon_id, uuidv7() AS code_id, uuidv7() AS issuance_id,
       now() - n * interval '1 second' AS create_time,
       jsonb_build_object(
           'method', 'PERCENTAGE', 'scope', 'ITEM', 'percentage', '5', 'amount', NULL, 'currency', NULL,
           'maximum_discount', NULL, 'minimum_amount', NULL, 'maximum_amount', NULL, 'minimum_quantity', 0,
           'buy_quantity', 0, 'get_quantity', 0, 'maximum_times', 0, 'priority', 0, 'full_price_only', false,
           'stackable', true, 'mall_percentage', '100', 'gift_variant_id', NULL, 'tiers', '[]'::jsonb,
           'weekly_windows', '[]'::jsonb, 'buy_product_ids', '[]'::jsonb, 'target_product_ids', '[]'::jsonb,
           'target_category_ids', '[]'::jsonb, 'excluded_product_ids', '[]'::jsonb, 'excluded_category_ids', '[]'::jsonb
       ) AS terms
FROM new_wallet;

INSERT INTO campaigns (id, code, title, state, terms, target_ids, start_time, end_time, creator_id, creator_role, create_time,
                       update_time)
SELECT campaign_id, 'SALE-' || n, 'A sale', 'ACTIVE', terms, ARRAY[campaign_id], now() - interval '1 day',
       now() + interval '1 year', owner_id, 'SUPER_ADMIN', create_time, create_time
FROM new_promotion;

INSERT INTO coupons (id, code, type, title, terms, state, public, first_order_only, requires_approval, stacking_rules,
                     restrictions, creator_id, creator_role, create_time, update_time)
SELECT coupon_id, 'COUPON' || n, 'PERCENTAGE', 'A coupon', terms, 'ACTIVE', n % 100 = 0, false, false, '[]', '[]', owner_id,
       'SUPER_ADMIN', create_time, create_time
FROM new_promotion;

INSERT INTO promotion_counters (id, usage_limit, used_count)
SELECT promotion_id, 100, 1 FROM new_promotion, LATERAL (VALUES (campaign_id), (coupon_id)) AS of (promotion_id);

INSERT INTO coupon_codes (id, coupon_id, code, single_use, create_time)
SELECT code_id, coupon_id, 'SINGLE' || n, true, create_time FROM new_promotion;

INSERT INTO coupon_issuances (id, coupon_id, customer_id, create_time)
SELECT issuance_id, coupon_id, owner_id, create_time FROM new_promotion;

INSERT INTO redemptions (id, coupon_id, campaign_id, customer_id, purchase_id, state, first_order, amount_minor, currency,
                         create_time)
SELECT uuidv7(), coupon_id, campaign_id, owner_id, campaign_id, 'USED', false, 100, 'USD', create_time FROM new_promotion;

INSERT INTO seller_coupons (id, coupon_id, seller_id, type, enabled, create_time, update_time)
SELECT uuidv7(), coupon_id, s.id, 'ADMIN_SELECTION', true, create_time, create_time
FROM new_promotion AS p, sizes JOIN new_seller AS s ON true WHERE s.n = p.n % sellers;

INSERT INTO coupon_notifications (id, coupon_id, issuance_id, customer_id, type, mail_id, create_time)
SELECT uuidv7(), coupon_id, issuance_id, owner_id, 'ISSUED', uuidv7(), create_time FROM new_promotion;

INSERT INTO cart_coupons (id, cart_id, coupon_id, issuance_id, purchase_id, apply_time)
SELECT uuidv7(), carts.id, coupon_id, issuance_id, campaign_id, p.create_time
FROM new_promotion AS p JOIN carts ON carts.customer_id = owner_id;

INSERT INTO cart_points (id, cart_id, kind, points, reason, purchase_id, apply_time)
SELECT uuidv7(), carts.id, 'COIN', 1, 'redeem', campaign_id, p.create_time
FROM new_promotion AS p JOIN carts ON carts.customer_id = owner_id;

INSERT INTO coupon_attempts (id, customer_id, coupon_id, code, reason, ip_address, create_time)
SELECT uuidv7(), owner_id, coupon_id, 'SINGLE' || n, 'EXPIRED', '', create_time FROM new_promotion;

INSERT INTO promotion_snapshots (id, promotion_id, sequence, content, actor_role, create_time)
SELECT uuidv7(), coupon_id, 1, '{}', 'SUPER_ADMIN', create_time FROM new_promotion;

-- Taxes: a class has a rate for each of many postal codes, as in the US; everybody is exempt somewhere.
CREATE TEMP TABLE new_tax_class AS SELECT n, uuidv7() AS id FROM generate_series(0, 9) AS n;

INSERT INTO tax_classes (id, code, display_name, create_time, update_time) SELECT id, 'CLASS-' || n, 'A class', now(), now()
FROM new_tax_class;

CREATE TEMP TABLE new_tax_rate AS
SELECT s.n, uuidv7() AS id, c.id AS tax_class_id, now() - s.n * interval '1 second' AS create_time
FROM generate_series(0, 29999) AS s (n) JOIN new_tax_class AS c ON c.n = s.n % 10;

INSERT INTO tax_rates (id, tax_class_id, country_code, postal_prefix, rate, display_name, start_time, create_time, update_time)
SELECT id, tax_class_id, 'US', 'Z' || lpad(n::text, 5, '0'), 0.0825, 'Sales tax', create_time, create_time, create_time
FROM new_tax_rate;

INSERT INTO tax_rate_changes (id, tax_rate_id, sequence, content, actor_id, create_time)
SELECT uuidv7(), r.id, 1, to_jsonb(r), a.id, r.create_time
FROM tax_rates AS r, (SELECT id FROM new_customer ORDER BY n LIMIT 1) AS a;

INSERT INTO tax_exemptions (id, customer_id, country_code, certificate, start_time, create_time, update_time)
SELECT uuidv7(), id, 'DE', 'CERTIFICATE', now(), now() - n * interval '1 second', now() FROM new_customer;
-- Prices: everybody is in one of ten groups; there are as many lists as customers, and each variant is in one of them.
CREATE TEMP TABLE new_group AS SELECT n, uuidv7() AS id FROM generate_series(0, 9) AS n;

INSERT INTO customer_groups (id, code, display_name, create_time, update_time)
SELECT id, 'GROUP-' || n, 'A group', now(), now() FROM new_group;

INSERT INTO customer_group_members (id, group_id, customer_id, start_time, create_time)
SELECT uuidv7(), g.id, c.id, now() - interval '1 day', now() - c.n * interval '1 second'
FROM new_customer AS c JOIN new_group AS g ON g.n = c.n % 10;

CREATE TEMP TABLE new_list AS
SELECT c.n, uuidv7() AS id, s.id AS seller_id, g.id AS group_id, md5(c.n::text)::uuid AS key
FROM new_customer AS c JOIN new_seller AS s ON s.n = c.n % (SELECT count(*) FROM new_seller)
JOIN new_group AS g ON g.n = c.n % 10;

INSERT INTO price_lists (id, seller_id, code, display_name, currency, group_ids, state, start_time, key, create_time, update_time)
SELECT id, seller_id, 'LIST-' || n, 'A list', 'USD', ARRAY[group_id], 'ACTIVE', now() - interval '1 day', key,
       now() - n * interval '1 second', now()
FROM new_list;

INSERT INTO prices (id, price_list_id, variant_id, least_quantity, pack_quantity, amount_minor, currency, key, valid,
                    create_time, update_time)
SELECT uuidv7(), l.id, v.id, 1, 1, 100, 'USD', l.key, tstzrange(now() - interval '1 day', NULL), v.create_time, v.create_time
FROM (SELECT row_number() OVER () AS n, id, create_time FROM variants) AS v
JOIN new_list AS l ON l.n = v.n % (SELECT count(*) FROM new_list);

INSERT INTO past_prices (id, variant_id, least_quantity, replacing, amount_minor, currency, valid)
SELECT uuidv7(), id, 1, false, 100, 'USD', tstzrange(create_time - interval '9 days', create_time) FROM variants;
