-- What the robots.txt of a site said, and when; empty where a site has none.
CREATE TABLE robots (
    site TEXT NOT NULL PRIMARY KEY,
    since_at BIGINT NOT NULL,
    body TEXT NOT NULL
);
