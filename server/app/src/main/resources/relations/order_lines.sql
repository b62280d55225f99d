-- Grain: one line of an order in force.
SELECT * FROM ${order_line}
