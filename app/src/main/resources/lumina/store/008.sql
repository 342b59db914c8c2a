-- A conversation is a tree of turns: each follows another, and a branch is a way from a first turn
-- to a last. A turn is there from when it is asked for; what it was given and what came of it is
-- kept as it comes, so that an answer can be gone on with after any end of the program.
ALTER TABLE conversation ADD COLUMN title TEXT; -- as the artist calls it; null for its first words
ALTER TABLE conversation ADD COLUMN opening TEXT NOT NULL DEFAULT ''; -- what was said first
ALTER TABLE conversation ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN touched INTEGER NOT NULL DEFAULT 0; -- milliseconds since 1970
ALTER TABLE conversation ADD COLUMN trashed INTEGER; -- when, milliseconds since 1970
ALTER TABLE conversation ADD COLUMN leaf INTEGER; -- the turn with which the branch shown ends
ALTER TABLE conversation ADD COLUMN muted TEXT NOT NULL DEFAULT '[]'; -- pieces, as JSON
UPDATE conversation SET touched = created;

ALTER TABLE turn RENAME TO turn_before;

CREATE TABLE turn (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  conversation INTEGER NOT NULL REFERENCES conversation (id),
  parent INTEGER REFERENCES turn (id), -- null for a first turn
  created INTEGER NOT NULL,
  said TEXT NOT NULL, -- parts, as JSON
  form TEXT NOT NULL, -- what the answer may be, as JSON
  sampling TEXT NOT NULL, -- JSON
  most INTEGER NOT NULL, -- most tokens of the answer; 0 for as many as the context leaves
  muted TEXT NOT NULL, -- pieces that the model did not see, as JSON
  answer TEXT NOT NULL, -- parts, as JSON
  finish TEXT NOT NULL, -- PAUSED until it has ended
  prompt BLOB NOT NULL, -- 32-bit, low byte first; what was said, as the model reads it
  reply BLOB NOT NULL, -- likewise; every id of the answer so far
  tokens BLOB NOT NULL, -- likewise; what the conversation grew by; empty until it has ended
  read INTEGER NOT NULL, -- tokens
  reused INTEGER NOT NULL, -- tokens
  drawn INTEGER NOT NULL, -- tokens
  millis INTEGER NOT NULL,
  model TEXT NOT NULL,
  numerics_key TEXT NOT NULL,
  folded TEXT NOT NULL -- the words of both, without case, for the search
) STRICT;

INSERT INTO turn (conversation, created, said, form, sampling, most, muted, answer, finish, prompt,
    reply, tokens, read, reused, drawn, millis, model, numerics_key, folded)
  SELECT conversation, created, said, '{"is":"Free"}',
    '{"seed":0,"guidance":1.0,"temperature":1.0,"imageTopK":2000,"textTopK":5}', 0, '[]', answer,
    finish, zeroblob(0), zeroblob(0), tokens, 0, 0, 0, 0, model, numerics_key,
    fold((SELECT group_concat(atom, ' ') FROM json_tree(json_array(json(said), json(answer)))
      WHERE key = 'text'))
  FROM turn_before ORDER BY conversation, position;

UPDATE turn SET parent =
  (SELECT max(b.id) FROM turn b WHERE b.conversation = turn.conversation AND b.id < turn.id);
UPDATE conversation SET leaf = (SELECT max(id) FROM turn WHERE conversation = conversation.id);
UPDATE conversation SET opening = coalesce(
  (SELECT group_concat(atom, ' ') FROM turn, json_tree(turn.said)
    WHERE turn.conversation = conversation.id AND turn.parent IS NULL AND json_tree.key = 'text'),
  '');
DROP TABLE turn_before;
CREATE INDEX turn_of ON turn (conversation);
CREATE INDEX turn_after ON turn (parent);

-- Turns that waited when an earlier version ended are asked for in their conversation again.
DELETE FROM job WHERE kind = 'CHAT_TURN';
