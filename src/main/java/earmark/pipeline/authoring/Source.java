package earmark.pipeline.authoring;

import java.util.List;

/**
 * A marker as text.
 *
 * @param id its name
 * @param origin where the text comes from
 * @param file in which it is, or would be
 * @param text of the own file, or the block of the shipped one as a file of its own
 * @param state of the own file, to be given back when it is saved; empty when there is none yet
 * @param former names of its former versions, the latest first
 */
public record Source(String id, Origin origin, String file, String text, String state, List<String> former) {
    /** Where a marker's text comes from. */
    public enum Origin {
        /** The team's own file. */
        OWN,
        /** Comes with the program; saving makes an own one of it. */
        SHIPPED
    }

    /** Copies the list. */
    public Source {
        former = List.copyOf(former);
    }
}
