-- A segment of buyers that an agency made: a name and a rule over orders. One with the key of a shipped segment stands
-- in its place; one that is hidden takes it away.
CREATE TABLE segment (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_id BIGINT NOT NULL,
    shipped_key VARCHAR(40),
    name VARCHAR(40) NOT NULL,
    note VARCHAR(400) NOT NULL,
    rule TEXT NOT NULL,
    hidden BOOLEAN NOT NULL,
    by_user BIGINT NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT segment_once UNIQUE (agency_id, shipped_key)
);
CREATE INDEX segment_of_agency ON segment (agency_id, id);
