-- Work that waits or is being done, of every kind; a row is deleted when its work has ended. What
-- every kind needs by itself is JSON in the contract's wire form.
CREATE TABLE job (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  created INTEGER NOT NULL, -- milliseconds since 1970
  kind TEXT NOT NULL CHECK (kind IN ('DRAW', 'PHOTO_TASK', 'CHAT_TURN', 'FOLDER')),
  workspace TEXT NOT NULL, -- whose it is
  conversation INTEGER, -- whose it is, where a conversation asked
  interactive INTEGER NOT NULL CHECK (interactive IN (0, 1)), -- somebody waits for the answer
  state TEXT NOT NULL CHECK (state IN ('WAITING', 'RUNNING')),
  position INTEGER NOT NULL, -- the lowest is next
  width INTEGER, -- of its picture, where it has one whose size is known
  height INTEGER,
  payload TEXT NOT NULL,
  picture INTEGER REFERENCES picture (id)
) STRICT;

CREATE INDEX job_in_order ON job (state, position);
CREATE UNIQUE INDEX job_of_picture ON job (picture) WHERE picture IS NOT NULL;

INSERT INTO job (created, kind, workspace, interactive, state, position, width, height, payload,
    picture)
  SELECT created, 'DRAW', 'create', 0, 'WAITING', position, width, height, '{}', id
  FROM queue JOIN picture ON picture.id = queue.picture
  ORDER BY position;

DROP TABLE queue;

-- A picture that is gone for good leaves no job.
CREATE TRIGGER picture_gone_leaves_no_job BEFORE DELETE ON picture BEGIN
  DELETE FROM job WHERE picture = old.id;
END;
