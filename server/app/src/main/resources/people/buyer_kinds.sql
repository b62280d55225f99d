-- Grain: a kind of buyers in the whole period (month is null), and in each month.
-- Inputs: ${paid} paid orders; ${from} the period's first day; ${since} the first month's first day.
-- Columns: month, kind, orders, buyers, paid, kept.
WITH paid AS (
${paid}
)
SELECT
    NULL::DATE AS month,
    CASE WHEN buyer IS NULL THEN 'UNKNOWN' WHEN first_paid >= DATE '${from}' THEN 'NEW' ELSE 'OLD' END AS kind,
    count(*) AS orders,
    count(DISTINCT buyer) AS buyers,
    coalesce(sum(paid), 0)::BIGINT AS paid,
    coalesce(sum(kept_now), 0)::BIGINT AS kept
FROM paid
WHERE paid_at >= DATE '${from}'
GROUP BY ALL
UNION ALL
SELECT
    CAST(date_trunc('month', paid_at) AS DATE) AS month,
    CASE
        WHEN buyer IS NULL THEN 'UNKNOWN'
        WHEN date_trunc('month', first_paid) = date_trunc('month', paid_at) THEN 'NEW'
        ELSE 'OLD'
    END AS kind,
    count(*) AS orders,
    count(DISTINCT buyer) AS buyers,
    coalesce(sum(paid), 0)::BIGINT AS paid,
    coalesce(sum(kept_now), 0)::BIGINT AS kept
FROM paid
WHERE paid_at >= DATE '${since}'
GROUP BY ALL
ORDER BY month NULLS FIRST, kind
