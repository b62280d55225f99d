-- A diagnosis of a shop as it was made. `content` stands beside the shops named in `others` and is shown to who may see
-- all of them; anybody else who sees the shop reads `content_alone`, which knows no other shop.
CREATE TABLE diagnosis (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    from_day DATE NOT NULL,
    to_day DATE NOT NULL,
    content TEXT NOT NULL,
    content_alone TEXT NOT NULL,
    others TEXT NOT NULL,
    by_user BIGINT NOT NULL,
    made_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX diagnosis_of_shop ON diagnosis (agency_id, shop_id, made_at DESC);
