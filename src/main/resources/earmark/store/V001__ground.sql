-- The first shape of a home. Never edited once merged: a change is a new file.
--
-- Moments are UTC text with nine decimals, so that they sort as text and lose nothing. Booleans are 0 and 1.
-- Columns ending in _ms are milliseconds from the first sample; start_char and end_char are UTF-16 units of one
-- turn's text, half-open. Binary columns hold the encodings described in WordsCode and PlacesCode.

-- One row. An index belongs to the database whose identity it carries.
CREATE TABLE store (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  identity TEXT NOT NULL
) STRICT;
INSERT INTO store (one, identity) VALUES (1, lower(hex(randomblob(16))));

-- The latest change of every interaction ever kept, also of those that are gone. Numbers only rise.
CREATE TABLE change (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  interaction TEXT NOT NULL UNIQUE,
  removed INTEGER NOT NULL CHECK (removed IN (0, 1))
) STRICT;

-- digest: SHA-256 over this row and all rows that hang on it, see RowDigest; the last guard against a flipped bit.
CREATE TABLE interaction (
  id TEXT PRIMARY KEY CHECK (length(id) = 16),
  medium TEXT NOT NULL,
  started_at TEXT,
  source TEXT NOT NULL,
  source_sha256 TEXT NOT NULL,
  duration_ms INTEGER,
  turn_count INTEGER NOT NULL,
  saved_at TEXT NOT NULL,
  tagger TEXT NOT NULL,
  marker_pack_sha256 TEXT NOT NULL,
  digest TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX interaction_by_source ON interaction (source_sha256);
CREATE INDEX interaction_by_start ON interaction (started_at, id);

CREATE TABLE turn (
  interaction TEXT NOT NULL REFERENCES interaction ON DELETE CASCADE,
  position INTEGER NOT NULL,
  speaker TEXT NOT NULL,
  text TEXT NOT NULL,
  start_ms INTEGER,
  end_ms INTEGER,
  words BLOB NOT NULL,
  PRIMARY KEY (interaction, position)
) STRICT, WITHOUT ROWID;

-- What is known beside the words: agent, team, queue, id, anything.
CREATE TABLE fact (
  interaction TEXT NOT NULL REFERENCES interaction ON DELETE CASCADE,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (interaction, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX fact_by_value ON fact (name, value);

-- What took part in making the interaction: recogniser, model, decoder.
CREATE TABLE version (
  interaction TEXT NOT NULL REFERENCES interaction ON DELETE CASCADE,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (interaction, name)
) STRICT, WITHOUT ROWID;

-- When each channel held speech.
CREATE TABLE voice (
  interaction TEXT NOT NULL REFERENCES interaction ON DELETE CASCADE,
  position INTEGER NOT NULL,
  channel INTEGER NOT NULL,
  speaker TEXT NOT NULL,
  active BLOB NOT NULL,
  PRIMARY KEY (interaction, position)
) STRICT, WITHOUT ROWID;

-- What was wrong with the input although it could be read.
CREATE TABLE problem (
  interaction TEXT NOT NULL REFERENCES interaction ON DELETE CASCADE,
  position INTEGER NOT NULL,
  place TEXT NOT NULL,
  what TEXT NOT NULL,
  hint TEXT NOT NULL,
  PRIMARY KEY (interaction, position)
) STRICT, WITHOUT ROWID;

-- A kept original: files/<first two digits>/<sha256>.<extension>.
CREATE TABLE content (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  extension TEXT NOT NULL,
  size_bytes INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Which originals an interaction was made of, in order. One original may serve several interactions.
CREATE TABLE source (
  interaction TEXT NOT NULL REFERENCES interaction ON DELETE CASCADE,
  position INTEGER NOT NULL,
  sha256 TEXT NOT NULL REFERENCES content,
  role TEXT NOT NULL,
  PRIMARY KEY (interaction, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX source_by_content ON source (sha256);

-- Every name an original was seen under. file_name and stem are the last part of it, with and without the ending.
CREATE TABLE source_name (
  sha256 TEXT NOT NULL REFERENCES content ON DELETE CASCADE,
  name TEXT NOT NULL,
  file_name TEXT NOT NULL,
  stem TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  digest TEXT NOT NULL,
  PRIMARY KEY (sha256, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX source_name_by_name ON source_name (name);
CREATE INDEX source_name_by_file_name ON source_name (file_name);
CREATE INDEX source_name_by_stem ON source_name (stem);

-- because: of no_opportunity and undetermined; searched: of absent; evidence of present is in finding.
CREATE TABLE verdict (
  interaction TEXT NOT NULL REFERENCES interaction ON DELETE CASCADE,
  position INTEGER NOT NULL,
  marker TEXT NOT NULL,
  version INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('present', 'absent', 'no_opportunity', 'undetermined')),
  because TEXT CHECK ((because IS NOT NULL) = (outcome IN ('no_opportunity', 'undetermined'))),
  searched BLOB CHECK ((searched IS NOT NULL) = (outcome = 'absent')),
  PRIMARY KEY (interaction, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX verdict_by_marker ON verdict (marker, outcome);

CREATE TABLE finding (
  interaction TEXT NOT NULL,
  verdict INTEGER NOT NULL,
  position INTEGER NOT NULL,
  speaker TEXT NOT NULL,
  turn INTEGER NOT NULL,
  start_char INTEGER NOT NULL,
  end_char INTEGER NOT NULL,
  start_ms INTEGER,
  end_ms INTEGER,
  confidence REAL NOT NULL,
  origin TEXT NOT NULL,
  PRIMARY KEY (interaction, verdict, position),
  FOREIGN KEY (interaction, verdict) REFERENCES verdict (interaction, position) ON DELETE CASCADE,
  FOREIGN KEY (interaction, turn) REFERENCES turn (interaction, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_by_turn ON finding (interaction, turn);

-- What could not be taken in, by the path it was given under; a later success takes it out.
CREATE TABLE failure (
  path TEXT PRIMARY KEY,
  sha256 TEXT,
  place TEXT NOT NULL,
  what TEXT NOT NULL,
  hint TEXT NOT NULL,
  first_at TEXT NOT NULL,
  last_at TEXT NOT NULL,
  times INTEGER NOT NULL CHECK (times >= 1),
  digest TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX failure_by_content ON failure (sha256);
