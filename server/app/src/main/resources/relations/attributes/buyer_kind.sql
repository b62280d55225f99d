-- Grain: one buyer, new until the end of the day of the first payment that is known, old from the day after.
SELECT shop_id, key, 'new' AS value, DATE '1900-01-01' AS from_day, coalesce(first_day + 1, DATE '9999-01-01') AS to_day
FROM (SELECT shop_id, buyer AS key, CAST(min(paid_at) AS DATE) AS first_day FROM ${order} WHERE buyer IS NOT NULL GROUP BY ALL)
UNION ALL
SELECT shop_id, key, 'old' AS value, first_day + 1 AS from_day, DATE '9999-01-01' AS to_day
FROM (SELECT shop_id, buyer AS key, CAST(min(paid_at) AS DATE) AS first_day FROM ${order} WHERE buyer IS NOT NULL GROUP BY ALL)
WHERE first_day IS NOT NULL
