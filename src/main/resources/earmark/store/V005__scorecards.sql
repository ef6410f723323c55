-- Forms people are scored by, and evaluations: what an assessor answered about an interaction.
--
-- A form is kept as its card, the text it was made from, and never changes under its version. An evaluation keeps every
-- revision: the highest one counts. No total is kept but the claimed one. An evaluation does not hang on its interaction:
-- people score calls that are not here (yet); evaluation_match says which one it is, and may be made anew at any time.
-- digest: SHA-256 over the row and all rows that hang on it, see RowDigest.

CREATE TABLE form (
  id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  card TEXT NOT NULL,
  first_at TEXT NOT NULL,
  digest TEXT NOT NULL,
  PRIMARY KEY (id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE evaluation (
  id TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  latest INTEGER NOT NULL CHECK (latest IN (0, 1)),
  reference TEXT NOT NULL,
  agent TEXT NOT NULL,
  assessor TEXT NOT NULL,
  kind TEXT NOT NULL,
  sampling_reason TEXT NOT NULL,
  form TEXT NOT NULL,
  form_version INTEGER NOT NULL,
  started TEXT,
  submitted TEXT,
  claimed_written TEXT,
  claimed_share REAL CHECK ((claimed_share IS NULL) = (claimed_written IS NULL)),
  claimed_decimals INTEGER CHECK ((claimed_decimals IS NULL) = (claimed_written IS NULL)),
  comment TEXT NOT NULL,
  origin TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  digest TEXT NOT NULL,
  PRIMARY KEY (id, revision),
  FOREIGN KEY (form, form_version) REFERENCES form (id, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX evaluation_by_reference ON evaluation (reference) WHERE latest = 1;
CREATE INDEX evaluation_by_assessor ON evaluation (assessor) WHERE latest = 1;
CREATE INDEX evaluation_by_agent ON evaluation (agent) WHERE latest = 1;
CREATE INDEX evaluation_by_form ON evaluation (form, form_version) WHERE latest = 1;
CREATE INDEX evaluation_by_time ON evaluation (submitted) WHERE latest = 1;

-- Which kept interaction an evaluation is of; derived from its reference.
CREATE TABLE evaluation_match (
  evaluation TEXT PRIMARY KEY,
  interaction TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX evaluation_match_by_interaction ON evaluation_match (interaction);

CREATE TABLE evaluation_state (
  evaluation TEXT NOT NULL,
  revision INTEGER NOT NULL,
  position INTEGER NOT NULL,
  at TEXT NOT NULL,
  state TEXT NOT NULL,
  by TEXT NOT NULL,
  why TEXT NOT NULL,
  PRIMARY KEY (evaluation, revision, position),
  FOREIGN KEY (evaluation, revision) REFERENCES evaluation (id, revision) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE evaluation_fact (
  evaluation TEXT NOT NULL,
  revision INTEGER NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (evaluation, revision, name),
  FOREIGN KEY (evaluation, revision) REFERENCES evaluation (id, revision) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- kind chosen, number, words, not_applicable, no_opportunity or undetermined; value belongs to the first three.
CREATE TABLE answer (
  evaluation TEXT NOT NULL,
  revision INTEGER NOT NULL,
  position INTEGER NOT NULL,
  question TEXT NOT NULL,
  kind TEXT NOT NULL,
  value TEXT CHECK ((value IS NOT NULL) = (kind IN ('chosen', 'number', 'words'))),
  source TEXT NOT NULL,
  origin TEXT NOT NULL,
  confidence REAL,
  interpretation TEXT NOT NULL,
  comment TEXT NOT NULL,
  remark TEXT,
  PRIMARY KEY (evaluation, revision, position),
  UNIQUE (evaluation, revision, question),
  FOREIGN KEY (evaluation, revision) REFERENCES evaluation (id, revision) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE answer_reason (
  evaluation TEXT NOT NULL,
  revision INTEGER NOT NULL,
  answer INTEGER NOT NULL,
  position INTEGER NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (evaluation, revision, answer, position),
  FOREIGN KEY (evaluation, revision, answer) REFERENCES answer (evaluation, revision, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- What an answer rests on: words with their place, or the place that was searched in vain.
CREATE TABLE observed (
  evaluation TEXT NOT NULL,
  revision INTEGER NOT NULL,
  answer INTEGER NOT NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('found', 'searched')),
  interaction TEXT,
  turn INTEGER CHECK ((turn IS NULL) = (interaction IS NULL)),
  start_char INTEGER CHECK ((start_char IS NULL) = (interaction IS NULL)),
  end_char INTEGER CHECK ((end_char IS NULL) = (interaction IS NULL)),
  start_ms INTEGER,
  end_ms INTEGER CHECK ((end_ms IS NULL) = (start_ms IS NULL)),
  speaker TEXT,
  text TEXT NOT NULL,
  confidence REAL,
  PRIMARY KEY (evaluation, revision, answer, position),
  FOREIGN KEY (evaluation, revision, answer) REFERENCES answer (evaluation, revision, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
