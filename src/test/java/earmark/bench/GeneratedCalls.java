package earmark.bench;

import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Medium;
import earmark.model.Provenance;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import earmark.model.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Calls of any length, made of our own sentences and of made-up words; every word has its time, as from a recogniser. */
final class GeneratedCalls {
    private static final List<String> AGENT = List.of(
            "good morning you are through to the service desk how can i help you today",
            "can i take your account number please and the first line of your address",
            "i am sorry to hear that let me have a look what happened there",
            "bear with me a moment while i get that up on the screen",
            "thank you for holding i have the details in front of me now",
            "so what i can do for you is send an engineer out on thursday between eight and one",
            "i have put a note on the account and you should see the refund within five working days",
            "right okay",
            "is there anything else i can do for you today",
            "you should get a letter with all of that by the end of the week");
    private static final List<String> CUSTOMER = List.of(
            "hello yes i am ringing about my bill it has gone up again and nobody told me why",
            "i have been waiting since monday and the engineer never turned up",
            "no it is the other number the one that ends in four seven two",
            "yes",
            "i do not think that is good enough i have been a customer for eleven years",
            "that would be lovely thank you very much",
            "sorry could you say that again the line is not very good",
            "if it is not sorted by friday i will have to go somewhere else",
            "okay so thursday morning then between eight and one",
            "thanks for your help bye bye");

    private final SplittableRandom random;

    GeneratedCalls(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A call of about so many words. */
    Interaction call(int words) {
        var turns = new ArrayList<Turn>();
        int spoken = 0;
        long nowMs = 0;
        while (spoken < words) {
            boolean agent = turns.size() % 2 == 0;
            String text = sentence(agent ? AGENT : CUSTOMER);
            var heard = new ArrayList<Word>();
            long startMs = nowMs;
            int from = 0;
            for (String word : text.split(" ")) {
                heard.add(new Word(new TextSpan(from, from + word.length()), new TimeSpan(nowMs, nowMs + 280), 0.95));
                from += word.length() + 1;
                nowMs += 300;
            }
            turns.add(new Turn(
                    turns.size(),
                    agent ? Speaker.AGENT : Speaker.CUSTOMER,
                    text,
                    heard,
                    new TimeSpan(startMs, nowMs - 20)));
            spoken += heard.size();
            nowMs += 700;
        }
        return new Interaction(
                new InteractionId("0".repeat(16)),
                Medium.CALL,
                null,
                turns,
                Map.of(),
                new Provenance("generated", "0".repeat(64), Map.of()),
                null,
                List.of());
    }

    /**
     * All that is said in a call of about so many words as one turn, the agent's.
     *
     * @param spoken whether its words have times; else it is one text
     */
    Interaction monologue(int words, boolean spoken) {
        Interaction call = call(words);
        var text = new StringBuilder();
        var heard = new ArrayList<Word>();
        for (Turn turn : call.turns()) {
            int from = text.length();
            text.append(turn.text()).append(' ');
            for (Word word : turn.words()) {
                var at = new TextSpan(from + word.at().start(), from + word.at().end());
                heard.add(new Word(at, word.time(), word.confidence()));
            }
        }
        Turn all = spoken
                ? new Turn(
                        0,
                        Speaker.AGENT,
                        text.toString().strip(),
                        heard,
                        call.turns().get(0).time())
                : new Turn(0, Speaker.AGENT, text.toString().strip(), List.of(), null);
        return new Interaction(
                call.id(),
                spoken ? Medium.CALL : Medium.EMAIL,
                null,
                List.of(all),
                Map.of(),
                call.provenance(),
                null,
                List.of());
    }

    /** One to three sentences, now and then with words that mean nothing. */
    private String sentence(List<String> from) {
        var text = new StringBuilder();
        int sentences = 1 + random.nextInt(3);
        for (int i = 0; i < sentences; i++) {
            text.append(i == 0 ? "" : " ").append(from.get(random.nextInt(from.size())));
            for (int k = random.nextInt(6); k > 0; k--) {
                text.append(' ').append(madeUp());
            }
        }
        return text.toString();
    }

    private String madeUp() {
        return "w" + random.nextInt(5_000);
    }

    /** A folder of markers with so many phrases in all, and so many of them a marker. */
    Path pack(Path folder, int phrases, int perMarker) throws IOException {
        Files.createDirectories(folder);
        var text = new StringBuilder();
        for (int i = 0; i < phrases; i++) {
            if (i % perMarker == 0) {
                text.append("marker made_up").append(i / perMarker).append(" v1\n");
                text.append("  title  \"generated\"\n  source \"generated\"\n  by     any\n");
                text.append("  hit    A: <<yes indeed>>\n  hit    C: oh <<yes indeed>>\n");
                text.append("  miss   A: no\n  miss   C: indeed yes\n  say    yes indeed\n");
            }
            text.append("  say    ").append(madeUp()).append(' ').append(madeUp());
            text.append(i % 3 == 0 ? " [" + madeUp() + "]" : "");
            text.append(i % 5 == 0 ? " near<=6w " + madeUp() : "").append('\n');
        }
        Files.writeString(folder.resolve("generated.mark"), text);
        return folder;
    }
}
