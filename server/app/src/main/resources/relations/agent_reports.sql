-- Grain: one report of a day or of several days. Where the reports of single days make up the whole of a longer one, the
-- longer one is left out; where they do not, they are: no day is counted twice.
-- Reads: agent_period.
WITH reports AS (SELECT *, to_day - from_day AS days FROM ${agent_period}),
sized AS (
    SELECT
        r.*,
        coalesce((
            SELECT sum(s.days) FROM reports s
            WHERE s.shop_id = r.shop_id AND s.agent = r.agent AND s.from_day >= r.from_day AND s.to_day <= r.to_day AND s.days < r.days), 0)
            AS inner_days
    FROM reports r
)
SELECT * EXCLUDE (days, inner_days)
FROM sized r
WHERE inner_days < days
  AND NOT EXISTS (
      SELECT 1 FROM sized s
      WHERE s.shop_id = r.shop_id AND s.agent = r.agent AND s.from_day <= r.from_day AND s.to_day >= r.to_day AND s.days > r.days
        AND s.inner_days < s.days)
