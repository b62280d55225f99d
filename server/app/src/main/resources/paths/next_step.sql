-- Grain: one event that takes a path a step further.
-- Inputs: event; ${before} the events that took it to the step before; ${began} when its path began; ${same} equality of
-- the walker; ${after} whether it may be the same moment; ${window} in seconds.
-- Columns: the walker's, moment, began.
-- The latest event of the step before belongs to the path that began last, since a later event never belongs to a path
-- that began earlier: so one look back per event is exact, whatever number of paths a walker began.
SELECT ${columns}, n.moment, ${began} AS began
FROM (SELECT ${walker}, moment FROM event WHERE action IN (${actions})) n
ASOF JOIN ${before} b ON ${same} AND n.moment ${after} b.moment
WHERE n.moment - ${began} <= to_seconds(${window})
