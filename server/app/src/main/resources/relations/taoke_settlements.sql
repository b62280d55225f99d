-- Grain: one commission.
SELECT * FROM ${taoke_settlement}
