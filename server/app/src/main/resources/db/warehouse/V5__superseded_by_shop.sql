-- Whose rows they are: a question reads the notes of its own shops, not those of all.
CREATE TABLE superseded_by_shop (
    shop_id BIGINT NOT NULL,
    kind VARCHAR NOT NULL,
    load_id BIGINT NOT NULL,
    row_no BIGINT NOT NULL,
    by_load BIGINT NOT NULL
);

INSERT INTO superseded_by_shop
SELECT l.shop_id, s.kind, s.load_id, s.row_no, s.by_load
FROM superseded s
JOIN load l ON l.load_id = s.by_load
ORDER BY l.shop_id, s.by_load;

DROP TABLE superseded;

ALTER TABLE superseded_by_shop RENAME TO superseded;
