-- What a picture that is drawn anew in part or extended is made of, as JSON: the mask, the tokens or
-- the photo, and the file over which it is laid, which is in use as photos of prompts are.
ALTER TABLE picture ADD COLUMN revision TEXT;

DROP TRIGGER photos_of_picture_added;

CREATE TRIGGER photos_of_picture_added AFTER INSERT ON picture BEGIN
  INSERT OR IGNORE INTO photo_use
    SELECT substr(atom, 1, 64), 'picture', new.id
    FROM json_tree(json_array(
      json(CASE WHEN json_valid(new.prompt) THEN new.prompt ELSE 'null' END),
      json(CASE WHEN json_valid(new.lanes) THEN new.lanes ELSE 'null' END),
      json(CASE WHEN json_valid(new.revision) THEN new.revision ELSE 'null' END)))
    WHERE type = 'text' AND (length(atom) = 64 OR substr(atom, 65) = '.png')
      AND NOT substr(atom, 1, 64) GLOB '*[^0-9a-f]*';
END;

DROP TRIGGER photos_of_picture_changed;

CREATE TRIGGER photos_of_picture_changed AFTER UPDATE OF prompt, lanes, revision ON picture
WHEN old.prompt <> new.prompt OR old.lanes <> new.lanes OR old.revision IS NOT new.revision BEGIN
  DELETE FROM photo_use WHERE holder = 'picture' AND id = new.id;
  INSERT OR IGNORE INTO photo_use
    SELECT substr(atom, 1, 64), 'picture', new.id
    FROM json_tree(json_array(
      json(CASE WHEN json_valid(new.prompt) THEN new.prompt ELSE 'null' END),
      json(CASE WHEN json_valid(new.lanes) THEN new.lanes ELSE 'null' END),
      json(CASE WHEN json_valid(new.revision) THEN new.revision ELSE 'null' END)))
    WHERE type = 'text' AND (length(atom) = 64 OR substr(atom, 65) = '.png')
      AND NOT substr(atom, 1, 64) GLOB '*[^0-9a-f]*';
END;
