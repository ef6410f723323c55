package earmark.mail;

import earmark.model.Problem;

/** Takes the messages of a file one by one, so that a mailbox never has to fit into memory. */
public interface MailSink {
    /**
     * One message that could be read.
     *
     * @param message what it says
     * @param raw its bytes
     */
    void message(MailMessage message, RawMail raw);

    /**
     * One message that could not be read; the others go on.
     *
     * @param problem which one, and why
     */
    void problem(Problem problem);
}
