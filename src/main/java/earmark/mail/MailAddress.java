package earmark.mail;

import java.util.Locale;
import java.util.Set;

/**
 * Who wrote or got a message.
 *
 * @param name as shown, empty when there is none
 * @param address {@code local@domain}, or what stood in its place
 */
public record MailAddress(String name, String address) {
    /** What stands after the last {@code @}, in lower case; empty when there is none. */
    public String domain() {
        int at = address.lastIndexOf('@');
        return at < 0 ? "" : address.substring(at + 1).strip().toLowerCase(Locale.ROOT);
    }

    /** Whether the domain is one of these or lies under one of them. */
    boolean isIn(Set<String> domains) {
        String own = domain();
        return domains.contains(own) || domains.stream().anyMatch(it -> own.endsWith("." + it));
    }

    /** Keeps personal data out of logs: tells the domain only. */
    @Override
    public String toString() {
        return "…@" + domain();
    }
}
