-- Grain: one commission that comes back.
SELECT * FROM ${taoke_refund}
