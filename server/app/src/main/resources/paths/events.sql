-- Grain: one behaviour event of the period.
-- Inputs: ${facts} behaviour events in force, ${from} and ${to} the period's days, ${walker} the columns of who walks.
-- Columns: the walker's, action, moment.
SELECT ${walker}, action, happened_at AS moment
FROM ${facts} f
WHERE happened_at >= DATE '${from}' AND happened_at < DATE '${to}' AND person IS NOT NULL
