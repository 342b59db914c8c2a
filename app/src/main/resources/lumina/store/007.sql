-- Conversations: what was said, what was answered, and the tokens that both are to the model, from
-- which a conversation is built again after its engine has gone.
CREATE TABLE conversation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  created INTEGER NOT NULL, -- milliseconds since 1970
  parent INTEGER REFERENCES conversation (id) -- that it was forked from
) STRICT;

CREATE TABLE turn (
  conversation INTEGER NOT NULL REFERENCES conversation (id),
  position INTEGER NOT NULL, -- from 0
  created INTEGER NOT NULL,
  said TEXT NOT NULL, -- parts, as JSON
  answer TEXT NOT NULL, -- parts, as JSON
  finish TEXT NOT NULL,
  tokens BLOB NOT NULL, -- 32-bit, low byte first
  model TEXT NOT NULL,
  numerics_key TEXT NOT NULL,
  PRIMARY KEY (conversation, position)
) STRICT;

-- The files of a folder that goes through a task, kept after its job has ended.
CREATE TABLE folder_file (
  job INTEGER NOT NULL,
  position INTEGER NOT NULL,
  path TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('WAITING', 'BEGUN', 'DONE', 'FAILED')),
  picture INTEGER REFERENCES picture (id) ON DELETE SET NULL,
  problem TEXT, -- JSON
  PRIMARY KEY (job, position)
) STRICT;

-- What the model said beside a picture that it painted.
CREATE TABLE picture_reply (
  picture INTEGER PRIMARY KEY REFERENCES picture (id) ON DELETE CASCADE,
  words TEXT NOT NULL
) STRICT;
