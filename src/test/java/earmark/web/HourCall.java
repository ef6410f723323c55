package earmark.web;

import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.NullMarked;

/** A call of an hour with ten thousand words, the same each time. */
@NullMarked
final class HourCall {
    private static final int WORDS = 10_000;
    private static final int LONGEST_TURN = 20;
    private static final List<String> AGENT = List.of(
            "i am so sorry about the delay",
            "can i take your account number please",
            "let me look into that for you",
            "thank you for holding",
            "is there anything else i can help you with today");
    private static final List<String> CUSTOMER = List.of(
            "i want to make a complaint",
            "i have been waiting for three weeks",
            "this is ridiculous",
            "i want to speak to a manager",
            "thank you very much");
    private static final List<String> FILLING = List.of(
            "the", "parcel", "was", "at", "number", "on", "and", "then", "they", "said", "it", "would", "be", "with",
            "me", "tuesday", "but", "nothing", "came", "bill", "again", "so", "my", "number", "is", "four", "seven");

    private HourCall() {}

    static Spoken spoken() {
        var random = new SplittableRandom(60);
        var spoken = new Spoken();
        int words = 0;
        for (int turn = 0; words < WORDS; turn++) {
            boolean agent = turn % 2 == 0;
            var text = new StringBuilder();
            int length = 3 + random.nextInt(LONGEST_TURN);
            for (int i = 0; i < length; i++) {
                text.append(FILLING.get(random.nextInt(FILLING.size()))).append(' ');
            }
            if (random.nextInt(3) == 0) {
                List<String> phrases = agent ? AGENT : CUSTOMER;
                text.append(phrases.get(random.nextInt(phrases.size())));
            }
            String said = text.toString().strip();
            words += said.split(" ").length;
            spoken = agent ? spoken.agent(said) : spoken.customer(said);
        }
        return spoken;
    }
}
