-- The words each asset is found by. They are told apart and put in a common form before they get here (Words), so that
-- both databases find the same; this tokenizer only splits at blanks what is joined by blanks.
CREATE VIRTUAL TABLE asset_words USING fts5(words, content='', contentless_delete=1, detail=none, prefix='1 2 3 4 5', tokenize="unicode61 remove_diacritics 0");
