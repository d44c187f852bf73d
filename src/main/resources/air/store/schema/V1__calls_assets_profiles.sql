-- One schema for SQLite and PostgreSQL; what they call differently is a placeholder. Money is in billionths of a US
-- dollar, times in milliseconds since 1970; a cost nobody knows is NULL. Names of columns are those of the records.

CREATE TABLE ledger (
  number        ${number},
  run           TEXT NOT NULL,
  owner         TEXT NOT NULL,
  begun         BIGINT NOT NULL,
  provider      TEXT NOT NULL,
  model         TEXT NOT NULL,
  operation     TEXT NOT NULL,
  fingerprint   TEXT NOT NULL,
  request       TEXT NOT NULL,
  estimate      BIGINT,
  state         TEXT NOT NULL,
  job           TEXT,
  cost          BIGINT,
  cost_source   TEXT NOT NULL DEFAULT '',
  units         INTEGER NOT NULL DEFAULT 0,
  input_tokens  BIGINT NOT NULL DEFAULT 0,
  output_tokens BIGINT NOT NULL DEFAULT 0,
  bytes         BIGINT NOT NULL DEFAULT 0,
  request_id    TEXT,
  millis        BIGINT,
  failure       TEXT
);
-- Sums of a month and of a run are read from these alone, before every call.
CREATE INDEX ledger_of_month ON ledger (begun, state, cost, estimate);
CREATE INDEX ledger_of_run ON ledger (run, state, cost, estimate);
CREATE INDEX ledger_not_ended ON ledger (state, owner) WHERE state IN ('OPEN', 'SUBMITTED');

-- What is searched and sorted by; what is read only to be shown is in making, so that these rows stay short.
CREATE TABLE asset (
  number     ${number},
  hash       TEXT NOT NULL,
  extension  TEXT NOT NULL,
  media_type TEXT NOT NULL,
  bytes      BIGINT NOT NULL,
  width      INTEGER,
  height     INTEGER,
  created    BIGINT NOT NULL,
  run        TEXT NOT NULL,
  model      TEXT NOT NULL,
  profile    TEXT,
  score      DOUBLE PRECISION,
  decision   TEXT,
  rating     INTEGER,
  favourite  INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX asset_hash ON asset (hash);
CREATE INDEX asset_run ON asset (run, number);
CREATE INDEX asset_created ON asset (created);
CREATE INDEX asset_score ON asset (score, number);
CREATE INDEX asset_profile ON asset (profile);

CREATE TABLE making (
  asset          BIGINT NOT NULL PRIMARY KEY,
  call           BIGINT,
  intent         TEXT NOT NULL,
  operation      TEXT NOT NULL,
  provider       TEXT NOT NULL,
  prompt         TEXT NOT NULL,
  seed           BIGINT NOT NULL,
  asked_width    INTEGER NOT NULL,
  asked_height   INTEGER NOT NULL,
  options        TEXT NOT NULL,
  reference_hashes TEXT NOT NULL,
  cost           BIGINT,
  critique       TEXT,
  decided_prompt TEXT
);

CREATE TABLE lineage (
  child    BIGINT NOT NULL,
  position INTEGER NOT NULL,
  parent   BIGINT NOT NULL,
  PRIMARY KEY (child, position)
);
CREATE INDEX lineage_parent ON lineage (parent);

CREATE TABLE tag (
  asset BIGINT NOT NULL,
  name  TEXT NOT NULL,
  PRIMARY KEY (asset, name)
);
CREATE INDEX tag_name ON tag (name);

CREATE TABLE profile (
  hash      TEXT NOT NULL PRIMARY KEY,
  name      TEXT UNIQUE,
  kept      BIGINT NOT NULL,
  used      BIGINT NOT NULL,
  words     TEXT NOT NULL,
  exemplars TEXT NOT NULL
);

-- Profiles edited from one another share these.
CREATE TABLE exemplar (
  hash TEXT NOT NULL PRIMARY KEY,
  png  ${bytes} NOT NULL
);
