-- Grain: one known buyer on one day on which he paid.
-- Reads: order. first_day is the day of his first paid order, as attributes/buyer_kind.sql says; nth counts his buying days
-- from it; next_days is how many days passed until the next one in the shop, unknown where there was none; watched_days is for
-- how many days after it orders are loaded, so that a buyer of yesterday is not taken for one who did not come back.
WITH paid AS (
    SELECT shop_id, load_id, row_no, buyer, province, city, paid_at, paid, CAST(paid_at AS DATE) AS paid_day
    FROM ${order}
    WHERE paid_at IS NOT NULL AND buyer IS NOT NULL
),
days AS (
    SELECT
        shop_id, buyer, paid_day, min(load_id) AS load_id, min(row_no) AS row_no, min(paid_at) AS paid_at,
        count(*) AS orders, sum(paid)::BIGINT AS paid, min(province) AS province, min(city) AS city
    FROM paid
    GROUP BY shop_id, buyer, paid_day
),
last_days AS (SELECT shop_id, max(paid_day) AS last_day FROM paid GROUP BY shop_id)
SELECT
    d.*,
    f.value AS first_day,
    dense_rank() OVER (PARTITION BY ${d.person} ORDER BY d.paid_day) AS nth,
    date_diff('day', d.paid_day, lead(d.paid_day) OVER buyings) AS next_days,
    date_diff('day', d.paid_day, l.last_day) AS watched_days
FROM days d
JOIN last_days l ON l.shop_id = d.shop_id
JOIN (
${buyer_kind}
) f ON f.shop_id = d.shop_id AND f.key = d.buyer
WINDOW buyings AS (PARTITION BY d.shop_id, d.buyer ORDER BY d.paid_day)
