-- What thirty tiles need of one shop over two months, day by day, as one would write it by hand: each table read once for
-- each date that decides. Totals of days follow from them; distinct buyers of a month do not and are counted apart.
SELECT CAST(created_at AS DATE), count(*), sum(total) FROM by_hand_order
WHERE shop_id = ${shop} AND created_at >= DATE '${from}' AND created_at < DATE '${to}' GROUP BY 1;
SELECT CAST(paid_at AS DATE), count(*), sum(paid), sum(paid - refund), count(DISTINCT buyer), sum(refund), count(*) FILTER (WHERE refund > 0)
FROM by_hand_order WHERE shop_id = ${shop} AND paid_at >= DATE '${from}' AND paid_at < DATE '${to}' GROUP BY 1;
SELECT paid_at >= DATE '${middle}', count(DISTINCT buyer), sum(paid) FROM by_hand_order
WHERE shop_id = ${shop} AND paid_at >= DATE '${from}' AND paid_at < DATE '${to}' GROUP BY 1;
SELECT CAST(confirmed_at AS DATE), sum(settled) FROM by_hand_order
WHERE shop_id = ${shop} AND confirmed_at >= DATE '${from}' AND confirmed_at < DATE '${to}' GROUP BY 1;
SELECT CAST(paid_at AS DATE), sum(kept + refund) FROM fact_order_line
WHERE shop_id = ${shop} AND paid_at >= DATE '${from}' AND paid_at < DATE '${to}' GROUP BY 1;
SELECT from_day, sum(visitors), sum(views), sum(pay_buyers), sum(cart_users), sum(fav_users), avg(bounce_rate),
    avg(dwell_seconds), sum(old_buyers)
FROM fact_shop_period
WHERE shop_id = ${shop} AND from_day >= DATE '${from}' AND from_day < DATE '${to}' AND to_day = from_day + 1 GROUP BY 1;
SELECT day, sum(spend), sum(amount), sum(impressions), sum(clicks) FROM fact_ad_day
WHERE shop_id = ${shop} AND day >= DATE '${from}' AND day < DATE '${to}' AND level = 'account' GROUP BY 1;
