-- Grain: one fee of one paid order.
-- Reads: order, refund, fee_rate. cost is the rate that was valid on the day of payment times what was kept of the order.
WITH kept AS (
    SELECT
        o.shop_id, o.load_id, o.row_no, o.order_no, o.paid_at,
        o.paid - coalesce(r.amount, o.refund, 0) AS kept_now
    FROM ${order} o
    LEFT JOIN (
        SELECT shop_id, order_no, sum(amount)::BIGINT AS amount
        FROM ${refund}
        WHERE status = 'SUCCESS'
        GROUP BY shop_id, order_no
    ) r ON r.shop_id = o.shop_id AND r.order_no = o.order_no
    WHERE o.paid_at IS NOT NULL
),
fees AS (SELECT DISTINCT shop_id, fee FROM ${fee_rate}),
rates AS (SELECT shop_id, fee, valid_from, rate FROM ${fee_rate})
SELECT k.*, f.fee, rates.rate, k.kept_now * rates.rate AS cost
FROM kept k
JOIN fees f ON f.shop_id = k.shop_id
ASOF JOIN rates ON rates.shop_id = k.shop_id AND rates.fee = f.fee AND k.paid_at >= rates.valid_from
