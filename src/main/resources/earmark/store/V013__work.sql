-- Who took which interaction to score it, and what became of it. Steps are only ever added; the latest of a task counts.
-- An interaction may be read anew, or be gone by now: what was done stays noted.
-- digest: SHA-256 over the other columns, see RowDigest.

CREATE TABLE work_step (
  number INTEGER PRIMARY KEY,
  interaction TEXT NOT NULL,
  round INTEGER NOT NULL CHECK (round IN (1, 2)),
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  state TEXT NOT NULL,
  assignee TEXT NOT NULL,
  why TEXT NOT NULL,
  digest TEXT NOT NULL
) STRICT;
CREATE INDEX work_step_by_task ON work_step (interaction, round, number);
