-- Grain: one refund case, whatever came of it.
-- Reads: refund. handling_hours is from the buyer's request to the end of the case.
SELECT r.*, date_diff('second', r.applied_at, r.done_at) / 3600.0 AS handling_hours
FROM ${refund} r
