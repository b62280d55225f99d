-- What each metric is on the fixture of CheckQueriesTest, written by hand over the facts' own tables and never over the
-- relations that the catalogue reads. [column] stands for "column lies in the period". One query per metric and source.

-- orders_created computed
SELECT count(*) FROM fact_order WHERE [created_at];

-- order_amount computed
SELECT sum(total) / 100.0 FROM fact_order WHERE [created_at];

-- order_amount reported
SELECT sum(order_amount) / 100.0 FROM fact_shop_period WHERE [from_day] AND to_day = from_day + 1;

-- orders_paid computed
SELECT count(*) FROM fact_order WHERE [paid_at];

-- pay_amount computed
SELECT sum(paid) / 100.0 FROM fact_order WHERE [paid_at];

-- pay_amount reported
SELECT sum(pay_amount) / 100.0 FROM fact_shop_period WHERE [from_day] AND to_day = from_day + 1;

-- kept_amount computed
SELECT sum(paid - coalesce((SELECT sum(r.amount) FROM fact_refund r WHERE r.order_no = o.order_no AND r.status = 'SUCCESS'), refund, 0)) / 100.0 FROM fact_order o WHERE [paid_at];

-- pay_buyers computed
SELECT count(DISTINCT buyer) FROM fact_order WHERE [paid_at];

-- buyer_value computed
SELECT sum(paid) / 100.0 / count(DISTINCT buyer) FROM fact_order WHERE [paid_at];

-- buyer_value reported
SELECT sum(pay_amount) / 100.0 / sum(pay_buyers) FROM fact_shop_period WHERE [from_day] AND to_day = from_day + 1;

-- order_value computed
SELECT avg(paid) / 100.0 FROM fact_order WHERE [paid_at];

-- orders_per_buyer computed
SELECT count(*)::DOUBLE / count(DISTINCT buyer) FROM fact_order WHERE [paid_at];

-- pay_completion computed
SELECT (SELECT count(*) FROM fact_order WHERE [paid_at])::DOUBLE / (SELECT count(*) FROM fact_order WHERE [created_at]);

-- unpaid_close_rate computed
SELECT count(*) FILTER (WHERE status = 'TRADE_CLOSED_BY_TAOBAO')::DOUBLE / count(*) FROM fact_order WHERE [created_at];

-- pay_delay_seconds computed
SELECT avg(epoch(paid_at) - epoch(created_at)) FROM fact_order WHERE [paid_at];

-- units_paid computed
SELECT sum(items) FROM fact_order WHERE [paid_at];

-- units_paid reported
SELECT sum(pay_quantity) FROM fact_shop_period WHERE [from_day] AND to_day = from_day + 1;

-- units_per_order computed
SELECT avg(items) FROM fact_order WHERE [paid_at];

-- kinds_per_order computed
SELECT avg(kinds) FROM fact_order WHERE [paid_at];

-- mobile_share computed
SELECT count(*) FILTER (WHERE mobile)::DOUBLE / count(*) FROM fact_order WHERE [paid_at];

-- postage_income computed
SELECT sum(postage_due) / 100.0 FROM fact_order WHERE [paid_at];

-- settled_amount computed
SELECT sum(settled) / 100.0 FROM fact_order WHERE [confirmed_at];

-- orders_confirmed computed
SELECT count(*) FROM fact_order WHERE [confirmed_at];

-- line_sales computed
SELECT sum(kept + coalesce(refund, 0)) / 100.0 FROM fact_order_line WHERE [paid_at];

-- unit_price computed
SELECT sum(kept + coalesce(refund, 0)) / 100.0 / sum(quantity) FROM fact_order_line WHERE [paid_at] AND kept IS NOT NULL;

-- instalment_share reported
SELECT sum(instalment_amount)::DOUBLE / sum(pay_amount) FROM fact_shop_period WHERE [from_day] AND to_day = from_day + 1;

-- new_buyers computed
SELECT count(DISTINCT buyer) FROM (SELECT o.*, (SELECT min(f.paid_at) FROM fact_order f WHERE f.buyer = o.buyer) AS first FROM fact_order o WHERE buyer IS NOT NULL) WHERE [paid_at] AND [first];

-- new_buyers reported
SELECT sum(new_buyers) FROM fact_shop_period WHERE [from_day] AND to_day = from_day + 1;

-- returning_buyers computed
SELECT count(DISTINCT buyer) FROM (SELECT o.*, (SELECT min(f.paid_at) FROM fact_order f WHERE f.buyer = o.buyer) AS first FROM fact_order o WHERE buyer IS NOT NULL) WHERE [paid_at] AND NOT [first];

-- returning_buyers reported
SELECT sum(old_buyers) FROM fact_shop_period WHERE [from_day] AND to_day = from_day + 1;

-- old_buyer_share reported
SELECT sum(old_buyers)::DOUBLE / sum(pay_buyers) FROM fact_shop_period WHERE [from_day] AND to_day = from_day + 1;

-- old_buyer_share computed
SELECT (SELECT count(DISTINCT buyer) FROM (SELECT o.*, (SELECT min(f.paid_at) FROM fact_order f WHERE f.buyer = o.buyer) AS first FROM fact_order o WHERE buyer IS NOT NULL) WHERE [paid_at] AND NOT [first])::DOUBLE / (SELECT count(DISTINCT buyer) FROM fact_order WHERE [paid_at]);

-- old_buyer_amount computed
SELECT sum(paid) / 100.0 FROM (SELECT o.*, (SELECT min(f.paid_at) FROM fact_order f WHERE f.buyer = o.buyer) AS first FROM fact_order o WHERE buyer IS NOT NULL) WHERE [paid_at] AND NOT [first];

-- old_buyer_amount reported
SELECT sum(old_amount) / 100.0 FROM fact_shop_period WHERE [from_day] AND to_day = from_day + 1;

-- old_amount_share computed
SELECT sum(paid) FILTER (WHERE NOT [first])::DOUBLE / sum(paid) FROM (SELECT o.*, (SELECT min(f.paid_at) FROM fact_order f WHERE f.buyer = o.buyer) AS first FROM fact_order o WHERE buyer IS NOT NULL) WHERE [paid_at];

-- old_amount_share reported
SELECT sum(old_amount)::DOUBLE / sum(pay_amount) FROM fact_shop_period WHERE [from_day] AND to_day = from_day + 1;

-- new_buyer_value computed
SELECT sum(paid) / 100.0 / count(DISTINCT buyer) FROM (SELECT o.*, (SELECT min(f.paid_at) FROM fact_order f WHERE f.buyer = o.buyer) AS first FROM fact_order o WHERE buyer IS NOT NULL) WHERE [paid_at] AND [first];

-- returning_buyer_value computed
SELECT sum(paid) / 100.0 / count(DISTINCT buyer) FROM (SELECT o.*, (SELECT min(f.paid_at) FROM fact_order f WHERE f.buyer = o.buyer) AS first FROM fact_order o WHERE buyer IS NOT NULL) WHERE [paid_at] AND NOT [first];

-- buying_days_per_buyer computed
SELECT count(DISTINCT (buyer, CAST(paid_at AS DATE)))::DOUBLE / count(DISTINCT buyer) FROM fact_order WHERE [paid_at] AND buyer IS NOT NULL;

-- repurchase_30d computed
SELECT count(DISTINCT buyer) FILTER (WHERE EXISTS (SELECT 1 FROM (SELECT buyer, CAST(paid_at AS DATE) AS d, sum(paid) AS paid FROM fact_order WHERE paid_at IS NOT NULL AND buyer IS NOT NULL GROUP BY 1, 2) q WHERE q.buyer = p.buyer AND q.d > p.d AND q.d <= p.d + 30))::DOUBLE / count(DISTINCT buyer) FROM (SELECT buyer, CAST(paid_at AS DATE) AS d, sum(paid) AS paid FROM fact_order WHERE paid_at IS NOT NULL AND buyer IS NOT NULL GROUP BY 1, 2) p WHERE [d] AND d + 30 <= (SELECT max(CAST(paid_at AS DATE)) FROM fact_order WHERE buyer IS NOT NULL);

-- repurchase_60d computed
SELECT count(DISTINCT buyer) FILTER (WHERE EXISTS (SELECT 1 FROM (SELECT buyer, CAST(paid_at AS DATE) AS d, sum(paid) AS paid FROM fact_order WHERE paid_at IS NOT NULL AND buyer IS NOT NULL GROUP BY 1, 2) q WHERE q.buyer = p.buyer AND q.d > p.d AND q.d <= p.d + 60))::DOUBLE / count(DISTINCT buyer) FROM (SELECT buyer, CAST(paid_at AS DATE) AS d, sum(paid) AS paid FROM fact_order WHERE paid_at IS NOT NULL AND buyer IS NOT NULL GROUP BY 1, 2) p WHERE [d] AND d + 60 <= (SELECT max(CAST(paid_at AS DATE)) FROM fact_order WHERE buyer IS NOT NULL);

-- repurchase_90d computed
SELECT count(DISTINCT buyer) FILTER (WHERE EXISTS (SELECT 1 FROM (SELECT buyer, CAST(paid_at AS DATE) AS d, sum(paid) AS paid FROM fact_order WHERE paid_at IS NOT NULL AND buyer IS NOT NULL GROUP BY 1, 2) q WHERE q.buyer = p.buyer AND q.d > p.d AND q.d <= p.d + 90))::DOUBLE / count(DISTINCT buyer) FROM (SELECT buyer, CAST(paid_at AS DATE) AS d, sum(paid) AS paid FROM fact_order WHERE paid_at IS NOT NULL AND buyer IS NOT NULL GROUP BY 1, 2) p WHERE [d] AND d + 90 <= (SELECT max(CAST(paid_at AS DATE)) FROM fact_order WHERE buyer IS NOT NULL);

-- repurchase_180d computed
SELECT count(DISTINCT buyer) FILTER (WHERE EXISTS (SELECT 1 FROM (SELECT buyer, CAST(paid_at AS DATE) AS d, sum(paid) AS paid FROM fact_order WHERE paid_at IS NOT NULL AND buyer IS NOT NULL GROUP BY 1, 2) q WHERE q.buyer = p.buyer AND q.d > p.d AND q.d <= p.d + 180))::DOUBLE / count(DISTINCT buyer) FROM (SELECT buyer, CAST(paid_at AS DATE) AS d, sum(paid) AS paid FROM fact_order WHERE paid_at IS NOT NULL AND buyer IS NOT NULL GROUP BY 1, 2) p WHERE [d] AND d + 180 <= (SELECT max(CAST(paid_at AS DATE)) FROM fact_order WHERE buyer IS NOT NULL);

-- repurchase_365d computed
SELECT count(DISTINCT buyer) FILTER (WHERE EXISTS (SELECT 1 FROM (SELECT buyer, CAST(paid_at AS DATE) AS d, sum(paid) AS paid FROM fact_order WHERE paid_at IS NOT NULL AND buyer IS NOT NULL GROUP BY 1, 2) q WHERE q.buyer = p.buyer AND q.d > p.d AND q.d <= p.d + 365))::DOUBLE / count(DISTINCT buyer) FROM (SELECT buyer, CAST(paid_at AS DATE) AS d, sum(paid) AS paid FROM fact_order WHERE paid_at IS NOT NULL AND buyer IS NOT NULL GROUP BY 1, 2) p WHERE [d] AND d + 365 <= (SELECT max(CAST(paid_at AS DATE)) FROM fact_order WHERE buyer IS NOT NULL);

-- days_between_purchases computed
SELECT avg((SELECT min(q.d) FROM (SELECT buyer, CAST(paid_at AS DATE) AS d, sum(paid) AS paid FROM fact_order WHERE paid_at IS NOT NULL AND buyer IS NOT NULL GROUP BY 1, 2) q WHERE q.buyer = p.buyer AND q.d > p.d) - p.d) FROM (SELECT buyer, CAST(paid_at AS DATE) AS d, sum(paid) AS paid FROM fact_order WHERE paid_at IS NOT NULL AND buyer IS NOT NULL GROUP BY 1, 2) p WHERE [d];

-- days_to_second_purchase computed
SELECT avg((SELECT min(q.d) FROM (SELECT buyer, CAST(paid_at AS DATE) AS d, sum(paid) AS paid FROM fact_order WHERE paid_at IS NOT NULL AND buyer IS NOT NULL GROUP BY 1, 2) q WHERE q.buyer = p.buyer AND q.d > p.d) - p.d) FROM (SELECT p.*, (SELECT count(*) FROM (SELECT buyer, CAST(paid_at AS DATE) AS d, sum(paid) AS paid FROM fact_order WHERE paid_at IS NOT NULL AND buyer IS NOT NULL GROUP BY 1, 2) q WHERE q.buyer = p.buyer AND q.d <= p.d) AS nth FROM (SELECT buyer, CAST(paid_at AS DATE) AS d, sum(paid) AS paid FROM fact_order WHERE paid_at IS NOT NULL AND buyer IS NOT NULL GROUP BY 1, 2) p) p WHERE [d] AND nth = 1;

-- refund_amount computed
SELECT sum(amount) / 100.0 FROM (SELECT r.amount, r.done_at AS back_at FROM fact_refund r WHERE r.status = 'SUCCESS' UNION ALL SELECT o.refund, o.paid_at FROM fact_order o WHERE o.paid_at IS NOT NULL AND o.order_no NOT IN (SELECT order_no FROM fact_refund WHERE status = 'SUCCESS')) WHERE [back_at] AND amount > 0;

-- refund_amount reported
SELECT sum(refund_amount) / 100.0 FROM fact_shop_period WHERE [from_day] AND to_day = from_day + 1;

-- refunds computed
SELECT count(*) FROM (SELECT r.amount, r.done_at AS back_at FROM fact_refund r WHERE r.status = 'SUCCESS' UNION ALL SELECT o.refund, o.paid_at FROM fact_order o WHERE o.paid_at IS NOT NULL AND o.order_no NOT IN (SELECT order_no FROM fact_refund WHERE status = 'SUCCESS')) WHERE [back_at] AND amount > 0;

-- refund_rate computed
SELECT (SELECT sum(amount) FROM (SELECT r.amount, r.done_at AS back_at FROM fact_refund r WHERE r.status = 'SUCCESS' UNION ALL SELECT o.refund, o.paid_at FROM fact_order o WHERE o.paid_at IS NOT NULL AND o.order_no NOT IN (SELECT order_no FROM fact_refund WHERE status = 'SUCCESS')) WHERE [back_at] AND amount > 0)::DOUBLE / (SELECT sum(paid) FROM fact_order WHERE [paid_at]);

-- refund_rate reported
SELECT sum(refund_amount)::DOUBLE / sum(pay_amount) FROM fact_shop_period WHERE [from_day] AND to_day = from_day + 1;

-- refund_value computed
SELECT avg(amount) / 100.0 FROM (SELECT r.amount, r.done_at AS back_at FROM fact_refund r WHERE r.status = 'SUCCESS' UNION ALL SELECT o.refund, o.paid_at FROM fact_order o WHERE o.paid_at IS NOT NULL AND o.order_no NOT IN (SELECT order_no FROM fact_refund WHERE status = 'SUCCESS')) WHERE [back_at] AND amount > 0;

-- refund_cases computed
SELECT count(*) FROM fact_refund WHERE [applied_at];

-- refund_asked_amount computed
SELECT sum(amount) / 100.0 FROM fact_refund WHERE [applied_at];

-- refund_request_rate computed
SELECT (SELECT count(*) FROM fact_refund WHERE [applied_at])::DOUBLE / (SELECT count(*) FROM fact_order WHERE [paid_at]);

-- goods_back_share computed
SELECT count(*) FILTER (WHERE goods_back)::DOUBLE / count(*) FROM fact_refund WHERE [applied_at];

-- before_ship_share computed
SELECT count(*) FILTER (WHERE goods_state = '卖家未发货')::DOUBLE / count(*) FROM fact_refund WHERE [applied_at];

-- after_sale_share computed
SELECT count(*) FILTER (WHERE stage = '售后')::DOUBLE / count(*) FROM fact_refund WHERE [applied_at];

-- seller_fault_share computed
SELECT count(*) FILTER (WHERE responsible = '卖家')::DOUBLE / count(*) FROM fact_refund WHERE [applied_at];

-- fast_refund_share computed
SELECT count(*) FILTER (WHERE fast)::DOUBLE / count(*) FROM fact_refund WHERE [applied_at];

-- whole_refund_share computed
SELECT count(*) FILTER (WHERE whole_order)::DOUBLE / count(*) FROM fact_refund WHERE [applied_at];

-- refunds_open computed
SELECT count(*) FROM fact_refund WHERE [applied_at] AND state_rank < 90;

-- refund_withdrawn_rate computed
SELECT count(*) FILTER (WHERE status = 'CLOSED')::DOUBLE / count(*) FROM fact_refund WHERE [applied_at] AND state_rank = 90;

-- refund_hours computed
SELECT avg(epoch(done_at) - epoch(applied_at)) / 3600 FROM fact_refund WHERE [done_at];

-- money_only_hours computed
SELECT avg(epoch(done_at) - epoch(applied_at)) / 3600 FROM fact_refund WHERE [done_at] AND NOT goods_back;

-- goods_back_hours computed
SELECT avg(epoch(done_at) - epoch(applied_at)) / 3600 FROM fact_refund WHERE [done_at] AND goods_back;

-- item_visitors reported
SELECT avg(visitors) FROM fact_shop_period WHERE [from_day] AND to_day = from_day + 1;

-- item_views reported
SELECT sum(views) FROM fact_shop_period WHERE [from_day] AND to_day = from_day + 1;

-- views_per_visitor reported
SELECT sum(views)::DOUBLE / sum(visitors) FROM fact_shop_period WHERE [from_day] AND to_day = from_day + 1;

-- detail_visitors reported
SELECT avg(detail_visitors) FROM fact_shop_period WHERE [from_day] AND to_day = from_day + 1;

-- bounce_rate reported
SELECT avg(bounce_rate) FROM fact_shop_period WHERE [from_day] AND to_day = from_day + 1;

-- dwell_seconds reported
SELECT avg(dwell_seconds) FROM fact_shop_period WHERE [from_day] AND to_day = from_day + 1;

-- visitors_low reported
SELECT min(visitors) FROM fact_shop_period WHERE [from_day] AND to_day = from_day + 1;

-- visitors_high reported
SELECT max(visitors) FROM fact_shop_period WHERE [from_day] AND to_day = from_day + 1;

-- visitor_fluctuation reported
SELECT stddev_pop(visitors) / avg(visitors) FROM fact_shop_period WHERE [from_day] AND to_day = from_day + 1;

-- effective_visitor_days reported
SELECT count(*) FILTER (WHERE visitors >= 1000)::DOUBLE / count(*) FROM fact_shop_period WHERE [from_day] AND to_day = from_day + 1;

-- items_visited reported
SELECT avg(items_visited) FROM fact_shop_period WHERE [from_day] AND to_day = from_day + 1;

-- visitor_value reported
SELECT sum(pay_amount) / 100.0 / sum(visitors) FROM fact_shop_period WHERE [from_day] AND to_day = from_day + 1;

-- shop_visitors typed
SELECT avg(value) FROM fact_typed_figure WHERE [day] AND figure = 'shop_visitors';

-- douyin_visitors typed
SELECT avg(value) FROM fact_typed_figure WHERE [day] AND figure = 'douyin_visitors';

-- xiaohongshu_visitors typed
SELECT avg(value) FROM fact_typed_figure WHERE [day] AND figure = 'xiaohongshu_visitors';

-- source_visits reported
SELECT sum(visitors) FROM fact_source_period WHERE [from_day] AND to_day = from_day + 1;

-- source_fav_count reported
SELECT sum(fav_users) FROM fact_source_period WHERE [from_day] AND to_day = from_day + 1;

-- source_cart_count reported
SELECT sum(cart_users) FROM fact_source_period WHERE [from_day] AND to_day = from_day + 1;

-- source_order_count reported
SELECT sum(order_buyers) FROM fact_source_period WHERE [from_day] AND to_day = from_day + 1;

-- source_buyer_count reported
SELECT sum(pay_buyers) FROM fact_source_period WHERE [from_day] AND to_day = from_day + 1;

-- source_visitor_value reported
SELECT sum(pay_amount) / 100.0 / sum(visitors) FROM fact_source_period WHERE [from_day] AND to_day = from_day + 1;

-- source_order_rate reported
SELECT sum(order_buyers)::DOUBLE / sum(visitors) FROM fact_source_period WHERE [from_day] AND to_day = from_day + 1;

-- source_views_per_visit reported
SELECT sum(views)::DOUBLE / sum(visitors) FROM fact_source_period WHERE [from_day] AND to_day = from_day + 1;

-- inside_jump_rate reported
SELECT sum(jumped_inside)::DOUBLE / sum(visitors) FROM fact_source_period WHERE [from_day] AND to_day = from_day + 1;

-- source_exit_rate reported
SELECT sum(left_shop)::DOUBLE / sum(visitors) FROM fact_source_period WHERE [from_day] AND to_day = from_day + 1;

-- paid_traffic_share reported
SELECT sum(visitors) FILTER (WHERE regexp_matches(source1 || source2, '付费|推广|直通车|淘宝客'))::DOUBLE / sum(visitors) FROM fact_source_period WHERE [from_day] AND to_day = from_day + 1;

-- natural_traffic_share reported
SELECT sum(visitors) FILTER (WHERE regexp_matches(source1, '搜索|推荐'))::DOUBLE / sum(visitors) FROM fact_source_period WHERE [from_day] AND to_day = from_day + 1;

-- own_traffic_share reported
SELECT sum(visitors) FILTER (WHERE source1 = '我的淘宝')::DOUBLE / sum(visitors) FROM fact_source_period WHERE [from_day] AND to_day = from_day + 1;

-- live_traffic_share reported
SELECT sum(visitors) FILTER (WHERE source1 = '淘宝直播')::DOUBLE / sum(visitors) FROM fact_source_period WHERE [from_day] AND to_day = from_day + 1;

-- outside_traffic_share reported
SELECT sum(visitors) FILTER (WHERE source1 LIKE '站外%')::DOUBLE / sum(visitors) FROM fact_source_period WHERE [from_day] AND to_day = from_day + 1;

-- paid_sales_share reported
SELECT sum(pay_amount) FILTER (WHERE regexp_matches(source1 || source2, '付费|推广|直通车|淘宝客'))::DOUBLE / sum(pay_amount) FROM fact_source_period WHERE [from_day] AND to_day = from_day + 1;

-- natural_sales_share reported
SELECT sum(pay_amount) FILTER (WHERE regexp_matches(source1, '搜索|推荐'))::DOUBLE / sum(pay_amount) FROM fact_source_period WHERE [from_day] AND to_day = from_day + 1;

-- pay_conversion reported
SELECT sum(pay_buyers)::DOUBLE / sum(visitors) FROM fact_shop_period WHERE [from_day] AND to_day = from_day + 1;

-- cart_rate reported
SELECT sum(cart_users)::DOUBLE / sum(visitors) FROM fact_shop_period WHERE [from_day] AND to_day = from_day + 1;

-- fav_rate reported
SELECT sum(fav_users)::DOUBLE / sum(visitors) FROM fact_shop_period WHERE [from_day] AND to_day = from_day + 1;

-- order_conversion reported
SELECT sum(order_buyers)::DOUBLE / sum(visitors) FROM fact_shop_period WHERE [from_day] AND to_day = from_day + 1;

-- pay_to_kept_rate computed
SELECT sum(paid - coalesce((SELECT sum(r.amount) FROM fact_refund r WHERE r.order_no = o.order_no AND r.status = 'SUCCESS'), refund, 0))::DOUBLE / sum(paid) FROM fact_order o WHERE [paid_at];

-- cart_units reported
SELECT sum(cart_quantity) FROM fact_shop_period WHERE [from_day] AND to_day = from_day + 1;

-- payment_failure_rate typed
SELECT (SELECT sum(value) FROM fact_typed_figure WHERE [day] AND figure = 'payment_failures') / (SELECT sum(value) FROM fact_typed_figure WHERE [day] AND figure = 'payment_attempts');

-- related_sales_share typed
SELECT (SELECT sum(value) FROM fact_typed_figure WHERE [day] AND figure = 'related_sales') / (SELECT sum(paid) / 100.0 FROM fact_order WHERE [paid_at]);

-- referral_share typed
SELECT (SELECT sum(value) FROM fact_typed_figure WHERE [day] AND figure = 'referral_orders') / (SELECT count(*) FROM fact_order WHERE [paid_at]);

-- item_sales reported
SELECT sum(pay_amount) / 100.0 FROM fact_item_period WHERE [from_day] AND to_day = from_day + 1;

-- item_units reported
SELECT sum(pay_quantity) FROM fact_item_period WHERE [from_day] AND to_day = from_day + 1;

-- item_visits reported
SELECT sum(visitors) FROM fact_item_period WHERE [from_day] AND to_day = from_day + 1;

-- item_visitor_value reported
SELECT sum(pay_amount) / 100.0 / sum(visitors) FROM fact_item_period WHERE [from_day] AND to_day = from_day + 1;

-- item_price reported
SELECT sum(pay_amount) / 100.0 / sum(pay_quantity) FROM fact_item_period WHERE [from_day] AND to_day = from_day + 1;

-- item_buyer_value reported
SELECT sum(pay_amount) / 100.0 / sum(pay_buyers) FROM fact_item_period WHERE [from_day] AND to_day = from_day + 1;

-- item_refund_rate reported
SELECT sum(refund_amount)::DOUBLE / sum(pay_amount) FROM fact_item_period WHERE [from_day] AND to_day = from_day + 1;

-- item_views_per_visitor reported
SELECT sum(views)::DOUBLE / sum(visitors) FROM fact_item_period WHERE [from_day] AND to_day = from_day + 1;

-- item_bounce_rate reported
SELECT avg(bounce_rate) FROM fact_item_period WHERE [from_day] AND to_day = from_day + 1;

-- item_dwell_seconds reported
SELECT avg(dwell_seconds) FROM fact_item_period WHERE [from_day] AND to_day = from_day + 1;

-- item_score reported
SELECT avg(score) FROM fact_item_period WHERE [from_day] AND to_day = from_day + 1;

-- search_visit_share reported
SELECT sum(search_visitors)::DOUBLE / sum(visitors) FROM fact_item_period WHERE [from_day] AND to_day = from_day + 1;

-- search_conversion reported
SELECT sum(search_buyers)::DOUBLE / sum(search_visitors) FROM fact_item_period WHERE [from_day] AND to_day = from_day + 1;

-- items_sold reported
SELECT count(DISTINCT item_id) FILTER (WHERE pay_quantity > 0) FROM fact_item_period WHERE [from_day] AND to_day = from_day + 1;

-- sell_through_rate reported
SELECT count(DISTINCT item_id) FILTER (WHERE pay_quantity > 0)::DOUBLE / count(DISTINCT item_id) FROM fact_item_period WHERE [from_day] AND to_day = from_day + 1;

-- items_paid_share reported
SELECT sum(items_paid)::DOUBLE / sum(items_visited) FROM fact_shop_period WHERE [from_day] AND to_day = from_day + 1;

-- top_item_share reported
SELECT sum(t)::DOUBLE / sum(a) FROM (SELECT max(pay_amount) AS t, sum(pay_amount) AS a FROM fact_item_period WHERE [from_day] AND to_day = from_day + 1 GROUP BY from_day, device);

-- top20_share reported
SELECT sum(pay_amount) FILTER (WHERE n <= 20)::DOUBLE / sum(pay_amount) FROM (SELECT *, rank() OVER (PARTITION BY from_day, device ORDER BY pay_amount DESC) AS n FROM fact_item_period WHERE [from_day] AND to_day = from_day + 1);

-- top20_price reported
SELECT sum(pay_amount) / 100.0 / sum(pay_quantity) FROM (SELECT *, rank() OVER (PARTITION BY from_day, device ORDER BY pay_amount DESC) AS n FROM fact_item_period WHERE [from_day] AND to_day = from_day + 1) WHERE n <= 20;

-- stock_units typed
SELECT avg(q) FROM (SELECT day, sum(quantity) AS q FROM fact_stock_day WHERE [day] GROUP BY 1);

-- stock_reserved typed
SELECT avg(q) FROM (SELECT day, sum(reserved) AS q FROM fact_stock_day WHERE [day] GROUP BY 1);

-- out_of_stock_rate typed
SELECT count(*) FILTER (WHERE quantity = 0)::DOUBLE / count(*) FROM fact_stock_day WHERE [day];

-- ad_spend reported
SELECT sum(spend) / 100.0 FROM fact_ad_day WHERE [day] AND ((product = '直通车' AND level = 'account') OR (product = '万相台无界版' AND level = 'subject'));

-- ad_sales reported
SELECT sum(amount) / 100.0 FROM fact_ad_day WHERE [day] AND ((product = '直通车' AND level = 'account') OR (product = '万相台无界版' AND level = 'subject'));

-- roi reported
SELECT sum(amount)::DOUBLE / sum(spend) FROM fact_ad_day WHERE [day] AND ((product = '直通车' AND level = 'account') OR (product = '万相台无界版' AND level = 'subject'));

-- roi_net computed
SELECT sum(amount)::DOUBLE / sum(spend) * (SELECT sum(paid - coalesce((SELECT sum(r.amount) FROM fact_refund r WHERE r.order_no = o.order_no AND r.status = 'SUCCESS'), refund, 0))::DOUBLE / sum(paid) FROM fact_order o WHERE [paid_at]) FROM fact_ad_day WHERE [day] AND ((product = '直通车' AND level = 'account') OR (product = '万相台无界版' AND level = 'subject'));

-- roi_direct reported
SELECT sum(direct_amount)::DOUBLE / sum(spend) FROM fact_ad_day WHERE [day] AND ((product = '直通车' AND level = 'account') OR (product = '万相台无界版' AND level = 'subject'));

-- ad_impressions reported
SELECT sum(impressions) FROM fact_ad_day WHERE [day] AND ((product = '直通车' AND level = 'account') OR (product = '万相台无界版' AND level = 'subject'));

-- ad_clicks reported
SELECT sum(clicks) FROM fact_ad_day WHERE [day] AND ((product = '直通车' AND level = 'account') OR (product = '万相台无界版' AND level = 'subject'));

-- ad_ctr reported
SELECT sum(clicks)::DOUBLE / sum(impressions) FROM fact_ad_day WHERE [day] AND ((product = '直通车' AND level = 'account') OR (product = '万相台无界版' AND level = 'subject'));

-- ad_cpc reported
SELECT sum(spend) / 100.0 / sum(clicks) FROM fact_ad_day WHERE [day] AND ((product = '直通车' AND level = 'account') OR (product = '万相台无界版' AND level = 'subject'));

-- ad_cpm reported
SELECT sum(spend) / 100.0 / sum(impressions) * 1000 FROM fact_ad_day WHERE [day] AND ((product = '直通车' AND level = 'account') OR (product = '万相台无界版' AND level = 'subject'));

-- ad_orders reported
SELECT sum(orders) FROM fact_ad_day WHERE [day] AND ((product = '直通车' AND level = 'account') OR (product = '万相台无界版' AND level = 'subject'));

-- ad_conversion reported
SELECT sum(orders)::DOUBLE / sum(clicks) FROM fact_ad_day WHERE [day] AND ((product = '直通车' AND level = 'account') OR (product = '万相台无界版' AND level = 'subject'));

-- ad_order_cost reported
SELECT sum(spend) / 100.0 / sum(orders) FROM fact_ad_day WHERE [day] AND ((product = '直通车' AND level = 'account') OR (product = '万相台无界版' AND level = 'subject'));

-- ad_order_value reported
SELECT sum(amount) / 100.0 / sum(orders) FROM fact_ad_day WHERE [day] AND ((product = '直通车' AND level = 'account') OR (product = '万相台无界版' AND level = 'subject'));

-- ad_carts reported
SELECT sum(carts) FROM fact_ad_day WHERE [day] AND ((product = '直通车' AND level = 'account') OR (product = '万相台无界版' AND level = 'subject'));

-- ad_cart_cost reported
SELECT sum(spend) / 100.0 / sum(carts) FROM fact_ad_day WHERE [day] AND ((product = '直通车' AND level = 'account') OR (product = '万相台无界版' AND level = 'subject'));

-- ad_favourites reported
SELECT sum(fav_items) + sum(fav_shop) FROM fact_ad_day WHERE [day] AND ((product = '直通车' AND level = 'account') OR (product = '万相台无界版' AND level = 'subject'));

-- ad_new_buyers reported
SELECT sum(new_buyers) FROM fact_ad_day WHERE [day] AND ((product = '直通车' AND level = 'account') OR (product = '万相台无界版' AND level = 'subject'));

-- ad_new_buyer_cost reported
SELECT sum(spend) / 100.0 / sum(new_buyers) FROM fact_ad_day WHERE [day] AND ((product = '直通车' AND level = 'account') OR (product = '万相台无界版' AND level = 'subject'));

-- ad_direct_share reported
SELECT sum(direct_amount)::DOUBLE / sum(amount) FROM fact_ad_day WHERE [day] AND ((product = '直通车' AND level = 'account') OR (product = '万相台无界版' AND level = 'subject'));

-- ad_presale_sales reported
SELECT sum(presale_amount) / 100.0 FROM fact_ad_day WHERE [day] AND ((product = '直通车' AND level = 'account') OR (product = '万相台无界版' AND level = 'subject'));

-- ad_sales_share reported
SELECT sum(amount)::DOUBLE / (SELECT sum(paid) FROM fact_order WHERE [paid_at]) FROM fact_ad_day WHERE [day] AND ((product = '直通车' AND level = 'account') OR (product = '万相台无界版' AND level = 'subject'));

-- ad_spend_share reported
SELECT sum(spend)::DOUBLE / (SELECT sum(paid) FROM fact_order WHERE [paid_at]) FROM fact_ad_day WHERE [day] AND ((product = '直通车' AND level = 'account') OR (product = '万相台无界版' AND level = 'subject'));

-- taoke_commission computed
SELECT sum(commission) / 100.0 FROM fact_taoke_settlement WHERE [settled_at];

-- taoke_service_fee computed
SELECT sum(service_fee) / 100.0 FROM fact_taoke_settlement WHERE [settled_at];

-- taoke_sales computed
SELECT sum(price) / 100.0 FROM fact_taoke_settlement WHERE [settled_at];

-- taoke_orders computed
SELECT count(DISTINCT order_no) FROM fact_taoke_settlement WHERE [settled_at];

-- taoke_rate computed
SELECT sum(commission)::DOUBLE / sum(price) FROM fact_taoke_settlement WHERE [settled_at];

-- taoke_cost_rate computed
SELECT (sum(commission) + sum(service_fee))::DOUBLE / sum(price) FROM fact_taoke_settlement WHERE [settled_at];

-- taoke_roi computed
SELECT sum(price)::DOUBLE / (sum(commission) + sum(service_fee)) FROM fact_taoke_settlement WHERE [settled_at];

-- taoke_promoters computed
SELECT count(DISTINCT promoter) FROM fact_taoke_settlement WHERE [settled_at];

-- taoke_refunds computed
SELECT sum(amount) / 100.0 FROM fact_taoke_refund WHERE [refund_created_at];

-- commission_back computed
SELECT sum(commission_back) / 100.0 FROM fact_taoke_refund WHERE [refund_done_at] AND status = '维权成功';

-- live_sales reported
SELECT sum(pay_amount) / 100.0 FROM fact_live_session WHERE [started_at];

-- live_sessions reported
SELECT count(*) FROM fact_live_session WHERE [started_at];

-- live_session_sales reported
SELECT avg(pay_amount) / 100.0 FROM fact_live_session WHERE [started_at];

-- live_views reported
SELECT sum(views) FROM fact_live_session WHERE [started_at];

-- live_viewers reported
SELECT sum(viewers) FROM fact_live_session WHERE [started_at];

-- live_new_fans reported
SELECT sum(new_fans) FROM fact_live_session WHERE [started_at];

-- live_fan_rate reported
SELECT sum(new_fans)::DOUBLE / sum(viewers) FROM fact_live_session WHERE [started_at];

-- live_click_rate reported
SELECT sum(click_users)::DOUBLE / sum(viewers) FROM fact_live_session WHERE [started_at];

-- live_cart_rate reported
SELECT sum(cart_users)::DOUBLE / sum(viewers) FROM fact_live_session WHERE [started_at];

-- live_conversion reported
SELECT sum(pay_buyers)::DOUBLE / sum(viewers) FROM fact_live_session WHERE [started_at];

-- live_viewer_value reported
SELECT sum(pay_amount) / 100.0 / sum(viewers) FROM fact_live_session WHERE [started_at];

-- live_buyer_value reported
SELECT sum(pay_amount) / 100.0 / sum(pay_buyers) FROM fact_live_session WHERE [started_at];

-- live_sales_share reported
SELECT sum(pay_amount)::DOUBLE / (SELECT sum(paid) FROM fact_order WHERE [paid_at]) FROM fact_live_session WHERE [started_at];

-- keyword_sales reported
SELECT sum(pay_amount) / 100.0 FROM fact_keyword_period WHERE [from_day] AND to_day = from_day + 1;

-- keyword_visits reported
SELECT sum(visitors) FROM fact_keyword_period WHERE [from_day] AND to_day = from_day + 1;

-- keyword_conversion reported
SELECT sum(pay_buyers)::DOUBLE / sum(visitors) FROM fact_keyword_period WHERE [from_day] AND to_day = from_day + 1;

-- keyword_cart_rate reported
SELECT sum(cart_users)::DOUBLE / sum(visitors) FROM fact_keyword_period WHERE [from_day] AND to_day = from_day + 1;

-- keyword_fav_rate reported
SELECT sum(fav_users)::DOUBLE / sum(visitors) FROM fact_keyword_period WHERE [from_day] AND to_day = from_day + 1;

-- keyword_visitor_value reported
SELECT sum(pay_amount) / 100.0 / sum(visitors) FROM fact_keyword_period WHERE [from_day] AND to_day = from_day + 1;

-- keywords_active reported
SELECT count(DISTINCT keyword) FILTER (WHERE visitors > 0) FROM fact_keyword_period WHERE [from_day] AND to_day = from_day + 1;

-- keywords_selling reported
SELECT count(DISTINCT keyword) FILTER (WHERE pay_buyers > 0) FROM fact_keyword_period WHERE [from_day] AND to_day = from_day + 1;

-- service_sales reported
SELECT sum(sales) / 100.0 FROM fact_service_period WHERE [from_day] AND to_day <= DATE '2026-06-08';

-- service_net_sales reported
SELECT sum(net_sales) / 100.0 FROM fact_service_period WHERE [from_day] AND to_day <= DATE '2026-06-08';

-- service_sales_share reported
SELECT avg(sales_share) FROM fact_service_period WHERE [from_day] AND to_day <= DATE '2026-06-08';

-- service_asked reported
SELECT sum(asked) FROM fact_service_period WHERE [from_day] AND to_day <= DATE '2026-06-08';

-- service_served_rate reported
SELECT sum(served)::DOUBLE / sum(asked) FROM fact_service_period WHERE [from_day] AND to_day <= DATE '2026-06-08';

-- ask_pay_rate reported
SELECT avg(ask_pay_rate) FROM fact_service_period WHERE [from_day] AND to_day <= DATE '2026-06-08';

-- ask_pay_rate computed
SELECT sum(buyers)::DOUBLE / sum(asked) FROM fact_service_period WHERE [from_day] AND to_day <= DATE '2026-06-08';

-- reply_seconds reported
SELECT avg(reply_seconds) FROM fact_service_period WHERE [from_day] AND to_day <= DATE '2026-06-08';

-- satisfaction reported
SELECT avg(satisfaction) FROM fact_service_period WHERE [from_day] AND to_day <= DATE '2026-06-08';

-- reply_rate reported
SELECT avg(reply_rate) FROM fact_service_period WHERE [from_day] AND to_day <= DATE '2026-06-08';

-- service_buyer_value reported
SELECT sum(sales) / 100.0 / sum(buyers) FROM fact_service_period WHERE [from_day] AND to_day <= DATE '2026-06-08';

-- service_refund_rate reported
SELECT sum(refund_amount)::DOUBLE / sum(sales) FROM fact_service_period WHERE [from_day] AND to_day <= DATE '2026-06-08';

-- reported_money_only_hours reported
SELECT avg(refund_only_hours) FROM fact_service_period WHERE [from_day] AND to_day <= DATE '2026-06-08';

-- reported_goods_back_hours reported
SELECT avg(return_hours) FROM fact_service_period WHERE [from_day] AND to_day <= DATE '2026-06-08';

-- platform_help_rate reported
SELECT avg(platform_help_rate) FROM fact_service_period WHERE [from_day] AND to_day <= DATE '2026-06-08';

-- platform_fault_rate reported
SELECT avg(platform_fault_rate) FROM fact_service_period WHERE [from_day] AND to_day <= DATE '2026-06-08';

-- agent_sales reported
SELECT sum(sales) / 100.0 FROM fact_agent_period WHERE [from_day] AND to_day <= DATE '2026-06-08';

-- agent_conversion reported
SELECT sum(buyers)::DOUBLE / sum(asked) FROM fact_agent_period WHERE [from_day] AND to_day <= DATE '2026-06-08';

-- agent_order_rate reported
SELECT sum(order_buyers)::DOUBLE / sum(inquirers) FROM fact_agent_period WHERE [from_day] AND to_day <= DATE '2026-06-08';

-- agent_refund_rate reported
SELECT sum(refund_amount)::DOUBLE / sum(sales) FROM fact_agent_period WHERE [from_day] AND to_day <= DATE '2026-06-08';

-- order_handling_rate typed
SELECT (SELECT sum(value) FROM fact_typed_figure WHERE [day] AND figure = 'orders_handled_in_time') / (SELECT sum(value) FROM fact_typed_figure WHERE [day] AND figure = 'orders_due');

-- orders_shipped computed
SELECT count(*) FROM fact_order WHERE [shipped_at];

-- ship_hours computed
SELECT avg((epoch(shipped_at) - epoch(paid_at)) / 3600.0) FROM fact_order WHERE [shipped_at];

-- shipped_in_24h computed
SELECT count(*) FILTER (WHERE (epoch(shipped_at) - epoch(paid_at)) / 3600.0 < 24)::DOUBLE / count(*) FROM fact_order WHERE [shipped_at];

-- shipped_in_48h computed
SELECT count(*) FILTER (WHERE (epoch(shipped_at) - epoch(paid_at)) / 3600.0 < 48)::DOUBLE / count(*) FROM fact_order WHERE [shipped_at];

-- shipped_in_72h computed
SELECT count(*) FILTER (WHERE (epoch(shipped_at) - epoch(paid_at)) / 3600.0 < 72)::DOUBLE / count(*) FROM fact_order WHERE [shipped_at];

-- orders_to_ship computed
SELECT count(*) FROM fact_order WHERE [paid_at] AND status = 'WAIT_SELLER_SEND_GOODS';

-- amount_to_ship computed
SELECT sum(paid) / 100.0 FROM fact_order WHERE [paid_at] AND status = 'WAIT_SELLER_SEND_GOODS';

-- orders_underway computed
SELECT count(*) FROM fact_order WHERE [shipped_at] AND status = 'WAIT_BUYER_CONFIRM_GOODS';

-- receive_days computed
SELECT avg((epoch(confirmed_at) - epoch(shipped_at)) / 86400.0) FROM fact_order WHERE [confirmed_at];

-- dsr_description reported
SELECT description FROM fact_dsr WHERE [day] ORDER BY day DESC LIMIT 1;

-- dsr_attitude reported
SELECT attitude FROM fact_dsr WHERE [day] ORDER BY day DESC LIMIT 1;

-- dsr_logistics reported
SELECT logistics FROM fact_dsr WHERE [day] ORDER BY day DESC LIMIT 1;

-- dsr_mean computed
SELECT (description + attitude + logistics) / 3 FROM fact_dsr WHERE [day] ORDER BY day DESC LIMIT 1;

-- experience_stars reported
SELECT stars FROM fact_dsr WHERE [day] ORDER BY day DESC LIMIT 1;

-- experience_score typed
SELECT value FROM fact_typed_figure WHERE [day] AND figure = 'experience_score' ORDER BY day DESC LIMIT 1;

-- reviews computed
SELECT count(*) FROM fact_review WHERE [reviewed_at];

-- good_review_rate computed
SELECT count(*) FILTER (WHERE rating = '好评')::DOUBLE / count(rating) FROM fact_review WHERE [reviewed_at];

-- middling_review_rate computed
SELECT count(*) FILTER (WHERE rating = '中评')::DOUBLE / count(rating) FROM fact_review WHERE [reviewed_at];

-- bad_review_rate computed
SELECT count(*) FILTER (WHERE rating = '差评')::DOUBLE / count(rating) FROM fact_review WHERE [reviewed_at];

-- bad_reviews computed
SELECT count(*) FROM fact_review WHERE [reviewed_at] AND rating = '差评';

-- appended_review_rate computed
SELECT count(appended_at)::DOUBLE / count(*) FROM fact_review WHERE [reviewed_at];

-- review_rate computed
SELECT count(*)::DOUBLE / (SELECT count(*) FROM fact_order WHERE [confirmed_at]) FROM fact_review WHERE [reviewed_at];

-- review_length computed
SELECT avg(length) FROM fact_review WHERE [reviewed_at];

-- campaign_sales reported
SELECT sum(item_pay_amount) / 100.0 FROM fact_campaign_day WHERE [day];

-- campaign_units reported
SELECT sum(item_pay_quantity) FROM fact_campaign_day WHERE [day];

-- campaign_visits reported
SELECT avg(v) FROM (SELECT day, sum(item_visitors) AS v FROM fact_campaign_day WHERE [day] GROUP BY 1);

-- campaign_conversion reported
SELECT sum(item_pay_buyers)::DOUBLE / sum(item_visitors) FROM fact_campaign_day WHERE [day];

-- campaign_buyer_value reported
SELECT sum(item_pay_amount) / 100.0 / sum(item_pay_buyers) FROM fact_campaign_day WHERE [day];

-- campaign_share reported
SELECT sum(item_pay_amount)::DOUBLE / sum(pay_amount) FROM fact_campaign_day WHERE [day];

-- campaign_refund_rate reported
SELECT sum(refund_asked)::DOUBLE / sum(item_pay_amount) FROM fact_campaign_day WHERE [day];

-- campaign_days reported
SELECT count(DISTINCT day) FROM fact_campaign_day WHERE [day];

-- presale_orders computed
SELECT count(*) FROM fact_order WHERE [paid_at] AND presale;

-- presale_share computed
SELECT sum(paid) FILTER (WHERE presale)::DOUBLE / sum(paid) FROM fact_order WHERE [paid_at];

-- search_index typed
SELECT avg(value) FROM fact_typed_figure WHERE [day] AND figure = 'search_index';

-- brand_searches typed
SELECT avg(value) FROM fact_typed_figure WHERE [day] AND figure = 'brand_searches';

-- category_rank typed
SELECT value FROM fact_typed_figure WHERE [day] AND figure = 'category_rank' ORDER BY day DESC LIMIT 1;

-- category_share typed
SELECT (SELECT sum(paid) / 100.0 FROM fact_order WHERE [paid_at]) / (SELECT sum(value) FROM fact_typed_figure WHERE [day] AND figure = 'category_sales');

-- competitor_price typed
SELECT avg(value) FROM fact_typed_figure WHERE [day] AND figure = 'competitor_price';

-- top20_premium typed
SELECT (SELECT sum(pay_amount) / 100.0 / sum(pay_quantity) FROM (SELECT *, rank() OVER (PARTITION BY from_day, device ORDER BY pay_amount DESC) AS n FROM fact_item_period WHERE [from_day] AND to_day = from_day + 1) WHERE n <= 20) / (SELECT avg(value) FROM fact_typed_figure WHERE [day] AND figure = 'competitor_price') - 1;

-- brand_spend typed
SELECT sum(value) FROM fact_typed_figure WHERE [day] AND figure = 'brand_spend';

-- brand_spend_share typed
SELECT (SELECT sum(value) FROM fact_typed_figure WHERE [day] AND figure = 'brand_spend') / (SELECT sum(paid) / 100.0 FROM fact_order WHERE [paid_at]);

-- own_brand_share typed
SELECT (SELECT sum(value) FROM fact_typed_figure WHERE [day] AND figure = 'own_brand_sales') / (SELECT sum(paid) / 100.0 FROM fact_order WHERE [paid_at]);

-- members typed
SELECT value FROM fact_typed_figure WHERE [day] AND figure = 'members' ORDER BY day DESC LIMIT 1;

-- new_members typed
SELECT sum(value) FROM fact_typed_figure WHERE [day] AND figure = 'new_members';

-- fans typed
SELECT value FROM fact_typed_figure WHERE [day] AND figure = 'fans' ORDER BY day DESC LIMIT 1;

-- main_image_ctr typed
SELECT (SELECT sum(value) FROM fact_typed_figure WHERE [day] AND figure = 'main_image_clicks') / (SELECT sum(value) FROM fact_typed_figure WHERE [day] AND figure = 'main_image_views');

-- goods_cost computed
SELECT (SELECT sum(cost) FROM (SELECT l.kept, (SELECT m.unit_cost FROM fact_item_master m WHERE m.code = l.code AND m.valid_from <= l.paid_at ORDER BY m.valid_from DESC LIMIT 1) * l.quantity AS cost FROM fact_order_line l WHERE [l.paid_at] AND l.kept > 0)) / 100.0;

-- gross_profit computed
SELECT (SELECT sum(kept - cost) FROM (SELECT l.kept, (SELECT m.unit_cost FROM fact_item_master m WHERE m.code = l.code AND m.valid_from <= l.paid_at ORDER BY m.valid_from DESC LIMIT 1) * l.quantity AS cost FROM fact_order_line l WHERE [l.paid_at] AND l.kept > 0) WHERE cost IS NOT NULL) / 100.0;

-- gross_margin computed
SELECT (SELECT sum(kept - cost) FROM (SELECT l.kept, (SELECT m.unit_cost FROM fact_item_master m WHERE m.code = l.code AND m.valid_from <= l.paid_at ORDER BY m.valid_from DESC LIMIT 1) * l.quantity AS cost FROM fact_order_line l WHERE [l.paid_at] AND l.kept > 0) WHERE cost IS NOT NULL)::DOUBLE / (SELECT sum(kept) FROM (SELECT l.kept, (SELECT m.unit_cost FROM fact_item_master m WHERE m.code = l.code AND m.valid_from <= l.paid_at ORDER BY m.valid_from DESC LIMIT 1) * l.quantity AS cost FROM fact_order_line l WHERE [l.paid_at] AND l.kept > 0) WHERE cost IS NOT NULL);

-- cost_coverage computed
SELECT sum(kept) FILTER (WHERE cost IS NOT NULL)::DOUBLE / sum(kept) FROM (SELECT l.kept, (SELECT m.unit_cost FROM fact_item_master m WHERE m.code = l.code AND m.valid_from <= l.paid_at ORDER BY m.valid_from DESC LIMIT 1) * l.quantity AS cost FROM fact_order_line l WHERE [l.paid_at] AND l.kept > 0);

-- marketing_cost computed
SELECT ((SELECT sum(spend) FROM fact_ad_day WHERE [day] AND ((product = '直通车' AND level = 'account') OR (product = '万相台无界版' AND level = 'subject'))) + (SELECT sum(commission) + sum(service_fee) FROM fact_taoke_settlement WHERE [settled_at])) / 100.0;

-- marketing_share computed
SELECT ((SELECT sum(spend) FROM fact_ad_day WHERE [day] AND ((product = '直通车' AND level = 'account') OR (product = '万相台无界版' AND level = 'subject'))) + (SELECT sum(commission) + sum(service_fee) FROM fact_taoke_settlement WHERE [settled_at]))::DOUBLE / (SELECT sum(paid) FROM fact_order WHERE [paid_at]);

-- marketing_roi computed
SELECT (SELECT sum(paid) FROM fact_order WHERE [paid_at])::DOUBLE / ((SELECT sum(spend) FROM fact_ad_day WHERE [day] AND ((product = '直通车' AND level = 'account') OR (product = '万相台无界版' AND level = 'subject'))) + (SELECT sum(commission) + sum(service_fee) FROM fact_taoke_settlement WHERE [settled_at]));

-- platform_fees computed
SELECT (SELECT sum((o.paid - coalesce((SELECT sum(r.amount) FROM fact_refund r WHERE r.order_no = o.order_no AND r.status = 'SUCCESS'), refund, 0)) * f.rate) FROM fact_order o JOIN fact_fee_rate f ON f.valid_from <= o.paid_at AND f.valid_from = (SELECT max(g.valid_from) FROM fact_fee_rate g WHERE g.fee = f.fee AND g.valid_from <= o.paid_at) WHERE [paid_at]) / 100.0;

-- fee_share computed
SELECT (SELECT sum((o.paid - coalesce((SELECT sum(r.amount) FROM fact_refund r WHERE r.order_no = o.order_no AND r.status = 'SUCCESS'), refund, 0)) * f.rate) FROM fact_order o JOIN fact_fee_rate f ON f.valid_from <= o.paid_at AND f.valid_from = (SELECT max(g.valid_from) FROM fact_fee_rate g WHERE g.fee = f.fee AND g.valid_from <= o.paid_at) WHERE [paid_at])::DOUBLE / (SELECT sum(paid - coalesce((SELECT sum(r.amount) FROM fact_refund r WHERE r.order_no = o.order_no AND r.status = 'SUCCESS'), refund, 0)) FROM fact_order o WHERE [paid_at]);

-- contribution computed
SELECT ((SELECT sum(kept - cost) FROM (SELECT l.kept, (SELECT m.unit_cost FROM fact_item_master m WHERE m.code = l.code AND m.valid_from <= l.paid_at ORDER BY m.valid_from DESC LIMIT 1) * l.quantity AS cost FROM fact_order_line l WHERE [l.paid_at] AND l.kept > 0) WHERE cost IS NOT NULL) - (SELECT sum(spend) FROM fact_ad_day WHERE [day] AND ((product = '直通车' AND level = 'account') OR (product = '万相台无界版' AND level = 'subject'))) - (SELECT sum(commission) + sum(service_fee) FROM fact_taoke_settlement WHERE [settled_at])) / 100.0;

-- contribution_margin computed
SELECT ((SELECT sum(kept - cost) FROM (SELECT l.kept, (SELECT m.unit_cost FROM fact_item_master m WHERE m.code = l.code AND m.valid_from <= l.paid_at ORDER BY m.valid_from DESC LIMIT 1) * l.quantity AS cost FROM fact_order_line l WHERE [l.paid_at] AND l.kept > 0) WHERE cost IS NOT NULL) - (SELECT sum(spend) FROM fact_ad_day WHERE [day] AND ((product = '直通车' AND level = 'account') OR (product = '万相台无界版' AND level = 'subject'))) - (SELECT sum(commission) + sum(service_fee) FROM fact_taoke_settlement WHERE [settled_at]))::DOUBLE / (SELECT sum(kept) FROM (SELECT l.kept, (SELECT m.unit_cost FROM fact_item_master m WHERE m.code = l.code AND m.valid_from <= l.paid_at ORDER BY m.valid_from DESC LIMIT 1) * l.quantity AS cost FROM fact_order_line l WHERE [l.paid_at] AND l.kept > 0) WHERE cost IS NOT NULL);

-- roi_profit computed
SELECT ((SELECT sum(kept - cost) FROM (SELECT l.kept, (SELECT m.unit_cost FROM fact_item_master m WHERE m.code = l.code AND m.valid_from <= l.paid_at ORDER BY m.valid_from DESC LIMIT 1) * l.quantity AS cost FROM fact_order_line l WHERE [l.paid_at] AND l.kept > 0) WHERE cost IS NOT NULL)::DOUBLE / (SELECT sum(kept) FROM (SELECT l.kept, (SELECT m.unit_cost FROM fact_item_master m WHERE m.code = l.code AND m.valid_from <= l.paid_at ORDER BY m.valid_from DESC LIMIT 1) * l.quantity AS cost FROM fact_order_line l WHERE [l.paid_at] AND l.kept > 0) WHERE cost IS NOT NULL)) * (SELECT sum(amount)::DOUBLE / sum(spend) FROM fact_ad_day WHERE [day] AND ((product = '直通车' AND level = 'account') OR (product = '万相台无界版' AND level = 'subject'))) * ((SELECT sum(paid - coalesce((SELECT sum(r.amount) FROM fact_refund r WHERE r.order_no = o.order_no AND r.status = 'SUCCESS'), refund, 0)) FROM fact_order o WHERE [paid_at])::DOUBLE / (SELECT sum(paid) FROM fact_order WHERE [paid_at]));

-- staff_cost typed
SELECT (SELECT sum(value) FROM fact_typed_figure WHERE [day] AND figure = 'staff_cost');

-- staff_share typed
SELECT (SELECT sum(value) FROM fact_typed_figure WHERE [day] AND figure = 'staff_cost') / ((SELECT sum(paid) FROM fact_order WHERE [paid_at]) / 100.0);

-- operating_cost typed
SELECT (SELECT sum(value) FROM fact_typed_figure WHERE [day] AND figure = 'operating_cost');

-- operating_share typed
SELECT (SELECT sum(value) FROM fact_typed_figure WHERE [day] AND figure = 'operating_cost') / ((SELECT sum(paid) FROM fact_order WHERE [paid_at]) / 100.0);

-- freight_cost typed
SELECT (SELECT sum(value) FROM fact_typed_figure WHERE [day] AND figure = 'freight_cost');

-- freight_per_order typed
SELECT (SELECT sum(value) FROM fact_typed_figure WHERE [day] AND figure = 'freight_cost') / (SELECT count(*) FROM fact_order WHERE [shipped_at]);

-- coupon_cost typed
SELECT (SELECT sum(value) FROM fact_typed_figure WHERE [day] AND figure = 'coupon_cost');

-- net_profit computed
SELECT ((SELECT sum(kept - cost) FROM (SELECT l.kept, (SELECT m.unit_cost FROM fact_item_master m WHERE m.code = l.code AND m.valid_from <= l.paid_at ORDER BY m.valid_from DESC LIMIT 1) * l.quantity AS cost FROM fact_order_line l WHERE [l.paid_at] AND l.kept > 0) WHERE cost IS NOT NULL) - (SELECT sum(spend) FROM fact_ad_day WHERE [day] AND ((product = '直通车' AND level = 'account') OR (product = '万相台无界版' AND level = 'subject'))) - (SELECT sum(commission) + sum(service_fee) FROM fact_taoke_settlement WHERE [settled_at]) - (SELECT sum((o.paid - coalesce((SELECT sum(r.amount) FROM fact_refund r WHERE r.order_no = o.order_no AND r.status = 'SUCCESS'), refund, 0)) * f.rate) FROM fact_order o JOIN fact_fee_rate f ON f.valid_from <= o.paid_at AND f.valid_from = (SELECT max(g.valid_from) FROM fact_fee_rate g WHERE g.fee = f.fee AND g.valid_from <= o.paid_at) WHERE [paid_at]) - 100.0 * ((SELECT sum(value) FROM fact_typed_figure WHERE [day] AND figure = 'staff_cost') + (SELECT sum(value) FROM fact_typed_figure WHERE [day] AND figure = 'operating_cost') + (SELECT sum(value) FROM fact_typed_figure WHERE [day] AND figure = 'freight_cost'))) / 100.0;

-- net_margin computed
SELECT ((SELECT sum(kept - cost) FROM (SELECT l.kept, (SELECT m.unit_cost FROM fact_item_master m WHERE m.code = l.code AND m.valid_from <= l.paid_at ORDER BY m.valid_from DESC LIMIT 1) * l.quantity AS cost FROM fact_order_line l WHERE [l.paid_at] AND l.kept > 0) WHERE cost IS NOT NULL) - (SELECT sum(spend) FROM fact_ad_day WHERE [day] AND ((product = '直通车' AND level = 'account') OR (product = '万相台无界版' AND level = 'subject'))) - (SELECT sum(commission) + sum(service_fee) FROM fact_taoke_settlement WHERE [settled_at]) - (SELECT sum((o.paid - coalesce((SELECT sum(r.amount) FROM fact_refund r WHERE r.order_no = o.order_no AND r.status = 'SUCCESS'), refund, 0)) * f.rate) FROM fact_order o JOIN fact_fee_rate f ON f.valid_from <= o.paid_at AND f.valid_from = (SELECT max(g.valid_from) FROM fact_fee_rate g WHERE g.fee = f.fee AND g.valid_from <= o.paid_at) WHERE [paid_at]) - 100.0 * ((SELECT sum(value) FROM fact_typed_figure WHERE [day] AND figure = 'staff_cost') + (SELECT sum(value) FROM fact_typed_figure WHERE [day] AND figure = 'operating_cost') + (SELECT sum(value) FROM fact_typed_figure WHERE [day] AND figure = 'freight_cost'))) / (SELECT sum(paid - coalesce((SELECT sum(r.amount) FROM fact_refund r WHERE r.order_no = o.order_no AND r.status = 'SUCCESS'), refund, 0)) FROM fact_order o WHERE [paid_at]);

-- provider_fee typed
SELECT (SELECT sum(value) FROM fact_typed_figure WHERE [day] AND figure = 'service_provider_fee');

-- provider_fee_share typed
SELECT (SELECT sum(value) FROM fact_typed_figure WHERE [day] AND figure = 'service_provider_fee') * 100.0 / ((SELECT sum(kept - cost) FROM (SELECT l.kept, (SELECT m.unit_cost FROM fact_item_master m WHERE m.code = l.code AND m.valid_from <= l.paid_at ORDER BY m.valid_from DESC LIMIT 1) * l.quantity AS cost FROM fact_order_line l WHERE [l.paid_at] AND l.kept > 0) WHERE cost IS NOT NULL) - (SELECT sum(spend) FROM fact_ad_day WHERE [day] AND ((product = '直通车' AND level = 'account') OR (product = '万相台无界版' AND level = 'subject'))) - (SELECT sum(commission) + sum(service_fee) FROM fact_taoke_settlement WHERE [settled_at]) - (SELECT sum((o.paid - coalesce((SELECT sum(r.amount) FROM fact_refund r WHERE r.order_no = o.order_no AND r.status = 'SUCCESS'), refund, 0)) * f.rate) FROM fact_order o JOIN fact_fee_rate f ON f.valid_from <= o.paid_at AND f.valid_from = (SELECT max(g.valid_from) FROM fact_fee_rate g WHERE g.fee = f.fee AND g.valid_from <= o.paid_at) WHERE [paid_at]) - 100.0 * ((SELECT sum(value) FROM fact_typed_figure WHERE [day] AND figure = 'staff_cost') + (SELECT sum(value) FROM fact_typed_figure WHERE [day] AND figure = 'operating_cost') + (SELECT sum(value) FROM fact_typed_figure WHERE [day] AND figure = 'freight_cost')));

-- ledger_income computed
SELECT sum(income) / 100.0 FROM fact_ledger_entry WHERE [booked_at];

-- ledger_expense computed
SELECT sum(expense) / 100.0 FROM fact_ledger_entry WHERE [booked_at];

-- alipay_income computed
SELECT sum(income) FILTER (WHERE account = '支付宝商家') / 100.0 FROM fact_ledger_entry WHERE [booked_at];

-- alipay_expense computed
SELECT sum(expense) FILTER (WHERE account = '支付宝商家') / 100.0 FROM fact_ledger_entry WHERE [booked_at];

-- alipay_net computed
SELECT (sum(income) FILTER (WHERE account = '支付宝商家') - sum(expense) FILTER (WHERE account = '支付宝商家')) / 100.0 FROM fact_ledger_entry WHERE [booked_at];

-- alipay_balance computed
SELECT balance / 100.0 FROM fact_ledger_entry WHERE [booked_at] AND account = '支付宝商家' ORDER BY booked_at DESC LIMIT 1;

-- alipay_charges computed
SELECT sum(expense) FILTER (WHERE account = '支付宝商家' AND type = '收费') / 100.0 FROM fact_ledger_entry WHERE [booked_at];

-- deposit_in computed
SELECT sum(income) FILTER (WHERE account = '天猫保证金') / 100.0 FROM fact_ledger_entry WHERE [booked_at];

-- deposit_out computed
SELECT sum(expense) FILTER (WHERE account = '天猫保证金') / 100.0 FROM fact_ledger_entry WHERE [booked_at];

-- late_shipping_compensation computed
SELECT sum(expense) FILTER (WHERE account = '天猫保证金' AND status = '延迟发货') / 100.0 FROM fact_ledger_entry WHERE [booked_at];

-- penalties computed
SELECT sum(expense) FILTER (WHERE account = '天猫保证金' AND type = '扣款') / 100.0 FROM fact_ledger_entry WHERE [booked_at];

-- ledger_entries computed
SELECT count(*) FROM fact_ledger_entry WHERE [booked_at];

-- behaviour_pv computed
SELECT count(*) FROM fact_behaviour WHERE [happened_at] AND action = 'pv';

-- behaviour_cart computed
SELECT count(*) FROM fact_behaviour WHERE [happened_at] AND action = 'cart';

-- behaviour_fav computed
SELECT count(*) FROM fact_behaviour WHERE [happened_at] AND action = 'fav';

-- behaviour_buy computed
SELECT count(*) FROM fact_behaviour WHERE [happened_at] AND action = 'buy';

-- behaviour_users computed
SELECT count(DISTINCT person) FROM fact_behaviour WHERE [happened_at];

-- behaviour_cart_users computed
SELECT count(DISTINCT person) FROM fact_behaviour WHERE [happened_at] AND action = 'cart';

-- behaviour_fav_users computed
SELECT count(DISTINCT person) FROM fact_behaviour WHERE [happened_at] AND action = 'fav';

-- behaviour_buy_users computed
SELECT count(DISTINCT person) FROM fact_behaviour WHERE [happened_at] AND action = 'buy';

-- behaviour_depth computed
SELECT count(*) FILTER (WHERE action = 'pv')::DOUBLE / count(DISTINCT person) FROM fact_behaviour WHERE [happened_at];

-- behaviour_buy_rate computed
SELECT count(DISTINCT person) FILTER (WHERE action = 'buy')::DOUBLE / count(DISTINCT person) FROM fact_behaviour WHERE [happened_at];

-- behaviour_cart_rate computed
SELECT count(DISTINCT person) FILTER (WHERE action = 'cart')::DOUBLE / count(DISTINCT person) FROM fact_behaviour WHERE [happened_at];

-- behaviour_items computed
SELECT count(DISTINCT item_id) FROM fact_behaviour WHERE [happened_at];

-- shop_fav_users reported
SELECT avg(fav_users) FROM fact_shop_period WHERE [from_day] AND to_day = from_day + 1;

-- shop_cart_users reported
SELECT avg(cart_users) FROM fact_shop_period WHERE [from_day] AND to_day = from_day + 1;

-- shop_order_buyers reported
SELECT avg(order_buyers) FROM fact_shop_period WHERE [from_day] AND to_day = from_day + 1;

-- shop_pay_buyers reported
SELECT avg(pay_buyers) FROM fact_shop_period WHERE [from_day] AND to_day = from_day + 1;

-- shop_cart_to_order reported
SELECT sum(order_buyers)::DOUBLE / sum(cart_users) FROM fact_shop_period WHERE [from_day] AND to_day = from_day + 1;

-- shop_order_to_pay reported
SELECT sum(pay_buyers)::DOUBLE / sum(order_buyers) FROM fact_shop_period WHERE [from_day] AND to_day = from_day + 1;

-- cart_to_pay reported
SELECT sum(pay_buyers)::DOUBLE / sum(cart_users) FROM fact_shop_period WHERE [from_day] AND to_day = from_day + 1;

-- item_visitors_each reported
SELECT avg(v) FROM (SELECT from_day, sum(visitors) AS v FROM fact_item_period WHERE [from_day] AND to_day = from_day + 1 GROUP BY 1);

-- item_fav_users reported
SELECT avg(v) FROM (SELECT from_day, sum(fav_users) AS v FROM fact_item_period WHERE [from_day] AND to_day = from_day + 1 GROUP BY 1);

-- item_cart_users reported
SELECT avg(v) FROM (SELECT from_day, sum(cart_users) AS v FROM fact_item_period WHERE [from_day] AND to_day = from_day + 1 GROUP BY 1);

-- item_order_buyers reported
SELECT avg(v) FROM (SELECT from_day, sum(order_buyers) AS v FROM fact_item_period WHERE [from_day] AND to_day = from_day + 1 GROUP BY 1);

-- item_pay_buyers reported
SELECT avg(v) FROM (SELECT from_day, sum(pay_buyers) AS v FROM fact_item_period WHERE [from_day] AND to_day = from_day + 1 GROUP BY 1);

-- item_cart_rate reported
SELECT sum(cart_users)::DOUBLE / sum(visitors) FROM fact_item_period WHERE [from_day] AND to_day = from_day + 1;

-- item_fav_rate reported
SELECT sum(fav_users)::DOUBLE / sum(visitors) FROM fact_item_period WHERE [from_day] AND to_day = from_day + 1;

-- item_pay_conversion reported
SELECT sum(pay_buyers)::DOUBLE / sum(visitors) FROM fact_item_period WHERE [from_day] AND to_day = from_day + 1;

-- item_cart_to_order reported
SELECT sum(order_buyers)::DOUBLE / sum(cart_users) FROM fact_item_period WHERE [from_day] AND to_day = from_day + 1;

-- item_order_to_pay reported
SELECT sum(pay_buyers)::DOUBLE / sum(order_buyers) FROM fact_item_period WHERE [from_day] AND to_day = from_day + 1;

-- channel_visitors reported
SELECT avg(v) FROM (SELECT from_day, sum(visitors) AS v FROM fact_source_period WHERE [from_day] AND to_day = from_day + 1 GROUP BY 1);

-- channel_fav_users reported
SELECT avg(v) FROM (SELECT from_day, sum(fav_users) AS v FROM fact_source_period WHERE [from_day] AND to_day = from_day + 1 GROUP BY 1);

-- channel_cart_users reported
SELECT avg(v) FROM (SELECT from_day, sum(cart_users) AS v FROM fact_source_period WHERE [from_day] AND to_day = from_day + 1 GROUP BY 1);

-- channel_order_buyers reported
SELECT avg(v) FROM (SELECT from_day, sum(order_buyers) AS v FROM fact_source_period WHERE [from_day] AND to_day = from_day + 1 GROUP BY 1);

-- channel_pay_buyers reported
SELECT avg(v) FROM (SELECT from_day, sum(pay_buyers) AS v FROM fact_source_period WHERE [from_day] AND to_day = from_day + 1 GROUP BY 1);

-- channel_cart_rate reported
SELECT sum(cart_users)::DOUBLE / sum(visitors) FROM fact_source_period WHERE [from_day] AND to_day = from_day + 1;

-- channel_fav_rate reported
SELECT sum(fav_users)::DOUBLE / sum(visitors) FROM fact_source_period WHERE [from_day] AND to_day = from_day + 1;

-- channel_pay_conversion reported
SELECT sum(pay_buyers)::DOUBLE / sum(visitors) FROM fact_source_period WHERE [from_day] AND to_day = from_day + 1;

-- channel_cart_to_order reported
SELECT sum(order_buyers)::DOUBLE / sum(cart_users) FROM fact_source_period WHERE [from_day] AND to_day = from_day + 1;

-- channel_order_to_pay reported
SELECT sum(pay_buyers)::DOUBLE / sum(order_buyers) FROM fact_source_period WHERE [from_day] AND to_day = from_day + 1;

-- channel_amount reported
SELECT sum(pay_amount) / 100.0 FROM fact_source_period WHERE [from_day] AND to_day = from_day + 1;

-- orders_kept_share computed
SELECT count(*) FILTER (WHERE paid - coalesce((SELECT sum(r.amount) FROM fact_refund r WHERE r.order_no = o.order_no AND r.status = 'SUCCESS'), refund, 0) > 0)::DOUBLE / count(*) FROM fact_order o WHERE [paid_at];

-- channel_pieces reported
SELECT sum(pay_quantity) FROM fact_source_period WHERE [from_day] AND to_day = from_day + 1;

-- largest_order computed
SELECT max(paid) / 100.0 FROM fact_order WHERE [paid_at];
