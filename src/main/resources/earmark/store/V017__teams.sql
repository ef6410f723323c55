-- Whose interactions somebody may see, or of which teams an agent is: names of teams, one a line; null for none.
-- The digest of an account without teams is as before, of one with teams it is over them too.

ALTER TABLE account ADD COLUMN teams TEXT;
