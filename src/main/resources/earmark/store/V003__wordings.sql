-- What may have been said instead of words of a turn, as the recogniser weighs it; only turns that have any.
-- A table of its own and not a column of turn: turns kept before keep their rows and so their digests.
CREATE TABLE wording (
  interaction TEXT NOT NULL,
  position INTEGER NOT NULL,
  wordings BLOB NOT NULL,
  PRIMARY KEY (interaction, position),
  FOREIGN KEY (interaction, position) REFERENCES turn (interaction, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
