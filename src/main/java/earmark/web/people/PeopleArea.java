package earmark.web.people;

import earmark.model.EarmarkException;
import earmark.model.Problem;
import earmark.people.Account;
import earmark.people.ApiToken;
import earmark.people.Password;
import earmark.store.Filter;
import earmark.store.People;
import earmark.web.Area;
import earmark.web.Body;
import earmark.web.Doorman;
import earmark.web.Endpoint;
import earmark.web.Refused;
import earmark.web.Right;
import earmark.web.Role;
import earmark.web.Services;
import earmark.web.Viewer;
import io.javalin.http.Context;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Accounts and tokens, for administrators. Thread-safe. */
public final class PeopleArea implements Area {
    private final Services services;
    private final Doorman doorman;
    private final Tokens tokens;

    /**
     * Over the accounts these services keep.
     *
     * @param doorman whose sessions end when an account changes; with another than a {@link Reception} there are none
     */
    public PeopleArea(Services services, Doorman doorman) {
        this.services = services;
        this.doorman = doorman;
        tokens = new Tokens(services.store().people(), services.clock(), new SecureRandom());
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/people", Right.ADMINISTER, this::list),
                Endpoint.post("/people", Right.ADMINISTER, this::add),
                Endpoint.put("/people/{name}", Right.ADMINISTER, this::change),
                Endpoint.delete("/people/{name}", Right.ADMINISTER, this::remove),
                Endpoint.put("/people/{name}/password", Right.ADMINISTER, this::password),
                Endpoint.delete("/people/{name}/sessions", Right.ADMINISTER, this::signOut),
                Endpoint.post("/people/{name}/tokens", Right.ADMINISTER, this::addToken),
                Endpoint.delete("/people/{name}/tokens/{token}", Right.ADMINISTER, this::removeToken));
    }

    private void list(Context context) {
        People people = services.store().people();
        Set<String> known = services.store().outlines().values(Viewer.TEAM, Filter.ALL);
        context.json(new All(
                people.all().stream().map(account -> view(account, known)).toList(),
                doorman.asksToSignIn(),
                List.of(Role.values()),
                known));
    }

    private void add(Context context) {
        NewPerson asked = Body.of(context, NewPerson.class);
        String name = text(asked.name()).strip();
        String typed = text(asked.password());
        Role role = role(text(asked.role()));
        Services.about(context, "account " + name + " made, " + key(role) + said(asked.teams()));
        Password password = typed.isEmpty() ? null : make(typed);
        Instant now = services.clock().instant();
        services.store()
                .people()
                .add(new Account(name, key(role), asked.agent(), teams(asked.teams()), password, now, now));
        answer(context.status(201), name);
    }

    private void change(Context context) {
        String name = named(context);
        Change asked = Body.of(context, Change.class);
        Role role = role(text(asked.role()));
        services.store().people().change(name, account -> {
            Services.about(context, "account " + name + " changed" + changes(account, role, asked));
            Account other = account.as(key(role), asked.agent());
            // who does not speak of teams does not mean that all may be seen
            return asked.teams() == null ? other : other.of(teams(asked.teams()));
        });
        answer(context, name);
    }

    /** What of it is otherwise than before, from what to what. */
    private static String changes(Account before, Role role, Change asked) {
        var said = new StringBuilder();
        if (!before.role().equals(key(role))) {
            said.append(", role ").append(before.role()).append(" to ").append(key(role));
        }
        if (!Objects.equals(before.agent(), asked.agent())) {
            said.append(", takes calls as ")
                    .append(none(before.agent()))
                    .append(" to ")
                    .append(none(asked.agent()));
        }
        if (asked.teams() != null && !before.teams().equals(teams(asked.teams()))) {
            said.append(", teams ")
                    .append(teamsOf(before.teams()))
                    .append(" to ")
                    .append(teamsOf(teams(asked.teams())));
        }
        return said.isEmpty() ? ", nothing otherwise than before" : said.toString();
    }

    /** Who is given no team sees all. */
    private static String teamsOf(Set<String> teams) {
        return teams.isEmpty() ? "all" : String.join(" + ", teams);
    }

    private static String none(@Nullable String name) {
        return name == null || name.isEmpty() ? "none" : name;
    }

    private void remove(Context context) {
        String name = named(context);
        if (name.equalsIgnoreCase(Services.viewer(context).name())) {
            throw new Refused(
                    422, new Problem(name, "this is your own account", "have another administrator remove it"));
        }
        Services.about(context, "account " + name + " removed");
        services.store().people().remove(name);
        context.status(204);
    }

    private void password(Context context) {
        String name = named(context);
        Services.about(context, "account " + name + ", password set");
        String typed = text(Body.of(context, NewPassword.class).password());
        if (doorman instanceof Reception reception) {
            reception.setPassword(name, typed);
        } else {
            Password made = make(typed);
            services.store()
                    .people()
                    .change(name, account -> account.with(made, services.clock().instant()));
        }
        answer(context, name);
    }

    private void signOut(Context context) {
        String name = named(context);
        Services.about(context, "account " + name + ", signed out everywhere");
        if (doorman instanceof Reception reception) {
            reception.endAll(name);
        }
        context.status(204);
    }

    private void addToken(Context context) {
        String name = named(context);
        NewToken asked = Body.of(context, NewToken.class);
        Services.about(
                context,
                "account " + name + ", token made: " + text(asked.label()).strip());
        Integer days = asked.days();
        Tokens.Made made = tokens.make(name, text(asked.label()), days == null ? null : Duration.ofDays(days));
        context.status(201).json(new Secret(made.token().id(), made.secret()));
    }

    private void removeToken(Context context) {
        String name = named(context);
        Services.about(context, "account " + name + ", token " + context.pathParam("token") + " taken back");
        String token = context.pathParam("token");
        if (services.store().people().tokens(name).stream()
                .noneMatch(one -> one.id().equals(token))) {
            throw Refused.unknown("token", token);
        }
        services.store().people().removeToken(name, token);
        context.status(204);
    }

    private Password make(String typed) {
        return doorman instanceof Reception reception ? reception.make(typed) : Password.of(typed, new SecureRandom());
    }

    /** The account's name that stands in the address, as it is written there. */
    private String named(Context context) {
        String name = context.pathParam("name");
        if (services.store().people().find(name).isEmpty()) {
            throw Refused.unknown("account", name);
        }
        return name;
    }

    private void answer(Context context, String name) {
        context.json(services.store()
                .people()
                .find(name)
                .map(this::view)
                .orElseThrow(() -> Refused.unknown("account", name)));
    }

    private Person view(Account account) {
        return view(account, services.store().outlines().values(Viewer.TEAM, Filter.ALL));
    }

    private Person view(Account account, Set<String> known) {
        return new Person(
                account.name(),
                role(account.role()),
                account.agent(),
                account.teams(),
                account.teams().stream().filter(team -> !known.contains(team)).toList(),
                account.madeAt(),
                account.password() != null,
                doorman instanceof Reception reception ? reception.sessions(account.name()) : 0,
                services.store().people().tokens(account.name()).stream()
                        .map(PeopleArea::view)
                        .toList());
    }

    private static Token view(ApiToken token) {
        return new Token(token.id(), token.label(), token.madeAt(), token.endsAt());
    }

    private static Role role(String name) {
        try {
            return Role.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new EarmarkException(
                    "role " + name,
                    "there is none of that name",
                    "agent, assessor, team_leader, analyst, administrator");
        }
    }

    private static Set<String> teams(@Nullable List<String> sent) {
        return sent == null ? Set.of() : new TreeSet<>(sent);
    }

    /** For the access log. */
    private static String said(@Nullable List<String> teams) {
        return teams == null ? "" : teams.isEmpty() ? ", all teams" : ", teams " + String.join(", ", teams);
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }

    private static String key(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private record All(List<Person> people, boolean signsIn, List<Role> roles, Set<String> teams) {}

    /** {@code unnamed}: teams of the account that no interaction names, so that nothing is seen of them. */
    private record Person(
            String name,
            Role role,
            @Nullable String agent,
            Set<String> teams,
            List<String> unnamed,
            Instant madeAt,
            boolean hasPassword,
            long sessions,
            List<Token> tokens) {}

    private record Token(
            String id,
            String label,
            Instant madeAt,
            @Nullable Instant endsAt) {}

    private record Secret(String id, String secret) {}

    private record NewPerson(
            @Nullable String name,
            @Nullable String role,
            @Nullable String agent,
            @Nullable List<String> teams,
            @Nullable String password) {}

    private record Change(
            @Nullable String role,
            @Nullable String agent,
            @Nullable List<String> teams) {}

    private record NewPassword(@Nullable String password) {}

    private record NewToken(
            @Nullable String label, @Nullable Integer days) {}
}
