-- Grain: one item, or one seller's code, and the days its category holds for: from when the master data says so until it says
-- otherwise, and before it said anything what it said first.
SELECT
    shop_id, key, value,
    CASE WHEN row_number() OVER said = 1 THEN DATE '1900-01-01' ELSE valid_from END AS from_day,
    coalesce(lead(valid_from) OVER said, DATE '9999-01-01') AS to_day
FROM (
    SELECT shop_id, item_id AS key, valid_from, max(category) AS value
    FROM ${item_master} WHERE category <> '' AND item_id <> '' GROUP BY ALL
    UNION ALL
    SELECT shop_id, 'code ' || code AS key, valid_from, max(category) AS value
    FROM ${item_master} WHERE category <> '' AND code <> '' GROUP BY ALL
)
WINDOW said AS (PARTITION BY shop_id, key ORDER BY valid_from)
