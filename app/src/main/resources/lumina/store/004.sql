-- What lists show of a picture, beside it: read without its prompt, its codes and its values.
ALTER TABLE picture ADD COLUMN task TEXT NOT NULL DEFAULT 'DRAW';
ALTER TABLE picture ADD COLUMN words TEXT NOT NULL DEFAULT ''; -- the artist's own
ALTER TABLE picture ADD COLUMN folded TEXT NOT NULL DEFAULT ''; -- the same without case
ALTER TABLE picture ADD COLUMN star INTEGER NOT NULL DEFAULT 0 CHECK (star BETWEEN 0 AND 5);
ALTER TABLE picture ADD COLUMN drawn INTEGER NOT NULL DEFAULT 0; -- how many codes it has
ALTER TABLE picture ADD COLUMN thumbnail TEXT; -- name of its thumbnails, once they are there

UPDATE picture SET
  task = CASE json_extract(prompt, '$.is')
    WHEN 'Draw' THEN 'DRAW'
    WHEN 'Condition' THEN 'CONDITION'
    WHEN 'Edit' THEN 'EDIT'
    WHEN 'Chat' THEN 'CHAT'
    ELSE coalesce(json_extract(prompt, '$.task'), 'DRAW')
  END,
  words = coalesce(json_extract(prompt, '$.text'), json_extract(prompt, '$.instruction'), '')
WHERE json_valid(prompt);

UPDATE picture SET
  folded = fold(words),
  drawn = (SELECT coalesce(sum(length(ids) / 4), 0) FROM codes WHERE codes.picture = picture.id);

-- One that has a file and no thumbnails yet.
CREATE INDEX picture_without_thumbnail ON picture (id)
  WHERE thumbnail IS NULL AND file IS NOT NULL AND discarded IS NULL;

-- Words of one or two letters are looked for here, from the newest picture on.
CREATE INDEX picture_folded ON picture (id, folded) WHERE discarded IS NULL;

CREATE INDEX picture_discarded ON picture (discarded) WHERE discarded IS NOT NULL;

-- Longer ones here: any part of a word, in any order.
CREATE VIRTUAL TABLE picture_words USING fts5(
  folded, content = 'picture', content_rowid = 'id', tokenize = 'trigram case_sensitive 1');

INSERT INTO picture_words (picture_words) VALUES ('rebuild');

CREATE TRIGGER picture_words_added AFTER INSERT ON picture BEGIN
  INSERT INTO picture_words (rowid, folded) VALUES (new.id, new.folded);
END;

CREATE TRIGGER picture_words_changed AFTER UPDATE OF folded ON picture
WHEN old.folded <> new.folded BEGIN
  INSERT INTO picture_words (picture_words, rowid, folded) VALUES ('delete', old.id, old.folded);
  INSERT INTO picture_words (rowid, folded) VALUES (new.id, new.folded);
END;

CREATE TRIGGER picture_words_gone AFTER DELETE ON picture BEGIN
  INSERT INTO picture_words (picture_words, rowid, folded) VALUES ('delete', old.id, old.folded);
END;
