-- What comes after a score: coaching items and appeals. Their steps are only ever added to.
-- digest: SHA-256 over the row and all rows that hang on it; see RowDigest.

CREATE TABLE coaching (
  id TEXT PRIMARY KEY,
  agent TEXT NOT NULL,
  marker TEXT NOT NULL,
  about TEXT NOT NULL,
  owner TEXT NOT NULL,
  due TEXT NOT NULL,
  digest TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX coaching_by_agent ON coaching (agent);

CREATE TABLE coaching_step (
  item TEXT NOT NULL REFERENCES coaching ON DELETE CASCADE,
  position INTEGER NOT NULL,
  at TEXT NOT NULL,
  state TEXT NOT NULL,
  by TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (item, position)
) STRICT, WITHOUT ROWID;

-- An interaction may be read anew, or be gone by now: what was seen there stays seen.
CREATE TABLE coaching_place (
  item TEXT NOT NULL REFERENCES coaching ON DELETE CASCADE,
  position INTEGER NOT NULL,
  interaction TEXT NOT NULL,
  turn INTEGER NOT NULL,
  start_char INTEGER NOT NULL,
  end_char INTEGER NOT NULL,
  start_ms INTEGER,
  end_ms INTEGER CHECK ((end_ms IS NULL) = (start_ms IS NULL)),
  PRIMARY KEY (item, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE appeal (
  id TEXT PRIMARY KEY,
  evaluation TEXT NOT NULL,
  question TEXT NOT NULL,
  kind TEXT NOT NULL,
  digest TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX appeal_by_evaluation ON appeal (evaluation);

CREATE TABLE appeal_step (
  appeal TEXT NOT NULL REFERENCES appeal ON DELETE CASCADE,
  position INTEGER NOT NULL,
  at TEXT NOT NULL,
  state TEXT NOT NULL,
  by TEXT NOT NULL,
  why TEXT NOT NULL,
  PRIMARY KEY (appeal, position)
) STRICT, WITHOUT ROWID;
