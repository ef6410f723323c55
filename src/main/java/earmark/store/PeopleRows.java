package earmark.store;

import earmark.people.Account;
import earmark.people.ApiToken;
import earmark.people.Password;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Accounts and tokens as rows, and back. */
final class PeopleRows {
    /** Their rows, each with its digest last. */
    static final List<String> SELECTS = List.of(
            "SELECT name, role, agent, password, made_at, sessions_since, digest FROM account WHERE teams IS NULL"
                    + " ORDER BY name",
            "SELECT name, role, agent, password, made_at, sessions_since, teams, digest FROM account"
                    + " WHERE teams IS NOT NULL ORDER BY name",
            "SELECT id, account, label, secret_sha256, made_at, ends_at, digest FROM api_token ORDER BY id");

    private PeopleRows() {}

    static Optional<Account> account(Handle handle, String name) {
        return handle.createQuery("SELECT * FROM account WHERE name = :name")
                .bind("name", name)
                .map((row, context) -> account(row))
                .findFirst();
    }

    static List<Account> accounts(Handle handle) {
        return handle.createQuery("SELECT * FROM account ORDER BY name")
                .map((row, context) -> account(row))
                .list();
    }

    static void keep(Handle handle, Account account) {
        handle.execute(
                "INSERT INTO account (name, role, agent, password, made_at, sessions_since, teams, digest)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                account.name(),
                account.role(),
                account.agent(),
                text(account.password()),
                Moments.text(account.madeAt()),
                Moments.text(account.sessionsSince()),
                text(account.teams()),
                digest(account));
    }

    static void change(Handle handle, Account account) {
        handle.execute(
                "UPDATE account SET role = ?, agent = ?, password = ?, sessions_since = ?, teams = ?, digest = ?"
                        + " WHERE name = ?",
                account.role(),
                account.agent(),
                text(account.password()),
                Moments.text(account.sessionsSince()),
                text(account.teams()),
                digest(account),
                account.name());
    }

    static void remove(Handle handle, String name) {
        handle.execute("DELETE FROM account WHERE name = ?", name);
    }

    static void keep(Handle handle, ApiToken token) {
        String made = Moments.text(token.madeAt());
        Instant ends = token.endsAt();
        String ending = ends == null ? null : Moments.text(ends);
        handle.execute(
                "INSERT INTO api_token (id, account, label, secret_sha256, made_at, ends_at, digest)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                token.id(),
                token.account(),
                token.label(),
                token.secretSha256(),
                made,
                ending,
                RowDigest.ofValues(token.id(), token.account(), token.label(), token.secretSha256(), made, ending));
    }

    static List<ApiToken> tokens(Handle handle, String account) {
        return handle.createQuery("SELECT * FROM api_token WHERE account = :account ORDER BY made_at, id")
                .bind("account", account)
                .map((row, context) -> token(row))
                .list();
    }

    static Optional<ApiToken> token(Handle handle, String secretSha256) {
        return handle.createQuery("SELECT * FROM api_token WHERE secret_sha256 = :secret")
                .bind("secret", secretSha256)
                .map((row, context) -> token(row))
                .findFirst();
    }

    static boolean removeToken(Handle handle, String account, String id) {
        return handle.execute("DELETE FROM api_token WHERE account = ? AND id = ?", account, id) > 0;
    }

    private static Account account(ResultSet row) throws SQLException {
        String password = row.getString("password");
        String teams = row.getString("teams");
        return new Account(
                row.getString("name"),
                row.getString("role"),
                row.getString("agent"),
                teams == null ? Set.of() : teams.lines().collect(Collectors.toSet()),
                password == null ? null : Password.parse(password),
                Moments.moment(row.getString("made_at")),
                Moments.moment(row.getString("sessions_since")));
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        return new ApiToken(
                row.getString("id"),
                row.getString("account"),
                row.getString("label"),
                row.getString("secret_sha256"),
                Moments.moment(row.getString("made_at")),
                InteractionRows.moment(row.getString("ends_at")));
    }

    private static String digest(Account account) {
        var values = new ArrayList<@Nullable Object>(Arrays.asList(
                account.name(),
                account.role(),
                account.agent(),
                text(account.password()),
                Moments.text(account.madeAt()),
                Moments.text(account.sessionsSince())));
        String teams = text(account.teams());
        // as it was before there were teams
        if (teams != null) {
            values.add(teams);
        }
        return RowDigest.ofValues(values.toArray());
    }

    private static @Nullable String text(Set<String> teams) {
        return teams.isEmpty() ? null : String.join("\n", teams);
    }

    private static @Nullable String text(@Nullable Password password) {
        return password == null ? null : password.text();
    }
}
