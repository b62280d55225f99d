-- Grain: one figure of one day, typed by people.
-- Reads: typed_figure. What was typed for several days is spread evenly over them: each day's value is the difference of two
-- rounded running totals (whole for counts, else to the fen), so that the days make up exactly what was typed. A price is no
-- sum and stands unchanged on each of its days. Of two statements about a day the one loaded later counts; of two in one
-- file the one of fewer days. typed_value, from_day and to_day are what was typed, and for which days.
SELECT
    s.agency_id, s.shop_id, s.load_id, s.row_no, s.figure, s.source, s.day, s.from_day, s.to_day, s.typed_value,
    CASE
        WHEN s.days = 1 OR s.figure = 'competitor_price' THEN s.typed_value
        ELSE CAST(
            (CASE WHEN s.place + 1 = s.days THEN s.typed_value ELSE
                CAST(round(CAST(s.typed_value AS DOUBLE) * s.steps * (s.place + 1) / s.days) / s.steps AS DECIMAL(18,6)) END)
            - CAST(round(CAST(s.typed_value AS DOUBLE) * s.steps * s.place / s.days) / s.steps AS DECIMAL(18,6))
            AS DECIMAL(18,6))
    END AS value
FROM (
    SELECT
        f.* EXCLUDE (day, value),
        f.value AS typed_value,
        f.day AS from_day,
        f.to_day - f.day AS days,
        unnest(range(f.to_day - f.day)) AS place,
        f.day + CAST(unnest(range(f.to_day - f.day)) AS INTEGER) AS day,
        CASE WHEN f.figure IN (
            'payment_attempts', 'payment_failures', 'referral_orders', 'orders_due', 'orders_handled_in_time',
            'new_members', 'main_image_views', 'main_image_clicks')
        THEN 1 ELSE 100 END AS steps
    FROM ${typed_figure} f
) s
QUALIFY row_number() OVER (
    PARTITION BY s.shop_id, s.figure, s.day ORDER BY s.load_id DESC, s.days, s.row_no DESC) = 1
