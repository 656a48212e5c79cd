-- Where Clew may search for a thread by itself, and how much.
CREATE TABLE allowance (
    thread TEXT NOT NULL PRIMARY KEY REFERENCES thread (slug),
    body TEXT NOT NULL
);

-- A search that was derived from a thread's brief, and what became of it.
CREATE TABLE reactive (
    thread TEXT NOT NULL REFERENCES thread (slug),
    slug TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (thread, slug)
);
