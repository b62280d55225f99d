-- Grain: one traffic source of one item on one day and device. Visitors of sources overlap.
-- Reads: source_period. reach says what leads there: outside (other platforms), paid (promotion that is paid per click or
-- commission), live, own (the buyer's own ways back), else natural.
SELECT
    *,
    from_day AS day,
    CASE
        WHEN regexp_matches(path, '站外|淘外|抖音|小红书|微博|快手|微信|百度') THEN 'outside'
        WHEN regexp_matches(path, '付费|直通车|关键词推广|人群推广|全站推广|万相台|引力魔方|超级推荐|钻展|品销宝|淘宝客|淘客') THEN 'paid'
        WHEN regexp_matches(path, '直播') THEN 'live'
        WHEN regexp_matches(path, '我的淘宝|购物车|收藏|直接访问|自主访问|已买到') THEN 'own'
        ELSE 'natural'
    END AS reach
FROM (SELECT *, concat_ws(' ', source1, source2, source3, source4) AS path FROM ${source_period})
WHERE to_day = from_day + 1
