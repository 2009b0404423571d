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

-- Parcels: what was sent before went in one each, most of it has arrived; carriers have told so, and some buyers have claimed otherwise.
CREATE TEMP TABLE new_parcel AS
SELECT n, uuidv7() AS id, order_id, seller_id, customer_id, address_id, address, create_time,
       CASE WHEN state = 'SHIPPED' THEN 'IN_TRANSIT' ELSE 'DELIVERED' END AS state
FROM new_purchase WHERE state IN ('SHIPPED', 'DELIVERED', 'COMPLETED');

INSERT INTO shipments (id, seller_id, customer_id, state, state_time, carrier, carrier_name, service_level, tracking_number,
                       tracked, delivery_address_id, delivery_address, hand_over_time, deliver_time, last_event_time,
                       create_time, update_time)
SELECT id, seller_id, customer_id, state, create_time, 'UPS', 'UPS', 'STANDARD', 'T' || lpad(n::text, 10, '0'), true,
       address_id, address, create_time, CASE state WHEN 'DELIVERED' THEN create_time END, create_time, create_time, create_time
FROM new_parcel;

INSERT INTO shipment_lines (shipment_id, order_item_id, order_id, variant_id, position, quantity)
SELECT p.id, i.id, i.order_id, i.variant_id, i.position, i.quantity
FROM new_parcel AS p JOIN order_items AS i ON i.order_id = p.order_id;

INSERT INTO shipment_events (id, shipment_id, status, occur_time, source, applied, create_time)
SELECT uuidv7(), id, state, create_time, 'CARRIER', true, create_time FROM new_parcel;

INSERT INTO carrier_events (id, carrier, event_id, tracking_number, payload, state, receive_time)
SELECT uuidv7(), 'UPS', 'before-' || n, 'T' || lpad(n::text, 10, '0'), '{}', 'APPLIED', create_time FROM new_parcel;

CREATE TEMP TABLE new_claim AS SELECT uuidv7() AS claim_id, p.* FROM new_parcel AS p WHERE state = 'DELIVERED';

INSERT INTO delivery_claims (id, order_id, shipment_id, customer_id, seller_id, state, remedy, description, create_time, update_time)
SELECT claim_id, order_id, id, customer_id, seller_id, CASE n % 100 WHEN 98 THEN 'OPEN' ELSE 'REJECTED' END, 'REFUND', 'Gone',
       create_time, create_time
FROM new_claim;

INSERT INTO delivery_claim_evidence (id, delivery_claim_id, source, text, author_id, create_time)
SELECT uuidv7(), claim_id, 'CARRIER', 'Proof', seller_id, create_time FROM new_claim;

INSERT INTO delivery_claim_state_changes (id, delivery_claim_id, sequence, state, system_generated, create_time)
SELECT uuidv7(), claim_id, 1, 'OPEN', false, create_time FROM new_claim;
-- What sellers were paid: years of weeks, an entry for every order; what the newest ones earned is pending.
INSERT INTO settlement_accounts (id, seller_id, method, bank_name, bank_account_number, bank_account_number_tail, account_holder,
                                 country_code, time_zone, state, payout_from_time, verify_time, create_time, update_time)
SELECT uuidv7(), id, 'BANK_TRANSFER', 'A bank', 'x', '0000', 'S', 'US', 'UTC', 'VERIFIED', now(), now(), now(), now() FROM new_seller;

INSERT INTO settlement_account_snapshots (id, settlement_account_id, sequence, reason, content, create_time)
SELECT uuidv7(), a.id, n, 'SET', to_jsonb(a.*), now() FROM settlement_accounts AS a CROSS JOIN generate_series(1, 120) AS n;

INSERT INTO seller_volumes (seller_id, month, currency, gross_minor)
SELECT id, date_trunc('month', now()) - m * interval '1 month', 'USD', 100 FROM new_seller CROSS JOIN generate_series(0, 119) AS m;

CREATE TEMP TABLE new_balance AS
SELECT s.n, s.id AS seller_id, uuidv7() AS id, uuidv7() AS pending_id,
       CASE c WHEN 0 THEN 'USD' ELSE 'X' || chr(65 + c / 26) || chr(65 + c % 26) END AS currency
FROM new_seller AS s CROSS JOIN generate_series(0, 119) AS c;

INSERT INTO ledger_accounts (id, code, currency, limits, lotted, rolled_up, debits_pending, debits_posted, credits_pending,
                             credits_posted, entry_sequence, create_time, update_time)
SELECT id, 'SELLER_BALANCE', currency, 'NONE', false, false, 0, 0, 0, 0, 0, now(), now() FROM new_balance
UNION ALL SELECT pending_id, 'SELLER_PENDING', currency, 'NONE', false, false, 0, 0, 0, 0, 0, now(), now() FROM new_balance;

INSERT INTO settlement_balances (id, pending_account_id, seller_id, currency, period_start_time, period_end_time, create_time)
SELECT id, pending_id, seller_id, currency, now() - interval '1 day', now() + random() * interval '6 days', now() FROM new_balance;

CREATE TEMP TABLE new_statement AS
SELECT uuidv7() AS id, uuidv7() AS payout_id, b.id AS balance_id, b.seller_id, w, now() - (w + 1) * interval '7 days' AS start_time
FROM new_balance AS b CROSS JOIN generate_series(1, 200) AS w WHERE b.currency = 'USD';

INSERT INTO settlement_statements (id, balance_id, seller_id, currency, period_start_time, period_end_time, time_zone,
    opening_minor, gross_minor, refund_minor, commission_minor, commission_tax_minor, fee_minor, adjustment_minor, net_minor,
    payout_minor, closing_minor, minimum_minor, entry_count, outcome, create_time)
SELECT id, balance_id, seller_id, 'USD', start_time, start_time + interval '7 days', 'UTC', 0, 100, 0, 10, 0, 0, 0, 90, 90, 0, 0, 1,
       'PAYOUT', start_time + interval '7 days'
FROM new_statement;

INSERT INTO payouts (id, balance_id, seller_id, currency, statement_id, state, amount_minor, paid_minor, gross_minor, refund_minor,
    commission_minor, commission_tax_minor, fee_minor, adjustment_minor, carried_minor, period_start_time, period_end_time, method,
    bank_name, bank_account_number, bank_account_number_tail, account_holder, provider, payout_time, complete_time, create_time,
    update_time)
SELECT payout_id, balance_id, seller_id, 'USD', id, CASE WHEN w = 1 THEN 'PENDING' ELSE 'COMPLETED' END, 90, 90, 100, 0, 10, 0, 0, 0,
       0, start_time, start_time + interval '7 days', 'BANK_TRANSFER', 'A bank', 'x', '0000', 'S', 'sandbox',
       start_time + interval '30 days', start_time, start_time + interval '7 days', start_time + interval '7 days'
FROM new_statement;

INSERT INTO payout_state_changes (id, payout_id, sequence, previous_state, state, actor_role, system_generated, create_time)
SELECT uuidv7(), payout_id, 1, NULL, 'PENDING', 'SYSTEM', true, start_time FROM new_statement;

INSERT INTO sandbox_payouts (key, amount_minor, sent_minor, currency, state, reference, settle_time, create_time)
SELECT payout_id, 90, 90, 'USD', 'SUCCEEDED', 'x', start_time, start_time FROM new_statement;

INSERT INTO payout_files (id, state, message_id, payout_count, total_minor, currency, content, create_time, update_time)
VALUES (uuidv7(), 'WRITTEN', 'x', 1, 1, 'EUR', 'x', now(), now());

INSERT INTO settlement_entries (id, balance_id, seller_id, currency, type, order_id, order_item_id, source_id, goods_minor,
    shipping_minor, tax_minor, reimbursed_minor, commission_minor, commission_tax_minor, fee_minor, net_minor, tax_withheld_minor,
    available_time, statement_id, create_time)
SELECT uuidv7(), b.id, o.seller_id, 'USD', 'SALE', o.order_id, uuidv7(), o.order_id, 100, 0, 0, 0, 10, 0, 0, 90, 0,
       CASE WHEN o.n % 200 > 1 THEN s.start_time END, CASE WHEN o.n % 200 > 1 THEN s.id END, o.create_time
FROM new_purchase AS o JOIN new_balance AS b ON b.seller_id = o.seller_id AND b.currency = 'USD'
JOIN new_statement AS s ON s.balance_id = b.id AND s.w = o.n % 200 + 1;

INSERT INTO settlement_freezes (id, dispute_id, order_id, balance_id, amount_minor, create_time, end_time)
SELECT uuidv7(), uuidv7(), o.order_id, b.id, 90, o.create_time, CASE WHEN o.n % 200 > 1 THEN o.create_time END
FROM new_purchase AS o JOIN new_balance AS b ON b.seller_id = o.seller_id AND b.currency = 'USD';

INSERT INTO commission_rules (id, scope, rate, start_time, create_time, update_time)
VALUES (uuidv7(), 'MALL', 0.1, now() - interval '1 day', now(), now());
-- Loyalty: everybody has joined, has been looked at, has brought somebody, has earned by an order and bought a reward.
CREATE TEMP TABLE new_member AS
SELECT n, owner_id, uuidv7() AS id, uuidv7() AS account_id, now() - n * interval '1 second' AS create_time FROM new_wallet;

INSERT INTO ledger_accounts (id, code, currency, limits, lotted, rolled_up, debits_pending, debits_posted, credits_pending,
                             credits_posted, entry_sequence, create_time, update_time)
SELECT account_id, 'COIN', 'COIN', 'WITHIN_CREDITS', true, false, 0, 0, 0, 0, 0, now(), now() FROM new_member;

INSERT INTO wallet_accounts (id, owner_id, owner_type, kind, currency, expired, create_time)
SELECT account_id, owner_id, 'CUSTOMER', 'COIN', 'COIN', 0, create_time FROM new_member;

INSERT INTO loyalty_tiers (id, code, display_name, level, state, access, segment, currency, advancement_threshold_minor,
                           qualification_period_months, downgrade_rule, create_time, update_time)
SELECT uuidv7(), 'TIER_' || n, 'Tier ' || n, n, 'ACTIVE', 'PUBLIC', 'ALL_CUSTOMERS', 'USD', n * 10000, 12, 'ONE_LEVEL', now(), now()
FROM generate_series(1, 3) AS n;

INSERT INTO loyalty_memberships (id, customer_id, state, tier_id, period_start_time, period_end_time, referral_code, account_id,
                                 debt_account_id, create_time, update_time)
SELECT m.id, owner_id, 'ACTIVE', t.id, m.create_time, m.create_time + interval '1 year', 'CODE' || n, account_id, uuidv7(),
       m.create_time, m.create_time
FROM new_member AS m JOIN loyalty_tiers AS t ON t.level = 1;

INSERT INTO tier_evaluations (id, membership_id, trigger, outcome, tier_id, qualifying_spending_minor, currency,
                              period_start_time, period_end_time, create_time)
SELECT uuidv7(), m.id, 'SPENDING', 'UPGRADED', t.id, 10000, 'USD', m.create_time, m.create_time + interval '1 year', m.create_time
FROM new_member AS m JOIN loyalty_tiers AS t ON t.level = 1;

INSERT INTO qualifying_orders (order_id, membership_id, goods_minor, refunded_minor, counted_minor, paid_time, complete_time,
                               create_time)
SELECT p.order_id, m.id, total, 0, total, p.create_time, p.create_time + interval '11 days', p.create_time
FROM new_purchase AS p JOIN new_member AS m ON m.owner_id = p.customer_id;

INSERT INTO loyalty_reversals (id, order_id, amount_minor, coins, create_time)
SELECT uuidv7(), order_id, 0, 0, create_time FROM new_purchase;

INSERT INTO loyalty_earnings (id, membership_id, customer_id, type, state, coins, order_id, currency, qualifying_amount_minor,
                              earning_rate, exchange_rate, validity_days, qualify_time, create_time, update_time)
SELECT uuidv7(), m.id, m.owner_id, 'PURCHASE', 'QUALIFIED', 1 + total / 100, p.order_id, 'USD', total, 1, 1, 365,
       p.create_time + interval '34 days', p.create_time, p.create_time
FROM new_purchase AS p JOIN new_member AS m ON m.owner_id = p.customer_id;

INSERT INTO loyalty_rewards (id, code, display_name, type, state, active, coin_cost, currency, market_value_minor, availability,
                             segment, create_time, update_time)
SELECT uuidv7(), 'REWARD_' || n, 'Reward', 'FREE_SHIPPING', 'ACTIVE', true, 10, 'USD', 500, 'MARKETPLACE_WIDE', 'ALL_CUSTOMERS',
       now() - n * interval '1 second', now()
FROM generate_series(0, 9) AS n;

INSERT INTO reward_redemptions (id, membership_id, customer_id, reward_id, reward_name, state, method, coins, code, value_minor,
                                currency, create_time, update_time)
SELECT uuidv7(), m.id, owner_id, w.id, 'Reward', 'DELIVERED', 'CUSTOMER_SELF', 10, 'USED' || n, 500, 'USD', m.create_time,
       m.create_time
FROM new_member AS m JOIN loyalty_rewards AS w ON w.code = 'REWARD_' || m.n % 10;

INSERT INTO earning_promotions (id, code, display_name, state, multiplier, start_time, end_time, create_time, update_time)
SELECT uuidv7(), 'MORE_' || n, 'More', 'ENDED', 2, now() - interval '1 year', now() - interval '1 month', now(), now()
FROM generate_series(0, 9) AS n;

INSERT INTO loyalty_referrals (id, referrer_membership_id, referred_membership_id, customer_id, code, state, create_time,
                               update_time)
SELECT uuidv7(), one.id, other.id, one.owner_id, 'CODE' || one.n, 'GRANTED', one.create_time, one.create_time
FROM new_member AS one, sizes JOIN new_member AS other ON true WHERE other.n = (one.n + 1) % customers AND customers > 1;

-- Shelves of the channels, and a codebook.
INSERT INTO sections (id, channel_id, path, code, display_name, enabled, create_time, update_time)
SELECT id, channel_id, ARRAY[id], 'S' || n, 'A section', true, now(), now()
FROM (SELECT uuidv7() AS id, channels.id AS channel_id, n FROM channels CROSS JOIN generate_series(1, 50) AS n) AS made;

INSERT INTO channel_categories (id, channel_id, path, code, display_name, create_time, update_time)
SELECT id, channel_id, ARRAY[id], 'C' || n, 'A category', now(), now()
FROM (SELECT uuidv7() AS id, channels.id AS channel_id, n FROM channels CROSS JOIN generate_series(1, 50) AS n) AS made;

INSERT INTO section_categories (id, section_id, channel_category_id, create_time)
SELECT uuidv7(), s.id, c.id, now() FROM sections AS s JOIN channel_categories AS c ON substr(c.code, 2) = substr(s.code, 2);

INSERT INTO codebooks (id, code, display_name, create_time, update_time)
SELECT uuidv7(), 'BOOK' || n, 'A book', now(), now() FROM generate_series(1, 50) AS n;

INSERT INTO codebook_entries (id, codebook_id, code, label, visible, create_time, update_time)
SELECT uuidv7(), id, 'ENTRY' || n, 'An entry', true, now(), now() FROM codebooks CROSS JOIN generate_series(1, 20) AS n;
-- Reviews: whoever has something has said what it is like; others have found that helpful or have reported it, the seller has
-- answered.
CREATE TEMP TABLE new_review AS
SELECT uuidv7() AS id, row_number() OVER () AS n, found.*
FROM (SELECT DISTINCT ON (o.customer_id, i.product_id) o.customer_id, i.product_id, i.variant_id, o.seller_id, o.id AS order_id,
             i.id AS order_item_id, i.create_time
      FROM order_items AS i JOIN orders AS o ON o.id = i.order_id JOIN new_purchase AS p ON p.order_id = o.id
      WHERE i.state = 'DELIVERED') AS found;

INSERT INTO reviews (id, customer_id, product_id, variant_id, seller_id, order_id, order_item_id, rating, title, text, images,
                     text_hash, verified_purchase, state, state_reason, flags, helpful_count, helpfulness, edit_deadline_time,
                     publish_time, create_time, update_time)
SELECT id, customer_id, product_id, variant_id, seller_id, order_id, order_item_id, 1 + n % 5, 'Good', 'It is good: ' || n, '[]',
       sha256(n::text::bytea), true, CASE n % 10 WHEN 0 THEN 'PENDING' ELSE 'PUBLISHED' END, '', '{}', 1, 1,
       create_time + interval '30 days', create_time, create_time, create_time
FROM new_review;

INSERT INTO review_state_changes (id, review_id, sequence, state, system_generated, create_time)
SELECT uuidv7(), id, 1, 'PENDING', false, create_time FROM new_review;

INSERT INTO review_snapshots (id, review_id, sequence, content, create_time)
SELECT uuidv7(), id, 1, '{}', create_time FROM new_review;

INSERT INTO review_votes (id, review_id, product_id, customer_id, helpful, create_time, update_time)
SELECT uuidv7(), id, product_id, customer_id, true, create_time, create_time FROM new_review;

INSERT INTO review_reports (id, review_id, customer_id, reason, detail, counted, settle_time, create_time)
SELECT uuidv7(), id, customer_id, 'SPAM', '', true, CASE WHEN n % 100 > 0 THEN create_time END, create_time FROM new_review;

INSERT INTO seller_replies (id, review_id, seller_id, text, state, edit_deadline_time, create_time, update_time)
SELECT uuidv7(), id, seller_id, 'Thank you.', 'PUBLISHED', create_time + interval '7 days', create_time, create_time FROM new_review;

INSERT INTO seller_reply_state_changes (id, seller_reply_id, sequence, state, system_generated, create_time)
SELECT uuidv7(), id, 1, 'PENDING', false, create_time FROM seller_replies;

INSERT INTO seller_reply_snapshots (id, seller_reply_id, sequence, content, create_time)
SELECT uuidv7(), id, 1, '{}', create_time FROM seller_replies;

INSERT INTO review_summaries (product_id, review_count, rating_sum, text_count, ones, twos, threes, fours, fives, score, update_time)
SELECT g.id, count(r.id), coalesce(sum(rating), 0), count(r.id), count(*) FILTER (WHERE rating = 1),
       count(*) FILTER (WHERE rating = 2), count(*) FILTER (WHERE rating = 3), count(*) FILTER (WHERE rating = 4),
       count(*) FILTER (WHERE rating = 5), (35000000 + coalesce(sum(rating), 0) * 1000000) / (10 + count(r.id)), now()
FROM products AS g LEFT JOIN reviews AS r ON r.product_id = g.id AND r.state = 'PUBLISHED'
GROUP BY g.id ON CONFLICT DO NOTHING;

INSERT INTO review_invitations (order_id, due_time, settle_time, sent, create_time)
SELECT DISTINCT order_id, create_time + interval '3 days', create_time + interval '3 days', true, create_time FROM new_review;
-- Favourites: everybody has wishes in public lists, keeps what was bought, follows a seller and has looked at something.
INSERT INTO customer_preferences (id, newsletter, create_time, update_time)
SELECT owner_id, true, create_time, create_time FROM new_member;

INSERT INTO favorite_folders (id, customer_id, display_name, create_time, update_time)
SELECT uuidv7(), owner_id, 'Folder', create_time, create_time FROM new_member;

CREATE TEMP TABLE new_liked AS
SELECT m.owner_id, m.create_time, v.id AS variant_id, v.product_id, v.seller_id
FROM (SELECT *, row_number() OVER (ORDER BY n) % (SELECT count(*) FROM variants) + 1 AS nth FROM new_member) AS m
JOIN (SELECT id, product_id, seller_id, row_number() OVER (ORDER BY id) AS nth FROM variants) AS v USING (nth);

INSERT INTO favorites (id, customer_id, target_type, target_id, folder_id, title, create_time, update_time)
SELECT uuidv7(), l.owner_id, 'PRODUCT', l.product_id, f.id, 'Liked', l.create_time, l.create_time
FROM new_liked AS l JOIN favorite_folders AS f ON f.customer_id = l.owner_id;

INSERT INTO favorite_snapshots (id, favorite_id, sequence, reason, content, create_time)
SELECT uuidv7(), id, 1, 'REVIVED', '{}', create_time FROM favorites;

INSERT INTO wishlists (id, customer_id, title, privacy, "primary", item_count, create_time, update_time)
SELECT uuidv7(), owner_id, 'Wishes', 'PUBLIC', true, 1, create_time, create_time FROM new_member;

INSERT INTO wishlist_items (id, customer_id, wishlist_id, variant_id, seller_id, channel_id, priority, price_minor, currency,
                            notify_on_availability, create_time, update_time)
SELECT uuidv7(), l.owner_id, w.id, l.variant_id, l.seller_id, ch.id, 5, 1000, ch.currency_code, true, l.create_time, l.create_time
FROM new_liked AS l JOIN wishlists AS w ON w.customer_id = l.owner_id
JOIN (SELECT id, currency_code FROM channels ORDER BY "primary" DESC, id LIMIT 1) AS ch ON true;

INSERT INTO wish_watches (customer_id, variant_id, buyable, check_time)
SELECT owner_id, variant_id, true, now() + interval '1 hour' FROM new_liked;

INSERT INTO seller_follows (id, customer_id, seller_id, frequency, follow_time, create_time, update_time)
SELECT uuidv7(), owner_id, seller_id, 'NONE', create_time, create_time, create_time FROM new_liked;

INSERT INTO viewed_products (id, customer_id, product_id, view_count, last_view_time, create_time, update_time)
SELECT uuidv7(), owner_id, product_id, 1, create_time, create_time, create_time FROM new_liked;

-- Content: as many posts as members, each with a comment and a view; one newsletter that all have got; one banner that all have seen.
CREATE TEMP TABLE new_blog_post AS
SELECT uuidv7() AS id, uuidv7() AS comment_id, m.owner_id, m.create_time, m.n,
       'Post ' || m.n AS title, 'post-' || substr(m.owner_id::text, 1, 13) || '-' || m.n AS slug
FROM new_member AS m;

INSERT INTO blog_posts (id, author_id, title, slug, content, content_html, content_rules, state, tags, word_count, read_time_minutes,
                        publish_time, sort_time, create_time, update_time)
SELECT id, owner_id, title, slug, 'Words.', '<p>Words.</p>', 1, 'PUBLISHED', ARRAY['tag' || n % 100], 1, 1,
       create_time, create_time, create_time, create_time FROM new_blog_post;

INSERT INTO blog_post_state_changes (id, blog_post_id, sequence, state, system_generated, create_time)
SELECT uuidv7(), id, 1, 'PUBLISHED', false, create_time FROM new_blog_post;

INSERT INTO blog_post_snapshots (id, blog_post_id, sequence, reason, content, create_time)
SELECT uuidv7(), id, 1, 'created', '{}', create_time FROM new_blog_post;

INSERT INTO blog_comments (id, blog_post_id, customer_id, text, state, create_time, update_time)
SELECT comment_id, id, owner_id, 'Good.', 'PUBLISHED', create_time, create_time FROM new_blog_post;

INSERT INTO blog_comment_state_changes (id, blog_comment_id, sequence, state, system_generated, create_time)
SELECT uuidv7(), comment_id, 1, 'PUBLISHED', false, create_time FROM new_blog_post;

INSERT INTO former_slugs (kind, slug, subject_id, create_time) SELECT 'blog_posts', 'old-' || slug, id, create_time FROM new_blog_post;

INSERT INTO content_views (subject_id, viewer, view_time)
SELECT id, decode(replace(owner_id::text, '-', ''), 'hex'), create_time FROM new_blog_post;

INSERT INTO counter_shards (subject_id, name, period, shard, value) SELECT id, 'views', '', 0, 1 FROM new_blog_post;

INSERT INTO editorial_items (id, owner_id, content_type, content_id, assignee_id, title, state, priority, approval_state, create_time,
                             update_time)
SELECT comment_id, owner_id, 'BLOG_POST', id, owner_id, title, 'PUBLISHED', 'MEDIUM', 'APPROVED', create_time, create_time FROM new_blog_post;

INSERT INTO editorial_item_state_changes (id, editorial_item_id, sequence, state, system_generated, create_time)
SELECT uuidv7(), comment_id, 1, 'PUBLISHED', false, create_time FROM new_blog_post;

CREATE TEMP TABLE new_said AS SELECT uuidv7() AS id, owner_id, create_time FROM new_member ORDER BY n LIMIT 1;

INSERT INTO pages (id, author_id, title, slug, content, content_html, content_rules, page_type, state, staff_only, requires_authentication,
                   menu_position, path, access, listed, create_time, update_time)
SELECT id, owner_id, 'Page', 'page-' || id, 'Words.', '<p>Words.</p>', 1, 'HELP', 'PUBLISHED', false, false, 1000000, ARRAY[id],
       'EVERYBODY', true, create_time, create_time FROM new_said;

INSERT INTO banners (id, author_id, title, banner_type, placement, position, state, priority, featured, start_time, clickable,
                     target_audience, time_zone, create_time, update_time)
SELECT id, owner_id, 'Banner', 'HERO', 'HOME', 'TOP', 'ACTIVE', 1, false, create_time, false, 'ALL', 'UTC', create_time, create_time
FROM new_said;

INSERT INTO banner_impressions (id, banner_id, create_time, click_time, account_id)
SELECT uuidv7(), s.id, m.create_time, m.create_time, m.owner_id FROM new_member AS m CROSS JOIN new_said AS s;

INSERT INTO newsletters (id, author_id, title, slug, content, content_html, content_rules, preview_text, template_type, campaign_type, state,
                         target_segment, personalized, tracking_enabled, gathered, recipient_count, sent_count, send_time, create_time,
                         update_time)
SELECT s.id, s.owner_id, 'News', 'news-' || s.id, 'Words.', '<p>Words.</p>', 1, 'News', 'NEWSLETTER', 'WEEKLY', 'SENT', 'ALL', false, false, true,
       m.n, m.n, s.create_time, s.create_time, s.create_time
FROM new_said AS s CROSS JOIN (SELECT count(*) AS n FROM new_member) AS m;

INSERT INTO newsletter_deliveries (id, newsletter_id, customer_id, email, state, attempt_count, try_time, send_time, create_time)
SELECT uuidv7(), s.id, m.owner_id, m.owner_id || '@example.com', 'SENT', 1, m.create_time, m.create_time, m.create_time
FROM new_member AS m CROSS JOIN new_said AS s;

INSERT INTO newsletter_subscriptions (id, email, confirm_time, create_time)
SELECT uuidv7(), 'reader' || owner_id || '@example.com', create_time, create_time FROM new_member;

INSERT INTO mail_suppressions (email, reason, create_time)
SELECT 'gone' || owner_id || '@example.com', 'HARD', create_time FROM new_member;

INSERT INTO soft_bounces (id, email, create_time) SELECT uuidv7(), 'full' || owner_id || '@example.com', create_time FROM new_member;
-- Community: every third who has bought has written an article, a comment on it with an answer, and shown a photo; some of it was
-- liked, mentioned, reported, moderated and appealed against.
INSERT INTO article_categories (id, channel_id, path, display_name, position, create_time, update_time)
SELECT id, channel_id, ARRAY[id], 'Talk ' || n, n, now(), now()
FROM (SELECT uuidv7() AS id, channels.id AS channel_id, n FROM channels CROSS JOIN generate_series(1, 50) AS n) AS made;

CREATE TEMP TABLE new_post AS
SELECT uuidv7() AS id, uuidv7() AS comment_id, uuidv7() AS action_id, p.n, p.customer_id, p.create_time, ch.id AS channel_id,
       g.id AS category_id
FROM new_purchase AS p
JOIN (SELECT id FROM channels ORDER BY "primary" DESC, id LIMIT 1) AS ch ON true
JOIN article_categories AS g ON g.channel_id = ch.id AND g.position = p.n % 50 + 1
WHERE p.n % 3 = 0;

INSERT INTO articles (id, channel_id, category_id, title, body, tags, tag_keys, tag_text, attachments, private, comments_closed, pinned,
                      notice, view_count, comment_count, publish_time, author_id, author_role, state, flags, text_hash, like_count,
                      reaction_count, create_time, update_time)
SELECT id, channel_id, category_id, 'Before ' || n, 'What I know of it', ARRAY['T' || n % 1000], ARRAY['t' || n % 1000],
       't' || n % 1000, '[]', n % 100 = 0, false, n % 3000 = 0, n % 3000 = 0, n, 2, create_time, customer_id, 'CUSTOMER',
       CASE n % 10 WHEN 0 THEN 'PENDING' ELSE 'PUBLISHED' END, '{}', sha256(n::text::bytea), 1, 1, create_time, create_time
FROM new_post;

INSERT INTO article_state_changes (id, article_id, sequence, state, system_generated, create_time)
SELECT uuidv7(), id, 1, 'PUBLISHED', false, create_time FROM new_post;

INSERT INTO article_snapshots (id, article_id, sequence, content, create_time)
SELECT uuidv7(), id, 1,
       '{"title": "", "body": "", "tags": [], "attachments": [], "state": "PUBLISHED", "notice": false, "pinned": false}', create_time
FROM new_post;

INSERT INTO comments (id, article_id, above, thread_key, owner_id, secret, text, attachments, reply_count, below_count, author_id,
                      author_role, state, flags, text_hash, create_time, update_time)
SELECT comment_id, id, '{}', replace(comment_id::text, '-', ''), customer_id, false, 'I see.', '[]', 1, 1, customer_id, 'CUSTOMER',
       'PUBLISHED', '{}', sha256(n::text::bytea), create_time, create_time
FROM new_post;

INSERT INTO comments (id, article_id, parent_id, above, thread_key, owner_id, secret, text, attachments, author_id, author_role, state,
                      flags, create_time, update_time)
SELECT reply_id, c.article_id, c.id, ARRAY[c.id], c.thread_key || replace(reply_id::text, '-', ''), c.owner_id, false, 'So do I.', '[]',
       c.author_id, 'CUSTOMER', 'PUBLISHED', '{}', c.create_time, c.create_time
FROM (SELECT uuidv7() AS reply_id, comments.* FROM comments) AS c;

INSERT INTO comment_state_changes (id, comment_id, sequence, state, system_generated, create_time)
SELECT uuidv7(), id, 1, 'PUBLISHED', false, create_time FROM comments;

INSERT INTO comment_snapshots (id, comment_id, sequence, content, create_time)
SELECT uuidv7(), id, 1, '{}', create_time FROM comments;

INSERT INTO moments (id, media_uri, caption, product_ids, author_id, author_role, state, flags, like_count, reaction_count, create_time,
                     update_time)
SELECT p.action_id, 'https://pictures.example/' || p.n, 'See', ARRAY[v.product_id], p.customer_id, 'CUSTOMER',
       CASE p.n % 10 WHEN 0 THEN 'REJECTED' ELSE 'PUBLISHED' END, '{}', 1, 1, p.create_time, p.create_time
FROM new_post AS p
JOIN (SELECT product_id, row_number() OVER (ORDER BY id) AS nth FROM variants) AS v
    ON v.nth = p.n % (SELECT count(*) FROM variants) + 1;

INSERT INTO moment_state_changes (id, moment_id, sequence, state, system_generated, create_time)
SELECT uuidv7(), id, 1, 'PUBLISHED', false, create_time FROM moments;

INSERT INTO moment_snapshots (id, moment_id, sequence, content, create_time)
SELECT uuidv7(), id, 1, '{}', create_time FROM moments;

INSERT INTO reactions (id, article_id, customer_id, kind, create_time, update_time)
SELECT uuidv7(), id, customer_id, 'LIKE', create_time, create_time FROM new_post;

INSERT INTO mentions (id, account_id, article_id, create_time) SELECT uuidv7(), customer_id, id, create_time FROM new_post;

INSERT INTO content_reports (id, article_id, customer_id, reason, detail, counted, settle_time, create_time)
SELECT uuidv7(), id, customer_id, 'SPAM', '', true, CASE WHEN n % 100 > 0 THEN create_time END, create_time FROM new_post;

INSERT INTO moderation_actions (id, article_id, action, reason, evidence_uri, sequence, system_generated, create_time)
SELECT action_id, id, 'REMOVE', 'Because.', '', 2, true, create_time FROM new_post;

INSERT INTO moderation_appeals (id, article_id, moderation_action_id, author_id, text, state, decide_time, create_time, update_time)
SELECT uuidv7(), id, action_id, customer_id, 'There is nothing wrong with it.', CASE n % 100 WHEN 0 THEN 'OPEN' ELSE 'DISMISSED' END,
       create_time, create_time, create_time
FROM new_post;

INSERT INTO article_readers (article_id, reader, view_time)
SELECT id, sha256(customer_id::text::bytea), create_time FROM new_post;
-- Support: whoever has something has asked about it, others have replied and complained, staff have made a ticket of it.
INSERT INTO inquiries (id, customer_id, product_id, seller_id, type, priority, source, title, text, private, state,
                       answer_deadline_time, read_time, answer_time, create_time, update_time)
SELECT id, customer_id, product_id, seller_id, 'PRODUCT_QUESTION', 'NORMAL', 'WEBSITE', 'Size', 'How big is it? ' || n, n % 5 = 0,
       CASE n % 100 WHEN 0 THEN 'OPEN' WHEN 1 THEN 'ANSWERED' ELSE 'CLOSED' END, create_time + interval '1 day',
       CASE WHEN n % 100 > 0 THEN create_time END, CASE WHEN n % 100 > 0 THEN create_time END, create_time, create_time
FROM new_review;

INSERT INTO inquiry_snapshots (id, inquiry_id, sequence, content, create_time)
SELECT uuidv7(), id, 1,
       '{"title": "Size", "text": "How big is it?", "private": false, "state": "OPEN", "close_time": null, "author": "CUSTOMER"}', create_time
FROM new_review;

INSERT INTO inquiry_replies (id, inquiry_id, seller_id, text, private, create_time, update_time)
SELECT id, id, seller_id, 'Quite big.', n % 5 = 0, create_time, create_time FROM new_review;

INSERT INTO abuse_reports (id, reporter_id, inquiry_id, reason, counted, state, close_time, create_time, update_time)
SELECT id, customer_id, id, 'Rude.', true, CASE WHEN n % 100 > 0 THEN 'REJECTED' ELSE 'OPEN' END,
       CASE WHEN n % 100 > 0 THEN create_time END, create_time, create_time
FROM new_review;

INSERT INTO moderation_events (id, inquiry_id, abuse_report_id, administrator_id, type, note, create_time)
SELECT uuidv7(), id, id, customer_id, 'REJECT', '', create_time FROM new_review;

INSERT INTO faq_suggestions (id, inquiry_id, administrator_id, question, answer, type, state, note, create_time, update_time)
SELECT id, id, customer_id, 'How big? ' || n, 'Quite big.', 'AI', CASE WHEN n % 100 > 0 THEN 'DISMISSED' ELSE 'SUGGESTED' END, '', create_time,
       create_time
FROM new_review;

INSERT INTO tickets (id, number, inquiry_id, customer_id, seller_id, requester_id, requester, category, priority, title, text, state,
                     assignee_id, response_deadline_time, calendar_version, respond_time, resolve_time, close_time, create_time, update_time)
SELECT id, 'TIC-260101-' || lpad(n::text, 8, '0'), id, customer_id, seller_id, customer_id, 'CUSTOMER', 'PRODUCT', 'NORMAL', 'Size',
       'How big is it?', CASE n % 100 WHEN 0 THEN 'NEW' WHEN 1 THEN 'RESOLVED' ELSE 'ARCHIVED' END,
       CASE WHEN n % 100 > 0 THEN customer_id END, create_time + interval '1 day', 0, CASE WHEN n % 100 > 0 THEN create_time END,
       CASE WHEN n % 100 > 0 THEN create_time END, CASE WHEN n % 100 > 1 THEN create_time END, create_time, create_time
FROM new_review;

INSERT INTO ticket_state_changes (id, ticket_id, sequence, state, system_generated, create_time)
SELECT uuidv7(), id, 1, 'NEW', false, create_time FROM new_review;

INSERT INTO ticket_messages (id, ticket_id, origin_ticket_id, author, author_id, text, create_time)
SELECT uuidv7(), id, id, 'REQUESTER', customer_id, 'How big?', create_time FROM new_review;

INSERT INTO ticket_notes (id, ticket_id, origin_ticket_id, author_id, text, create_time)
SELECT uuidv7(), id, id, customer_id, 'Measure it.', create_time FROM new_review;

INSERT INTO ticket_ratings (id, ticket_id, resolution, score, comment, create_time, update_time)
SELECT uuidv7(), id, 1, 1 + n % 5, '', create_time, create_time FROM new_review;

INSERT INTO help_votes (target_id, account_id, helpful, update_time)
SELECT id, customer_id, true, create_time FROM new_review;

INSERT INTO order_disputes (id, order_id, customer_id, seller_id, order_incident_id, reason, text, state, decide_time, create_time,
                            update_time)
SELECT id, order_id, customer_id, seller_id, id, 'OTHER', 'It is blue.', 'REJECTED', create_time, create_time, create_time FROM new_review;

INSERT INTO order_dispute_state_changes (id, order_dispute_id, sequence, state, system_generated, create_time)
SELECT uuidv7(), id, 1, 'OPEN', false, create_time FROM new_review;

INSERT INTO macros (id, display_name, text, create_time, update_time)
SELECT uuidv7(), 'Macro ' || n, 'Thank you.', now(), now() FROM generate_series(1, 20) AS n;

INSERT INTO faqs (id, author_id, question, answer, category, position, featured, published, create_time, update_time)
SELECT uuidv7(), (SELECT id FROM accounts LIMIT 1), 'How big? ' || n, 'Quite big.', 'PRODUCTS', n, false, true, now(), now()
FROM generate_series(1, 100) AS n;

INSERT INTO help_articles (id, author_id, title, slug, text, category, type, read_minutes, featured, published, create_time, update_time)
SELECT uuidv7(), (SELECT id FROM accounts LIMIT 1), 'How to ' || n, 'how-to-' || n, 'So.', 'BUYING_GUIDE', 'GUIDE', 1, false, true, now(), now()
FROM generate_series(1, 100) AS n;
