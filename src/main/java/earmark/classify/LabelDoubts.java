package earmark.classify;

import earmark.model.EarmarkException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is wrong with labels as such, before anything is learned from them. */
final class LabelDoubts {
    /** With fewer of either answer the intervals are as wide as the figures. */
    private static final int FEW = 30;

    private static final double RARE = 0.05;
    private static final int LONGEST = 60;

    private LabelDoubts() {}

    /**
     * Refuses labels of which none can be held back to measure with: a fold is whole conversations.
     *
     * @throws EarmarkException when either answer stands in one conversation alone
     */
    static void mustBeMeasurable(LabelledSamples samples) {
        for (boolean answer : new boolean[] {true, false}) {
            var conversations = new HashSet<Integer>();
            for (int i = 0; i < samples.size(); i++) {
                if (samples.isYes(i) == answer) {
                    conversations.add(samples.conversationOf(i));
                }
            }
            if (conversations.size() < 2) {
                throw new EarmarkException(
                        "training",
                        "all turns " + (answer ? "with" : "without")
                                + " the label stand in one conversation, so nothing is left to measure with",
                        "conversations are held back as a whole: label more of them, and name them in a column"
                                + " interaction");
            }
        }
    }

    /** What a person should know of them, in words; empty when there is nothing. */
    static List<String> of(LabelledSamples samples, boolean balanced) {
        var doubts = new ArrayList<String>();
        contradictions(samples, doubts);
        int yes = samples.positives();
        int no = samples.size() - yes;
        if (Math.min(yes, no) < FEW) {
            doubts.add("only " + Math.min(yes, no) + " of " + samples.size() + " turns are "
                    + (yes <= no ? "with" : "without")
                    + " the label: what is learned, and what is measured, rests on few; label more");
        }
        if (!balanced && Math.min(yes, no) < RARE * samples.size()) {
            doubts.add((yes <= no ? "turns with" : "turns without")
                    + " the label are rare; --balanced lets them weigh as much as the others");
        }
        return doubts;
    }

    /** The same words, labelled one way here and the other way there. */
    private static void contradictions(LabelledSamples samples, List<String> doubts) {
        Map<String, Set<Boolean>> answers = new HashMap<>();
        for (int i = 0; i < samples.size(); i++) {
            answers.computeIfAbsent(words(samples, i), text -> new HashSet<>()).add(samples.isYes(i));
        }
        int labelled = 0;
        String first = "";
        for (int i = 0; i < samples.size(); i++) {
            String text = words(samples, i);
            if (samples.isYes(i) && answers.getOrDefault(text, Set.of()).size() > 1) {
                first = labelled++ == 0 ? text : first;
            }
        }
        // one slip of the pen is not worth a word
        if (labelled >= 2) {
            doubts.add(labelled + " of " + samples.positives()
                    + " turns with the label have the very words of turns without it, for example '"
                    + (first.length() > LONGEST ? first.substring(0, LONGEST) + "…" : first)
                    + "': labels that contradict each other cannot be learned");
        }
    }

    private static String words(LabelledSamples samples, int sample) {
        return String.join(" ", samples.samples().get(sample).unit().words()).toLowerCase(Locale.ROOT);
    }
}
