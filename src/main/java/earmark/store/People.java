package earmark.store;

import earmark.model.EarmarkException;
import earmark.people.Account;
import earmark.people.ApiToken;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Accounts and the tokens of programs; see {@link Store#people}. Each step is one transaction. Thread-safe. */
public final class People {
    private final Database database;

    People(Database database) {
        this.database = database;
    }

    /** An account by its name, whatever its capitals. */
    public Optional<Account> find(String name) {
        return database.read(handle -> PeopleRows.account(handle, name));
    }

    /** All accounts in name order. */
    public List<Account> all() {
        return database.read(PeopleRows::accounts);
    }

    /** Whether there is an account that may do everything. */
    public boolean hasAdministrator() {
        return all().stream().anyMatch(Account::isAdministrator);
    }

    /**
     * Keeps a new account.
     *
     * @throws EarmarkException when there is one of that name, or it is kept for the machine or for what was agreed upon
     */
    public Account add(Account account) {
        if (Account.isNobodys(account.name())) {
            throw new EarmarkException(
                    "name " + account.name(),
                    "answers of the machine, or those that were agreed upon, stand under this name",
                    "choose another name");
        }
        return database.write(handle -> {
            PeopleRows.account(handle, account.name()).ifPresent(there -> {
                throw new EarmarkException(there.name(), "there is an account of that name", "choose another name");
            });
            PeopleRows.keep(handle, account);
            return account;
        });
    }

    /**
     * Changes an account.
     *
     * @param step is given it as it is kept; the name stays
     * @throws EarmarkException when there is none of that name, or no administrator would be left
     */
    public Account change(String name, UnaryOperator<Account> step) {
        return database.write(handle -> {
            Account before = PeopleRows.account(handle, name).orElseThrow(() -> unknown(name));
            Account after = step.apply(before);
            PeopleRows.change(handle, after);
            if (before.isAdministrator()) {
                oneStays(PeopleRows.accounts(handle));
            }
            return after;
        });
    }

    /**
     * Removes an account and its tokens; what was done under its name stays.
     *
     * @throws EarmarkException when there is none of that name, or no administrator would be left
     */
    public void remove(String name) {
        database.write(handle -> {
            Account before = PeopleRows.account(handle, name).orElseThrow(() -> unknown(name));
            PeopleRows.remove(handle, before.name());
            List<Account> left = PeopleRows.accounts(handle);
            // the last account of all may go: then the workbench is as it was before the first
            if (before.isAdministrator() && !left.isEmpty()) {
                oneStays(left);
            }
            return name;
        });
    }

    /** The tokens of an account, oldest first. */
    public List<ApiToken> tokens(String account) {
        return database.read(handle -> PeopleRows.tokens(handle, account));
    }

    /** Keeps a new token. */
    public void add(ApiToken token) {
        database.write(handle -> {
            if (PeopleRows.account(handle, token.account()).isEmpty()) {
                throw unknown(token.account());
            }
            PeopleRows.keep(handle, token);
            return token;
        });
    }

    /** The token with that secret. */
    public Optional<ApiToken> tokenOf(String secretSha256) {
        return database.read(handle -> PeopleRows.token(handle, secretSha256));
    }

    /**
     * Takes a token back.
     *
     * @throws EarmarkException when the account has none of that id
     */
    public void removeToken(String account, String id) {
        database.write(handle -> {
            if (!PeopleRows.removeToken(handle, account, id)) {
                throw EarmarkException.unknown(
                        "token " + id, account + " has none of that name", "the list of people shows its tokens");
            }
            return id;
        });
    }

    private static void oneStays(List<Account> accounts) {
        if (accounts.stream().noneMatch(Account::isAdministrator)) {
            throw new EarmarkException(
                    "the last administrator",
                    "nobody would be left who may change accounts",
                    "make somebody else an administrator first");
        }
    }

    private static EarmarkException unknown(String name) {
        return EarmarkException.unknown(name, "there is no account of that name", "look it up in the list of people");
    }
}
