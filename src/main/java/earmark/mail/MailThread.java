package earmark.mail;

import earmark.model.Interaction;
import java.util.List;

/**
 * The messages of one thread and the interaction they make.
 *
 * @param interaction one turn a message
 * @param messages in the order of the turns
 * @param cuts what of each message's text became its turn, in the same order
 */
public record MailThread(Interaction interaction, List<MailMessage> messages, List<Cut> cuts) {
    /** Copies the lists and checks that there is one message and one cut a turn. */
    public MailThread {
        messages = List.copyOf(messages);
        cuts = List.copyOf(cuts);
        if (messages.size() != interaction.turns().size() || cuts.size() != messages.size()) {
            throw new IllegalArgumentException(messages.size() + " messages, " + cuts.size() + " cuts, "
                    + interaction.turns().size() + " turns");
        }
    }
}
