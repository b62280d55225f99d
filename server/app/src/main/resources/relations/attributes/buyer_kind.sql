-- Grain: one buyer of one shop, and the day of the first order they ever paid, of all that is loaded.
-- Here and nowhere else is said who is new: a buyer is new in a period in which that day lies, and old in every period after
-- it. Paid is an order with a time of payment, whatever was refunded afterwards. Asked of several shops together the first
-- order is that of any of them (${person} is the buyer); told by shop it is that of the shop.
SELECT
    shop_id, buyer AS key, CAST(min(min(paid_at)) OVER (PARTITION BY ${person}) AS DATE) AS value,
    DATE '1900-01-01' AS from_day, DATE '9999-01-01' AS to_day
FROM ${order}
WHERE buyer IS NOT NULL
GROUP BY shop_id, buyer
