-- Themes of what is complained of: the runs, every theme there ever was, the texts of the last run, by what themes are
-- known again, and what people decided about them, which is only ever added to.
-- vector, centre: four bytes a number, big-endian, of length 1. digest: SHA-256 over the other columns, see RowDigest.

CREATE TABLE theme_run (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  representation TEXT NOT NULL,
  texts INTEGER NOT NULL,
  counted INTEGER NOT NULL,
  stability REAL,
  wanted INTEGER NOT NULL,
  least_similar REAL NOT NULL,
  digest TEXT NOT NULL
) STRICT;

CREATE TABLE theme (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  named INTEGER NOT NULL CHECK (named IN (0, 1)),
  state TEXT NOT NULL,
  merged_into TEXT NOT NULL,
  terms TEXT NOT NULL,
  first_run INTEGER NOT NULL,
  last_run INTEGER NOT NULL,
  digest TEXT NOT NULL
) STRICT;

-- A text goes with its interaction.
CREATE TABLE theme_member (
  position INTEGER PRIMARY KEY,
  interaction TEXT NOT NULL REFERENCES interaction ON DELETE CASCADE,
  turn INTEGER NOT NULL,
  start_char INTEGER NOT NULL,
  end_char INTEGER NOT NULL,
  start_ms INTEGER,
  end_ms INTEGER CHECK ((end_ms IS NULL) = (start_ms IS NULL)),
  text TEXT NOT NULL,
  day TEXT,
  theme TEXT NOT NULL,
  similarity REAL NOT NULL,
  vector BLOB NOT NULL,
  digest TEXT NOT NULL
) STRICT;
CREATE INDEX theme_member_by_interaction ON theme_member (interaction);

CREATE TABLE theme_anchor (
  position INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  themes TEXT NOT NULL,
  centre BLOB NOT NULL,
  digest TEXT NOT NULL
) STRICT;

CREATE TABLE theme_decision (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  kind TEXT NOT NULL,
  themes TEXT NOT NULL,
  text TEXT NOT NULL,
  digest TEXT NOT NULL
) STRICT;
