-- Grain: one refund paid out. From the refund export by its own day; where that does not know the order, from the
-- order's column, which has no day of its own and takes the day of payment.
SELECT r.shop_id, r.load_id, r.row_no, r.order_no, r.amount, r.done_at AS refunded_at, o.province
FROM ${refund} r
LEFT JOIN ${order} o ON o.shop_id = r.shop_id AND o.order_no = r.order_no
WHERE r.status = 'SUCCESS'
UNION ALL
SELECT o.shop_id, o.load_id, o.row_no, o.order_no, o.refund AS amount, o.paid_at AS refunded_at, o.province
FROM ${order} o
WHERE o.paid_at IS NOT NULL
  AND NOT EXISTS (
      SELECT 1 FROM ${refund} r
      WHERE r.shop_id = o.shop_id AND r.order_no = o.order_no AND r.status = 'SUCCESS')
