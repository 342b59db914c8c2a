-- Pictures asked for together: a batch of seeds, or a grid over two settings. Axes are JSON.
CREATE TABLE picture_set (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  created INTEGER NOT NULL, -- milliseconds since 1970
  columns TEXT NOT NULL,
  rows TEXT -- none for a single row
) STRICT;

ALTER TABLE picture ADD COLUMN fork_row INTEGER; -- first row of its own, where it has a parent
ALTER TABLE picture ADD COLUMN set_id INTEGER REFERENCES picture_set (id);
ALTER TABLE picture ADD COLUMN set_column INTEGER;
ALTER TABLE picture ADD COLUMN set_row INTEGER;

CREATE INDEX picture_family ON picture (parent) WHERE parent IS NOT NULL;
CREATE INDEX picture_of_set ON picture (set_id) WHERE set_id IS NOT NULL;

-- Pictures that wait to be painted, in order; written as a whole.
CREATE TABLE queue (
  position INTEGER PRIMARY KEY,
  picture INTEGER NOT NULL UNIQUE REFERENCES picture (id)
) STRICT;

-- Prompts that were used, kept also when their pictures are gone.
CREATE TABLE prompt_used (
  text TEXT PRIMARY KEY,
  used INTEGER NOT NULL -- milliseconds since 1970, the last time
) STRICT, WITHOUT ROWID;
