-- What an analyst would write straight onto the table: looks, then a favourite, then the cart, then a purchase, then
-- another, each within seven days of the look. One look back per event to the latest event of the step before.
WITH look AS (
    SELECT person, happened_at AS moment FROM fact_behaviour WHERE action = 'pv'
),
favourite AS (
    SELECT n.person, n.happened_at AS moment, b.moment AS began
    FROM (SELECT person, happened_at FROM fact_behaviour WHERE action = 'fav') n
    ASOF JOIN look b ON n.person = b.person AND n.happened_at >= b.moment
    WHERE n.happened_at - b.moment <= INTERVAL 7 DAY
),
cart AS (
    SELECT n.person, n.happened_at AS moment, b.began
    FROM (SELECT person, happened_at FROM fact_behaviour WHERE action = 'cart') n
    ASOF JOIN favourite b ON n.person = b.person AND n.happened_at >= b.moment
    WHERE n.happened_at - b.began <= INTERVAL 7 DAY
),
purchase AS (
    SELECT n.person, n.happened_at AS moment, b.began
    FROM (SELECT person, happened_at FROM fact_behaviour WHERE action = 'buy') n
    ASOF JOIN cart b ON n.person = b.person AND n.happened_at >= b.moment
    WHERE n.happened_at - b.began <= INTERVAL 7 DAY
),
again AS (
    SELECT n.person
    FROM (SELECT person, happened_at FROM fact_behaviour WHERE action = 'buy') n
    ASOF JOIN purchase b ON n.person = b.person AND n.happened_at > b.moment
    WHERE n.happened_at - b.began <= INTERVAL 7 DAY
)
SELECT
    (SELECT count(DISTINCT person) FROM look),
    (SELECT count(DISTINCT person) FROM favourite),
    (SELECT count(DISTINCT person) FROM cart),
    (SELECT count(DISTINCT person) FROM purchase),
    (SELECT count(DISTINCT person) FROM again)
