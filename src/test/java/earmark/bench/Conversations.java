package earmark.bench;

import earmark.corpus.TableInteraction;
import earmark.corpus.TurnTable;
import earmark.model.Interaction;
import earmark.model.Turn;
import earmark.model.Word;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The conversations that markers are looked for in, by name. */
final class Conversations {
    /** Forty calls that sound like those of the demo corpus, every word heard surely. */
    static final String DEMO = "demo";
    /** Two of them in which two words of three are in doubt, so that markers are looked for by sound too. */
    static final String DOUBTFUL = "doubtful";
    /** The 508 calls of BT OASIS, as writing; only where the shared data is. */
    static final String OASIS = "oasis";

    /** With a number of words after it: one turn of a call. */
    static final String TURN = "turn-";
    /** With a number of words after it: one text. */
    static final String TEXT = "text-";

    private static final Path OASIS_FILE = Path.of("../shared/data/text-behaviour/bt-oasis/segments.share.tsv");
    private static final int DEMO_CALLS = 40;
    private static final int DOUBTFUL_CALLS = 2;
    private static final long SEED = 20260301;

    private Conversations() {}

    static boolean hasOasis() {
        return Files.exists(OASIS_FILE);
    }

    /** Those of a name; a number is one generated call of so many words. */
    static List<Interaction> of(String name) throws IOException {
        if (name.startsWith(TURN) || name.startsWith(TEXT)) {
            int words = Integer.parseInt(name.substring(TURN.length()));
            return List.of(sure(new GeneratedCalls(SEED).monologue(words, name.startsWith(TURN))));
        }
        return switch (name) {
            case DEMO -> demo(DEMO_CALLS).map(Conversations::sure).toList();
            case DOUBTFUL -> demo(DOUBTFUL_CALLS).toList();
            case OASIS -> oasis();
            default -> List.of(sure(new GeneratedCalls(SEED).call(Integer.parseInt(name))));
        };
    }

    private static Stream<Interaction> demo(int calls) throws IOException {
        DemoTalk talk = DemoTalk.of(Path.of("corpora/demo"), SEED);
        return IntStream.range(0, calls).mapToObj(talk::call);
    }

    /** The same, every word sure: markers are not looked for by sound then. */
    static Interaction sure(Interaction call) {
        List<Turn> turns = call.turns().stream()
                .map(turn -> new Turn(
                        turn.index(),
                        turn.speaker(),
                        turn.text(),
                        turn.words().stream()
                                .map(word -> new Word(word.at(), word.time(), 1))
                                .toList(),
                        turn.time()))
                .toList();
        return call.withTurns(turns);
    }

    private static List<Interaction> oasis() throws IOException {
        List<String> lines = Files.readAllLines(OASIS_FILE);
        List<String> columns = List.of(lines.get(0).split("\t"));
        var table = new StringBuilder("interaction\tspeaker\ttext\n");
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            String side = cells[columns.indexOf("role")].equals("agent") ? "agent" : "customer";
            table.append(cells[columns.indexOf("dialogue")])
                    .append('\t')
                    .append(side)
                    .append('\t');
            table.append(cells[columns.indexOf("text")]).append('\n');
        }
        List<Interaction> calls = new ArrayList<>();
        byte[] bytes = table.toString().getBytes(StandardCharsets.UTF_8);
        new TurnTable(problem -> {})
                .read(new ByteArrayInputStream(bytes), OASIS, (TableInteraction call) -> calls.add(call.interaction()));
        return calls;
    }
}
