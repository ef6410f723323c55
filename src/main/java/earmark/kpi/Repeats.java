package earmark.kpi;

import earmark.model.InteractionId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * After which contacts the same customer came again, whatever the medium. Known only of contacts with the fact {@code
 * customer} and a begin, and not of those so late that a whole {@value #DAYS} days are not yet seen, unless the customer
 * came already. Immutable.
 */
public final class Repeats {
    /** Within so many days it is the same matter; the usual bound for first-contact resolution. */
    public static final int DAYS = 7;

    private final Set<InteractionId> known;
    private final Set<InteractionId> again;

    private Repeats(Set<InteractionId> known, Set<InteractionId> again) {
        this.known = Set.copyOf(known);
        this.again = Set.copyOf(again);
    }

    /** Of all contacts there are. */
    public static Repeats of(List<Case> cases) {
        var byCustomer = new HashMap<String, List<Case>>();
        Instant last = Instant.MIN;
        for (Case each : cases) {
            Instant start = each.startedAt();
            String customer = each.facts().getOrDefault("customer", "").strip();
            if (start != null) {
                last = start.isAfter(last) ? start : last;
                if (!customer.isEmpty()) {
                    byCustomer
                            .computeIfAbsent(customer, name -> new ArrayList<>())
                            .add(each);
                }
            }
        }
        var known = new HashSet<InteractionId>();
        var again = new HashSet<InteractionId>();
        for (Map.Entry<String, List<Case>> entry : byCustomer.entrySet()) {
            List<Case> contacts = entry.getValue();
            contacts.sort(Comparator.comparing(Repeats::start));
            for (int i = 0; i < contacts.size(); i++) {
                Instant until = start(contacts.get(i)).plus(Duration.ofDays(DAYS));
                boolean came =
                        i + 1 < contacts.size() && !start(contacts.get(i + 1)).isAfter(until);
                if (came || !until.isAfter(last)) {
                    known.add(contacts.get(i).id());
                }
                if (came) {
                    again.add(contacts.get(i).id());
                }
            }
        }
        return new Repeats(known, again);
    }

    private static Instant start(Case contact) {
        Instant start = contact.startedAt();
        return start == null ? Instant.MIN : start;
    }

    /** Whether it can be told. */
    boolean isKnown(Case contact) {
        return known.contains(contact.id());
    }

    /** Whether the customer came again. */
    boolean cameAgain(Case contact) {
        return again.contains(contact.id());
    }
}
