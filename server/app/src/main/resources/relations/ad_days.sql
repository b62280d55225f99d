-- Grain: one advertising product, plan and subject on one day. Reports of one product at several levels each hold the
-- whole spend, and results of several conversion windows hold the same sales: of each product and day only the most
-- complete level and one window are read.
SELECT *
FROM ${ad_day}
QUALIFY dense_rank() OVER (
    PARTITION BY shop_id, product, day
    ORDER BY
        CASE level WHEN 'account' THEN 1 WHEN 'plan' THEN 2 WHEN 'item' THEN 3 WHEN 'unit' THEN 4 ELSE 5 END,
        model, attribution, conversion_window DESC) = 1
