-- Grain: one item on one day and device. Reports of several days are left out: visitors of days do not add up.
-- Reads: item_period. place is the item's rank by paid amount within its shop, day and device, 1 for the best seller.
SELECT
    *,
    from_day AS day,
    row_number() OVER (PARTITION BY shop_id, from_day, device ORDER BY pay_amount DESC NULLS LAST, item_id) AS place
FROM ${item_period}
WHERE to_day = from_day + 1
