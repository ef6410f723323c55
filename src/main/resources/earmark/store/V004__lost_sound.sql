-- Which stretches of a channel were recorded and could not be decoded; only channels that have any.
-- A table of its own and not a column of voice: voices kept before keep their rows and so their digests.
CREATE TABLE lost_sound (
  interaction TEXT NOT NULL,
  position INTEGER NOT NULL,
  lost BLOB NOT NULL,
  PRIMARY KEY (interaction, position),
  FOREIGN KEY (interaction, position) REFERENCES voice (interaction, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
