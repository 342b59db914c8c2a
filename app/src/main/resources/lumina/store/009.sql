-- What the gallery chooses and sorts pictures by, so that the order of a whole library is read
-- without a look at its rows.
CREATE INDEX picture_chosen
  ON picture (id, created, task, state, model, width, height, star, drawn, fork_row,
    discarded)
  WHERE discarded IS NULL;
