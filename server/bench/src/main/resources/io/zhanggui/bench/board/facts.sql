-- Three years of ${shops} shops: 26 figures of a shop and 14 of its ads each day, ${orders} orders a month, each of two
-- lines. Rows lie in the order of monthly loads. One order in twenty comes again, changed, with the next month's load.
BEGIN TRANSACTION;

INSERT INTO load
SELECT (m * ${shops} + s - 1) * 4 + k.number, ${agency}, s, k.kind, k.kind || '-' || m || '.csv', NULL, k.kind, 1,
    'f' || m || '-' || s || '-' || k.kind, 1, 1, 0, 0, 0, NULL,
    TIMESTAMP '2023-12-01' + to_months(CAST(m + 1 AS INTEGER)), 'FILE_NAME',
    CAST(DATE '2023-12-01' + to_months(CAST(m AS INTEGER)) AS DATE),
    CAST(DATE '2023-12-01' + to_months(CAST(m + 1 AS INTEGER)) AS DATE), 'COLUMN',
    TIMESTAMPTZ '2023-12-02 00:00:00+08' + to_months(CAST(m + 1 AS INTEGER)), 1
FROM range(36) months(m), range(1, ${shops} + 1) shops(s),
    (VALUES (1, 'SHOP_PERIOD'), (2, 'AD_DAY'), (3, 'ORDER'), (4, 'ORDER_LINE')) k(number, kind);

CREATE TEMP TABLE days AS
SELECT CAST(d AS DATE) AS day, datediff('month', DATE '2023-12-01', CAST(d AS DATE)) AS m, s, hash(d, s) % 1000 AS h
FROM range(DATE '2023-12-01', DATE '2026-12-01', INTERVAL 1 DAY) days(d), range(1, ${shops} + 1) shops(s)
ORDER BY m, s, day;

INSERT INTO fact_shop_period BY NAME
SELECT ${agency} AS agency_id, s AS shop_id, (m * ${shops} + s - 1) * 4 + 1 AS load_id, row_number() OVER () AS row_no,
    day AS from_day, day + 1 AS to_day, '' AS device, 1000 + h AS visitors, 3000 + 3 * h AS views,
    900 + h AS detail_visitors, 40 + h / 100 AS dwell_seconds, 0.4 + h / 10000 AS bounce_rate, 50 + h // 20 AS fav_users,
    80 + h // 10 AS cart_users, 100 + h // 10 AS cart_quantity, 40 + h // 20 AS order_buyers, 50 + h // 20 AS order_quantity,
    500000 + 100 * h AS order_amount, 0.04 AS order_rate, 0.05 AS fav_rate, 0.08 AS cart_rate, 30 + h // 20 AS pay_buyers,
    40 + h // 20 AS pay_quantity, 400000 + 100 * h AS pay_amount, 1000 AS instalment_amount, 0.03 AS pay_rate,
    20 + h // 40 AS new_buyers, 10 + h // 40 AS old_buyers, 100000 + 10 * h AS old_amount, 20000 + h AS refund_amount,
    30 AS items_paid, 90 AS items_visited, 10000 + h AS basket
FROM days;

INSERT INTO fact_ad_day BY NAME
SELECT ${agency} AS agency_id, s AS shop_id, (m * ${shops} + s - 1) * 4 + 2 AS load_id, row_number() OVER () AS row_no, day,
    '直通车' AS product, 'account' AS level, '' AS scene_id, '' AS plan_id, '' AS subject_id, '' AS creative_id, '' AS model,
    '' AS attribution, '15' AS conversion_window, 20000 + 10 * h AS impressions, 600 + h AS clicks, 60000 + 50 * h AS spend,
    20 AS fav_items, 5 AS fav_shop, 40 AS carts, 30 AS direct_carts, 10 AS indirect_carts, 200000 + 90 * h AS amount,
    150000 + 50 * h AS direct_amount, 50000 + 40 * h AS indirect_amount, 20 + h // 50 AS orders, 15 AS direct_orders,
    5 AS indirect_orders, 12 AS buyers
FROM days;

CREATE TEMP TABLE given AS
SELECT k // (${shops} * ${orders}) AS m, (k // ${orders}) % ${shops} + 1 AS s, k % ${orders} AS i, hash(k) AS h,
    TIMESTAMP '2023-12-01' + to_months(CAST(k // (${shops} * ${orders}) AS INTEGER))
        + to_seconds(CAST((k % ${orders}) * (28 * 86400 // ${orders}) AS BIGINT)) AS moment
FROM range(36 * ${shops} * ${orders}) orders(k);

INSERT INTO fact_order BY NAME
SELECT ${agency} AS agency_id, s AS shop_id, (m * ${shops} + s - 1) * 4 + 3 AS load_id, i + 1 AS row_no,
    m || '-' || i AS order_no, '交易成功' AS status, 5 AS state_rank, moment AS created_at,
    CASE WHEN h % 10 > 0 THEN moment + INTERVAL 3 MINUTE END AS paid_at, moment + INTERVAL 9 DAY AS confirmed_at,
    CAST(h % (10 * ${orders}) AS BIGINT) AS buyer, CAST(5000 + h % 20000 AS BIGINT) AS total,
    CAST(5000 + h % 20000 AS BIGINT) AS paid, CAST(5000 + h % 20000 AS BIGINT) AS kept, 0 AS refund,
    CAST(5000 + h % 20000 AS BIGINT) AS settled, '省' || (h % 31) AS province, '市' || (h % 300) AS city, 2 AS items, 2 AS kinds
FROM given;

INSERT INTO fact_order BY NAME
SELECT ${agency} AS agency_id, s AS shop_id, ((m + 1) * ${shops} + s - 1) * 4 + 3 AS load_id, 1000000 + i AS row_no,
    m || '-' || i AS order_no, '交易成功' AS status, 6 AS state_rank, moment AS created_at,
    CASE WHEN h % 10 > 0 THEN moment + INTERVAL 3 MINUTE END AS paid_at, moment + INTERVAL 9 DAY AS confirmed_at,
    CAST(h % (10 * ${orders}) AS BIGINT) AS buyer, CAST(5000 + h % 20000 AS BIGINT) AS total,
    CAST(5000 + h % 20000 AS BIGINT) AS paid, 0 AS kept, CAST(5000 + h % 20000 AS BIGINT) AS refund, 0 AS settled,
    '省' || (h % 31) AS province, '市' || (h % 300) AS city, 2 AS items, 2 AS kinds
FROM given WHERE i % 20 = 0 AND m < 35;

INSERT INTO superseded
SELECT s, 'ORDER', (m * ${shops} + s - 1) * 4 + 3, i + 1, ((m + 1) * ${shops} + s - 1) * 4 + 3
FROM given WHERE i % 20 = 0 AND m < 35;

INSERT INTO fact_order_line BY NAME
SELECT ${agency} AS agency_id, s AS shop_id, (m * ${shops} + s - 1) * 4 + 4 AS load_id, i * 2 + line AS row_no,
    m || '-' || i AS order_no, m || '-' || i || '-' || line AS line_no, 2 AS line_rank, '交易成功' AS status, 5 AS state_rank,
    '商品' || (h % 200) AS title, 'C' || (h % 200) AS code, CAST(2500 + h % 10000 AS BIGINT) AS unit_price, 1 AS quantity,
    CAST(2500 + h % 10000 AS BIGINT) AS due, CAST(2500 + h % 10000 AS BIGINT) AS kept, 0 AS refund, moment AS created_at,
    CASE WHEN h % 10 > 0 THEN moment + INTERVAL 3 MINUTE END AS paid_at
FROM given, range(2) lines(line);

-- What who writes queries by hand would keep: the orders without their former versions.
CREATE TABLE by_hand_order AS
SELECT shop_id, created_at, paid_at, confirmed_at, buyer, total, paid, refund, settled
FROM fact_order f
WHERE NOT EXISTS (SELECT 1 FROM superseded s WHERE s.kind = 'ORDER' AND s.load_id = f.load_id AND s.row_no = f.row_no);

COMMIT;

CHECKPOINT;
