-- Grain: one order in force.
-- Reads: order, refund. A refund is taken from the refund export where that knows the order, else from the order's own
-- column; the two are never added. kept_now follows the same choice.
SELECT
    o.*,
    coalesce(r.amount, o.refund) AS refunded,
    o.paid - coalesce(r.amount, o.refund, 0) AS kept_now
FROM ${order} o
LEFT JOIN (
    SELECT shop_id, order_no, sum(amount)::BIGINT AS amount
    FROM ${refund}
    WHERE status = 'SUCCESS'
    GROUP BY shop_id, order_no
) r ON r.shop_id = o.shop_id AND r.order_no = o.order_no
