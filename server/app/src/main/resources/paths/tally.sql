-- Grain: one action.
-- Inputs: event.
-- Columns: action, events, persons, again (persons who did it moment least twice).
SELECT action, sum(times)::BIGINT AS events, count(*) AS persons, count(*) FILTER (WHERE times > 1) AS again
FROM (SELECT person, action, count(*) AS times FROM event GROUP BY ALL) p
GROUP BY action
