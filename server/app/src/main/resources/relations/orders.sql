-- Grain: one order in force.
-- Reads: order, refund. A refund is taken from the refund export where that knows the order, else from the order's own
-- column; the two are never added. kept_now follows the same choice. ship_hours is from payment to dispatch, receive_days
-- from dispatch to the buyer's confirmation, pay_seconds from placing to payment. device is what the buyer ordered by, where
-- the export says it.
SELECT
    o.*,
    CASE o.mobile WHEN true THEN '无线' WHEN false THEN 'PC' END AS device,
    coalesce(r.amount, o.refund) AS refunded,
    o.paid - coalesce(r.amount, o.refund, 0) AS kept_now,
    date_diff('second', o.created_at, o.paid_at) AS pay_seconds,
    date_diff('second', o.paid_at, o.shipped_at) / 3600.0 AS ship_hours,
    date_diff('second', o.shipped_at, o.confirmed_at) / 86400.0 AS receive_days
FROM ${order} o
LEFT JOIN (
    SELECT shop_id, order_no, sum(amount)::BIGINT AS amount
    FROM ${refund}
    WHERE status = 'SUCCESS'
    GROUP BY shop_id, order_no
) r ON r.shop_id = o.shop_id AND r.order_no = o.order_no
