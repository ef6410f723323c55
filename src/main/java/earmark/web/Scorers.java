package earmark.web;

import earmark.model.EarmarkException;
import earmark.people.Account;
import earmark.store.Store;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Who may be asked to score here: the accounts whose role may; where there are none, anybody. Thread-safe. */
public final class Scorers {
    private final Store store;

    /** Of this home. */
    public Scorers(Store store) {
        this.store = store;
    }

    /**
     * A person as the account is called.
     *
     * @param name in any capitals
     * @throws EarmarkException when there are accounts and none of them is this person's and may score; names those that may
     */
    public String named(String name) {
        if (name.isBlank() || store.people().all().isEmpty()) {
            return name;
        }
        List<String> may = accounts().map(Account::name).toList();
        return may.stream()
                .filter(one -> one.equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new EarmarkException(
                        name.strip(), "nobody of that name may score here", "one of: " + String.join(", ", may)));
    }

    /** Whom to offer for an interaction with these facts: who may score and sees it, by name; nobody without accounts. */
    public List<String> offered(Map<String, String> facts) {
        return accounts()
                .filter(account ->
                        new Viewer(account.name(), role(account), account.agent(), account.teams()).maySee(facts))
                .map(Account::name)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    private Stream<Account> accounts() {
        return store.people().all().stream().filter(account -> role(account).may(Right.SCORE));
    }

    private static Role role(Account account) {
        return Role.valueOf(account.role().toUpperCase(Locale.ROOT));
    }
}
