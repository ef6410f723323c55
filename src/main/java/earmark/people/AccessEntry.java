package earmark.people;

import java.time.Instant;

/**
 * That somebody looked at, heard, took out or changed something. Never holds words that were spoken or written.
 *
 * @param number rises by time; 0 for one that is not kept yet
 * @param at when
 * @param who the account's name; empty for nobody known
 * @param kind what it was
 * @param what of what: an interaction's id, or what was taken out or changed
 * @param address from where, for example {@code 192.0.2.7}
 */
public record AccessEntry(long number, Instant at, String who, AccessKind kind, String what, String address) {}
