-- When the platform decides a refund case for the buyer unless the seller answers.
ALTER TABLE fact_refund ADD COLUMN timeout_at TIMESTAMP;
