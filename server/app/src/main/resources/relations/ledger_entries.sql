-- Grain: one movement on an account.
SELECT * FROM ${ledger_entry}
