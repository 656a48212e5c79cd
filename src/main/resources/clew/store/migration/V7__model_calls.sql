-- What language models answered, under the hash of what they were asked. cost: billionths of the currency of the prices.
CREATE TABLE model_call (
    model TEXT NOT NULL,
    hash TEXT NOT NULL,
    form TEXT NOT NULL,
    thread TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    answer TEXT NOT NULL,
    tokens_in BIGINT NOT NULL,
    tokens_out BIGINT NOT NULL,
    cost BIGINT NOT NULL,
    PRIMARY KEY (model, hash)
);

-- What was used in a month, with what is reserved: by each thread, and under '*' by all of them.
CREATE TABLE model_use (
    month TEXT NOT NULL,
    thread TEXT NOT NULL,
    tokens BIGINT NOT NULL,
    cost BIGINT NOT NULL,
    PRIMARY KEY (month, thread)
);
