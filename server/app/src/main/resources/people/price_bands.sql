-- Grain: one price band with orders.
-- Inputs: ${paid} paid orders; ${from} the period's first day; ${bounds} rising amounts in fen.
-- Columns: band (its place, from 0), orders, buyers, paid, kept.
WITH paid AS (
${paid}
)
SELECT
    len(list_filter([${bounds}]::BIGINT[], lambda bound: paid >= bound)) AS band,
    count(*) AS orders,
    count(DISTINCT buyer) AS buyers,
    coalesce(sum(paid), 0)::BIGINT AS paid_sum,
    coalesce(sum(kept_now), 0)::BIGINT AS kept
FROM paid
WHERE paid_at >= DATE '${from}' AND paid IS NOT NULL
GROUP BY ALL
ORDER BY band
