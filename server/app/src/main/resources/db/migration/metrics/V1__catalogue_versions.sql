-- A version of an agency's catalogue: one of its files got another text, or none any more. Numbers run through all files
-- of the agency; what is in force is the newest version of each file. Nothing is ever changed or removed here.
CREATE TABLE catalogue_version (
    agency_id BIGINT NOT NULL,
    number BIGINT NOT NULL,
    file VARCHAR(80) NOT NULL,
    text TEXT,
    origin VARCHAR(20) NOT NULL,
    by_user BIGINT NOT NULL,
    made_at TIMESTAMP WITH TIME ZONE NOT NULL,
    why VARCHAR(400) NOT NULL,
    PRIMARY KEY (agency_id, number)
);
CREATE INDEX catalogue_version_of_file ON catalogue_version (agency_id, file, number);
