-- A feed that a thread follows.
CREATE TABLE feed (
    thread TEXT NOT NULL REFERENCES thread (slug),
    location TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (thread, location)
);

-- How a feed stands, whoever follows it; kept when nobody does, so that it is not asked early when one does again.
-- Times are milliseconds since 1970.
CREATE TABLE standing (
    location TEXT NOT NULL PRIMARY KEY,
    next_at BIGINT NOT NULL,
    body TEXT NOT NULL
);

CREATE INDEX standing_next ON standing (next_at);

-- Hosts that asked to be left alone until then.
CREATE TABLE rest (
    host TEXT NOT NULL PRIMARY KEY,
    until_at BIGINT NOT NULL
);
