package earmark.cli;

import earmark.model.EarmarkException;
import earmark.people.AccessEntry;
import earmark.people.AccessFilter;
import earmark.people.AccessKind;
import earmark.people.Account;
import earmark.people.ApiToken;
import earmark.people.Password;
import earmark.report.FlatFile;
import earmark.report.Printable;
import earmark.store.Filter;
import earmark.store.Home;
import earmark.store.Store;
import earmark.web.Role;
import earmark.web.Viewer;
import earmark.web.people.Tokens;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code earmark people}: who may use the workbench, and what was looked at. */
@Command(
        name = "people",
        description = {
            "Who may use the workbench, and what was looked at.",
            "Roles: agent (sees the own interactions and scores), assessor, team_leader, analyst, administrator.",
            "A team leader or an assessor with teams sees their interactions only (fact team), without any those of all.",
            "Passwords are asked for at the terminal, or read as the first line of standard input."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  earmark people add ada --role administrator",
            "  earmark people add karen --role agent --agent \"Karen Hill\"",
            "  earmark people add bob --role team_leader --team billing",
            "  earmark people teams bob billing lending",
            "  earmark people token ada --for \"weekly figures\" --days 90",
            "  earmark people log --who karen --from 2026-11-01 > looked-at.csv"
        })
final class PeopleCommand implements Runnable {
    private static final int PAGE = 1000;

    @ParentCommand
    private EarmarkCommand earmark;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "add, list, role, teams, password, remove, token or log?");
    }

    @Command(name = "add", description = "Makes an account; asks for its password.", mixinStandardHelpOptions = true)
    int add(
            @Mixin HomeOption home,
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--role", required = true, paramLabel = "ROLE", description = "what he or she is")
                    Role role,
            @Option(
                            names = "--agent",
                            paramLabel = "NAME",
                            description = "whose calls these are: the value of the fact agent")
                    @Nullable
                    String agent,
            @Option(
                            names = "--team",
                            paramLabel = "TEAM",
                            description =
                                    "whose interactions may be seen, or an agent's own team: a value of the fact team;"
                                            + " may be given several times")
                    Set<String> teams,
            @Option(names = "--no-password", description = "only programs come in, with a token") boolean tokenOnly)
            throws IOException {
        try (Store store = Store.open(Home.openOrCreate(home.path()), Clock.systemUTC())) {
            Instant now = Clock.systemUTC().instant();
            // refuses what is wrong before a password is asked for
            Set<String> named = teams == null ? Set.of() : teams;
            var account = new Account(name, key(role), agent, named, null, now, now);
            if (Account.isNobodys(name) || store.people().find(name).isPresent()) {
                store.people().add(account);
            }
            Password password = tokenOnly ? null : password();
            store.people().add(password == null ? account : account.with(password, now));
            say(name + ": " + words(key(role)) + teams(account, ", "));
            noteUnknown(store, account);
        }
        return 0;
    }

    @Command(name = "list", description = "Lists accounts and their tokens.", mixinStandardHelpOptions = true)
    int list(@Mixin HomeOption home) throws IOException {
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            List<Account> all = store.people().all();
            if (all.isEmpty()) {
                say("no accounts; make the first:  earmark people add NAME --role administrator" + home.hint());
            }
            for (Account account : all) {
                say(String.format(
                        Locale.ROOT,
                        "%-24s  %-13s  %s%s%s",
                        account.name(),
                        words(account.role()),
                        account.agent() == null ? "" : "calls of " + account.agent(),
                        teams(account, account.agent() == null ? "" : ", "),
                        account.password() == null ? "  without a password" : ""));
                for (ApiToken token : store.people().tokens(account.name())) {
                    say("    token " + token.id() + "  " + token.label() + ", made "
                            + day(token.madeAt())
                            + (token.endsAt() == null ? "" : ", ends " + day(token.endsAt())));
                }
            }
        }
        return 0;
    }

    @Command(name = "role", description = "Gives an account another role.", mixinStandardHelpOptions = true)
    int role(
            @Mixin HomeOption home,
            @Parameters(paramLabel = "NAME") String name,
            @Parameters(paramLabel = "ROLE") Role role,
            @Option(names = "--agent", paramLabel = "NAME", description = "whose calls these are") @Nullable
                    String agent)
            throws IOException {
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            Account changed = store.people()
                    .change(name, account -> account.as(key(role), agent == null ? account.agent() : agent));
            say(name + ": " + words(key(role)) + teams(changed, ", "));
        }
        return 0;
    }

    @Command(
            name = "teams",
            description = {
                "Says whose interactions a team leader or an assessor may see, or of which teams an agent is: values of the",
                "fact team. What was said before no longer holds."
            },
            mixinStandardHelpOptions = true)
    int teams(
            @Mixin HomeOption home,
            @Parameters(index = "0", paramLabel = "NAME") String name,
            @Parameters(index = "1..*", paramLabel = "TEAM") Set<String> teams,
            @Option(names = "--all", description = "of no team in particular: sees all") boolean all)
            throws IOException {
        if ((teams == null || teams.isEmpty()) != all) {
            throw new ParameterException(spec.commandLine(), "name the teams, or say --all");
        }
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            Account changed = store.people().change(name, account -> account.of(all ? Set.of() : teams));
            say(changed.name() + ": " + words(changed.role()) + teams(changed, ", "));
            noteUnknown(store, changed);
        }
        return 0;
    }

    /** What an account's teams are; nothing for who has none to have. */
    private static String teams(Account account, String before) {
        if (!account.teams().isEmpty()) {
            return before + (account.teams().size() == 1 ? "team " : "teams ") + String.join(", ", account.teams());
        }
        boolean narrows =
                Account.mayHaveTeams(account.role()) && !account.role().equals(key(Role.AGENT));
        return narrows ? before + "all teams" : "";
    }

    /** A team that is written otherwise in the interactions would show nothing at all. */
    private void noteUnknown(Store store, Account account) {
        Set<String> known = store.outlines().values(Viewer.TEAM, Filter.ALL);
        for (String team : account.teams()) {
            if (!known.contains(team)) {
                earmark.console()
                        .err()
                        .println(Printable.line("team " + team + ": no interaction kept here names it; "
                                + (known.isEmpty() ? "none names any team" : "they name " + String.join(", ", known))));
            }
        }
    }

    @Command(
            name = "password",
            description = "Gives an account another password; it is signed out everywhere.",
            mixinStandardHelpOptions = true)
    int password(@Mixin HomeOption home, @Parameters(paramLabel = "NAME") String name) throws IOException {
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            if (store.people().find(name).isEmpty()) {
                throw unknown(name);
            }
            Password password = password();
            store.people()
                    .change(
                            name,
                            account -> account.with(password, Clock.systemUTC().instant()));
            say(name + ": has another password");
        }
        return 0;
    }

    @Command(
            name = "remove",
            description = "Removes an account and its tokens; what was done under its name stays.",
            mixinStandardHelpOptions = true)
    int remove(@Mixin HomeOption home, @Parameters(paramLabel = "NAME") String name) throws IOException {
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            store.people().remove(name);
            say(name + ": removed");
        }
        return 0;
    }

    @Command(
            name = "token",
            description = {
                "Makes a token for a program, which then may do what the account may. It is shown this once.",
                "The program sends it as a header:  Authorization: Bearer TOKEN"
            },
            mixinStandardHelpOptions = true)
    int token(
            @Mixin HomeOption home,
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--for", paramLabel = "TEXT", description = "what it is for") @Nullable String label,
            @Option(
                            names = "--days",
                            paramLabel = "N",
                            converter = AtLeastOne.class,
                            description = "good for so long; default: until it is taken back")
                    @Nullable
                    Integer days,
            @Option(names = "--revoke", paramLabel = "ID", description = "takes one back instead") @Nullable
                    String revoked)
            throws IOException {
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            if (revoked != null) {
                store.people().removeToken(name, revoked);
                say("token " + revoked + ": taken back");
            } else if (label == null) {
                throw new ParameterException(spec.commandLine(), "say what it is for: --for \"weekly figures\"");
            } else {
                var made = new Tokens(store.people(), Clock.systemUTC(), new SecureRandom())
                        .make(name, label, days == null ? null : Duration.ofDays(days));
                say(made.secret());
            }
        }
        return 0;
    }

    @Command(
            name = "log",
            description = "Writes as CSV who looked at, heard, took out or changed what; the latest first.",
            mixinStandardHelpOptions = true)
    int log(
            @Mixin HomeOption home,
            @Mixin PeriodOptions period,
            @Option(names = "--who", paramLabel = "NAME", description = "only this person") @Nullable String who,
            @Option(
                            names = "--kind",
                            paramLabel = "KIND",
                            description = "only look, listen, search, export, change, people, session or refused")
                    @Nullable
                    AccessKind kind,
            @Option(names = "--what", paramLabel = "ID", description = "only this interaction") @Nullable String what)
            throws IOException {
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            String id = what == null ? null : Kept.id(store, what).value();
            var filter = new AccessFilter(who, kind, id, period.from(), period.until());
            // not closed: what it writes to is the program's own output
            var out = new FlatFile(
                    earmark.console().out(), FlatFile.Form.CSV, List.of("at", "who", "kind", "what", "address"));
            long before = Long.MAX_VALUE;
            List<AccessEntry> page;
            do {
                page = store.accessLog().entries(filter, before, PAGE);
                for (AccessEntry entry : page) {
                    out.row(List.of(
                            entry.at().toString(), entry.who(), entry.kind().key(), entry.what(), entry.address()));
                    before = entry.number();
                }
            } while (page.size() == PAGE);
            out.flush();
        }
        return 0;
    }

    private Password password() throws IOException {
        String typed = Typed.secret(earmark.console(), "password: ", true);
        return Password.of(typed, new SecureRandom());
    }

    private void say(String line) {
        earmark.console().out().println(Printable.line(line));
    }

    private static String day(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static String key(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static String words(String role) {
        return role.replace('_', ' ');
    }

    private static EarmarkException unknown(String name) {
        return new EarmarkException(name, "there is no account of that name", "earmark people list");
    }
}
