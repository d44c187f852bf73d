-- What the artist chose between candidates: one picture over another. Asked twice about two, the later answer counts.
CREATE TABLE choice (
  winner  BIGINT NOT NULL,
  loser   BIGINT NOT NULL,
  profile TEXT,
  made    BIGINT NOT NULL,
  PRIMARY KEY (winner, loser)
);
CREATE INDEX choice_loser ON choice (loser);

-- Decisions about pictures up to the last one are no longer learnt from: in one profile, or in all where it is NULL.
CREATE TABLE forgotten (
  profile TEXT,
  last    BIGINT NOT NULL,
  made    BIGINT NOT NULL
);

-- What a judge measured of a picture, so that the picture need not be decoded again.
CREATE TABLE trait (
  asset   BIGINT NOT NULL PRIMARY KEY,
  figures TEXT NOT NULL
);
