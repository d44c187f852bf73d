-- What is known of a judge in a taste: one for each way of asking. A profile that is edited has another hash.
CREATE TABLE calibration (
  profile TEXT NOT NULL,
  judge   TEXT NOT NULL,
  wording TEXT NOT NULL,
  made    BIGINT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (profile, judge, wording)
);

-- The answers it is made from, kept as they come, so that one that ended early is gone on with and not paid for twice.
CREATE TABLE calibration_answer (
  profile TEXT NOT NULL,
  judge   TEXT NOT NULL,
  wording TEXT NOT NULL,
  role    TEXT NOT NULL,
  picture TEXT NOT NULL,
  answer  TEXT NOT NULL,
  PRIMARY KEY (profile, judge, wording, role, picture)
);
