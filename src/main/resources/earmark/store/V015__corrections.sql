-- What people corrected in what was recognised: words and speakers. The turn holds what is right, for that is tagged,
-- searched and shown; turn_heard holds it as it was recognised, once something of it was corrected.
-- A table of its own and not columns of turn: turns kept before keep their rows and so their digests.
CREATE TABLE turn_heard (
  interaction TEXT NOT NULL,
  position INTEGER NOT NULL,
  speaker TEXT NOT NULL,
  text TEXT NOT NULL,
  words BLOB NOT NULL,
  wordings BLOB NOT NULL,
  PRIMARY KEY (interaction, position),
  FOREIGN KEY (interaction, position) REFERENCES turn (interaction, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Only ever added to: taking a correction back is one more. It does not hang on its interaction: what people did outlives
-- that. kind reread: the interaction was put anew in the place of itself, and what came before no longer holds.
-- start_char and end_char count in the turn as it was before. digest: SHA-256 over the row, see RowDigest.
CREATE TABLE correction (
  interaction TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number >= 1),
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('words', 'speaker', 'reread')),
  turn INTEGER NOT NULL,
  start_char INTEGER NOT NULL,
  end_char INTEGER NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  undoes INTEGER,
  digest TEXT NOT NULL,
  PRIMARY KEY (interaction, number)
) STRICT, WITHOUT ROWID;

-- Where the places that people pointed to are now that words before or in them were corrected. Derived: what people said
-- stays as they said it.
CREATE TABLE observed_now (
  evaluation TEXT NOT NULL,
  revision INTEGER NOT NULL,
  answer INTEGER NOT NULL,
  position INTEGER NOT NULL,
  start_char INTEGER NOT NULL,
  end_char INTEGER NOT NULL,
  PRIMARY KEY (evaluation, revision, answer, position),
  FOREIGN KEY (evaluation, revision, answer, position) REFERENCES observed (evaluation, revision, answer, position)
    ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE draft_observed_now (
  evaluation TEXT NOT NULL,
  revision INTEGER NOT NULL,
  answer INTEGER NOT NULL,
  position INTEGER NOT NULL,
  start_char INTEGER NOT NULL,
  end_char INTEGER NOT NULL,
  PRIMARY KEY (evaluation, revision, answer, position),
  FOREIGN KEY (evaluation, revision, answer, position) REFERENCES draft_observed (evaluation, revision, answer, position)
    ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE coaching_place_now (
  item TEXT NOT NULL,
  position INTEGER NOT NULL,
  start_char INTEGER NOT NULL,
  end_char INTEGER NOT NULL,
  PRIMARY KEY (item, position),
  FOREIGN KEY (item, position) REFERENCES coaching_place (item, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- By which places of an interaction are found when something of it is corrected.
CREATE INDEX observed_by_interaction ON observed (interaction, turn) WHERE interaction IS NOT NULL;
CREATE INDEX draft_observed_by_interaction ON draft_observed (interaction, turn) WHERE interaction IS NOT NULL;
CREATE INDEX coaching_place_by_interaction ON coaching_place (interaction, turn);
