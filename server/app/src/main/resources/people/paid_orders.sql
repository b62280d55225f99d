-- Grain: one order paid before the period's end.
-- Inputs: ${orders} orders in force; ${to} the day after the period's last.
-- Columns: shop_id, order_no, buyer, paid_at, paid, kept_now, province, city, pieces, first_paid (of the buyer, over all
-- shops), so_far (paid orders of the buyer). Without a buyer the last two are unknown.
SELECT
    shop_id, order_no, buyer, paid_at, paid, kept_now, province, city, items AS pieces,
    CASE WHEN buyer IS NOT NULL THEN min(paid_at) OVER (PARTITION BY buyer) END AS first_paid,
    CASE WHEN buyer IS NOT NULL THEN count(*) OVER (PARTITION BY buyer) END AS so_far
FROM (${orders}) o
WHERE paid_at IS NOT NULL AND paid_at < DATE '${to}'
