-- Which kept photos are in use: their content's hash, wherever it stands in a prompt. Kept by
-- triggers, so that whoever writes a prompt counts.
CREATE TABLE photo_use (
  hash TEXT NOT NULL,
  holder TEXT NOT NULL CHECK (holder IN ('picture', 'job')),
  id INTEGER NOT NULL, -- row of the holder
  PRIMARY KEY (hash, holder, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX photo_use_of ON photo_use (holder, id);

-- A photo is named by 64 hexadecimal digits, in earlier libraries with the ending of its file.
INSERT OR IGNORE INTO photo_use
  SELECT substr(atom, 1, 64), 'picture', picture.id
  FROM picture, json_tree(json_array(
    json(CASE WHEN json_valid(prompt) THEN prompt ELSE 'null' END),
    json(CASE WHEN json_valid(lanes) THEN lanes ELSE 'null' END)))
  WHERE type = 'text' AND (length(atom) = 64 OR substr(atom, 65) = '.png')
    AND NOT substr(atom, 1, 64) GLOB '*[^0-9a-f]*';

CREATE TRIGGER photos_of_picture_added AFTER INSERT ON picture BEGIN
  INSERT OR IGNORE INTO photo_use
    SELECT substr(atom, 1, 64), 'picture', new.id
    FROM json_tree(json_array(
      json(CASE WHEN json_valid(new.prompt) THEN new.prompt ELSE 'null' END),
      json(CASE WHEN json_valid(new.lanes) THEN new.lanes ELSE 'null' END)))
    WHERE type = 'text' AND (length(atom) = 64 OR substr(atom, 65) = '.png')
      AND NOT substr(atom, 1, 64) GLOB '*[^0-9a-f]*';
END;

CREATE TRIGGER photos_of_picture_changed AFTER UPDATE OF prompt, lanes ON picture
WHEN old.prompt <> new.prompt OR old.lanes <> new.lanes BEGIN
  DELETE FROM photo_use WHERE holder = 'picture' AND id = new.id;
  INSERT OR IGNORE INTO photo_use
    SELECT substr(atom, 1, 64), 'picture', new.id
    FROM json_tree(json_array(
      json(CASE WHEN json_valid(new.prompt) THEN new.prompt ELSE 'null' END),
      json(CASE WHEN json_valid(new.lanes) THEN new.lanes ELSE 'null' END)))
    WHERE type = 'text' AND (length(atom) = 64 OR substr(atom, 65) = '.png')
      AND NOT substr(atom, 1, 64) GLOB '*[^0-9a-f]*';
END;

CREATE TRIGGER photos_of_picture_gone AFTER DELETE ON picture BEGIN
  DELETE FROM photo_use WHERE holder = 'picture' AND id = old.id;
END;

CREATE TRIGGER photos_of_job_added AFTER INSERT ON job BEGIN
  INSERT OR IGNORE INTO photo_use
    SELECT substr(atom, 1, 64), 'job', new.id
    FROM json_tree(CASE WHEN json_valid(new.payload) THEN new.payload ELSE 'null' END)
    WHERE type = 'text' AND (length(atom) = 64 OR substr(atom, 65) = '.png')
      AND NOT substr(atom, 1, 64) GLOB '*[^0-9a-f]*';
END;

CREATE TRIGGER photos_of_job_changed AFTER UPDATE OF payload ON job BEGIN
  DELETE FROM photo_use WHERE holder = 'job' AND id = new.id;
  INSERT OR IGNORE INTO photo_use
    SELECT substr(atom, 1, 64), 'job', new.id
    FROM json_tree(CASE WHEN json_valid(new.payload) THEN new.payload ELSE 'null' END)
    WHERE type = 'text' AND (length(atom) = 64 OR substr(atom, 65) = '.png')
      AND NOT substr(atom, 1, 64) GLOB '*[^0-9a-f]*';
END;

CREATE TRIGGER photos_of_job_gone AFTER DELETE ON job BEGIN
  DELETE FROM photo_use WHERE holder = 'job' AND id = old.id;
END;
