-- The words each asset is found by. They are told apart and put in a common form before they get here (Words), so that
-- both databases find the same; no text search configuration of the server has a part in it.
CREATE TABLE asset_words (
  asset BIGINT NOT NULL PRIMARY KEY,
  words TSVECTOR NOT NULL
);
CREATE INDEX asset_words_words ON asset_words USING GIN (words) WITH (fastupdate = off);
