-- Sampling plans, and what was drawn by them. Neither changes: another plan has another name, a period is drawn once.
-- The chance of each draw is kept, for no rate can be told from a sample without it.
-- digest: SHA-256 over the row, of a draw with its cells and interactions; see RowDigest.

CREATE TABLE sampling_plan (
  name TEXT PRIMARY KEY,
  plan TEXT NOT NULL,
  digest TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE draw (
  plan TEXT NOT NULL REFERENCES sampling_plan,
  period TEXT NOT NULL,
  drawn_at TEXT NOT NULL,
  seed INTEGER NOT NULL,
  digest TEXT NOT NULL,
  PRIMARY KEY (plan, period)
) STRICT, WITHOUT ROWID;

CREATE TABLE draw_cell (
  plan TEXT NOT NULL,
  period TEXT NOT NULL,
  name TEXT NOT NULL,
  population INTEGER NOT NULL,
  size INTEGER NOT NULL CHECK (size BETWEEN 0 AND population),
  PRIMARY KEY (plan, period, name),
  FOREIGN KEY (plan, period) REFERENCES draw (plan, period) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- An interaction may be gone by now: what was drawn stays drawn.
CREATE TABLE drawn (
  plan TEXT NOT NULL,
  period TEXT NOT NULL,
  position INTEGER NOT NULL,
  interaction TEXT NOT NULL,
  cell TEXT NOT NULL,
  chance REAL NOT NULL CHECK (chance > 0 AND chance <= 1),
  assessor TEXT NOT NULL,
  second TEXT NOT NULL,
  PRIMARY KEY (plan, period, position),
  FOREIGN KEY (plan, period) REFERENCES draw (plan, period) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX drawn_by_interaction ON drawn (interaction);
