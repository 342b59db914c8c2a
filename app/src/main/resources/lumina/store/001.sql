-- A picture, finished or not. Values that the contract defines are JSON in its wire form.
CREATE TABLE picture (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  created INTEGER NOT NULL, -- milliseconds since 1970
  prompt TEXT NOT NULL,
  sampling TEXT NOT NULL,
  lanes TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('RUNNING', 'PAUSED', 'STOPPED', 'FAILED', 'DONE')),
  file TEXT, -- name within the folder of pictures
  model TEXT NOT NULL,
  numerics_key TEXT NOT NULL,
  parent INTEGER REFERENCES picture (id),
  discarded INTEGER -- milliseconds since 1970, once it is in the trash
) STRICT;

CREATE INDEX picture_shown ON picture (id) WHERE discarded IS NULL;

-- Image tokens as they were committed: little-endian ints and floats, one of each for a token.
CREATE TABLE codes (
  picture INTEGER NOT NULL REFERENCES picture (id),
  start INTEGER NOT NULL, -- index of the first of them in the picture
  ids BLOB NOT NULL,
  surprise BLOB NOT NULL,
  entropy BLOB NOT NULL,
  PRIMARY KEY (picture, start)
) STRICT, WITHOUT ROWID;

CREATE TABLE preference (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
