-- What was read off at a finding's place: captured words and measures, by name.
-- A table of its own and not a column of finding: findings kept before keep their rows and so their digests.
CREATE TABLE finding_field (
  interaction TEXT NOT NULL,
  verdict INTEGER NOT NULL,
  finding INTEGER NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (interaction, verdict, finding, name),
  FOREIGN KEY (interaction, verdict, finding) REFERENCES finding (interaction, verdict, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
