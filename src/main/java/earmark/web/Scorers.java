package earmark.web;

import earmark.model.EarmarkException;
import earmark.people.Account;
import earmark.store.Store;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

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
        List<Account> accounts = store.people().all();
        if (accounts.isEmpty() || name.isBlank()) {
            return name;
        }
        List<String> may = accounts.stream()
                .filter(account ->
                        Role.valueOf(account.role().toUpperCase(Locale.ROOT)).may(Right.SCORE))
                .map(Account::name)
                .toList();
        return may.stream()
                .filter(one -> one.equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new EarmarkException(
                        name.strip(),
                        "nobody of that name may score here",
                        "one of: " + may.stream().collect(Collectors.joining(", "))));
    }
}
