-- One text for SQLite and PostgreSQL: only types and clauses that both take.
CREATE TABLE thread (
    slug TEXT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    question TEXT NOT NULL,
    included TEXT NOT NULL,
    excluded TEXT NOT NULL,
    notice TEXT NOT NULL
);

-- Bytes under their own hash; never changed, never deleted.
CREATE TABLE snapshot (
    sha256 TEXT NOT NULL PRIMARY KEY,
    media_type TEXT NOT NULL,
    bytes BYTEA NOT NULL
);

CREATE TABLE item (
    thread TEXT NOT NULL REFERENCES thread (slug),
    id TEXT NOT NULL,
    raw TEXT NOT NULL REFERENCES snapshot (sha256),
    page TEXT NOT NULL REFERENCES snapshot (sha256),
    body TEXT NOT NULL,
    PRIMARY KEY (thread, id)
);

CREATE TABLE version (
    thread TEXT NOT NULL REFERENCES thread (slug),
    number INTEGER NOT NULL,
    hash TEXT NOT NULL,
    previous TEXT,
    head TEXT NOT NULL,
    document BYTEA NOT NULL,
    PRIMARY KEY (thread, number)
);

-- A work without its copies, which it names by their items.
CREATE TABLE work (
    thread TEXT NOT NULL REFERENCES thread (slug),
    id TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (thread, id)
);

-- Under which keys a work may be found when something like it arrives.
CREATE TABLE work_key (
    thread TEXT NOT NULL,
    name BIGINT NOT NULL,
    work TEXT NOT NULL,
    PRIMARY KEY (thread, name, work)
);

-- What a person has said of who is who; never changed, never deleted.
CREATE TABLE pin (
    thread TEXT NOT NULL REFERENCES thread (slug),
    number INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (thread, number)
);

-- Pairs of items that may be one work.
CREATE TABLE doubt (
    thread TEXT NOT NULL,
    a TEXT NOT NULL,
    b TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (thread, a, b)
);

-- The work that each item was taken in as, the version that did, and what the item says as a copy of that work.
CREATE TABLE copy (
    thread TEXT NOT NULL,
    item TEXT NOT NULL,
    work TEXT NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (thread, item),
    FOREIGN KEY (thread, item) REFERENCES item (thread, id)
);

CREATE TABLE placement (
    thread TEXT NOT NULL,
    work TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (thread, work)
);

CREATE TABLE vector (
    thread TEXT NOT NULL,
    work TEXT NOT NULL,
    floats BYTEA NOT NULL,
    PRIMARY KEY (thread, work)
);

CREATE TABLE reading (
    thread TEXT NOT NULL,
    item TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (thread, item)
);

CREATE TABLE tension (
    thread TEXT NOT NULL,
    id TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (thread, id)
);
