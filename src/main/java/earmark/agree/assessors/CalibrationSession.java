package earmark.agree.assessors;

import earmark.model.InteractionId;
import earmark.stats.Interval;
import earmark.stats.Wilson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One interaction that several scored to compare themselves; it counts for nobody's live scores.
 *
 * @param interaction what was scored
 * @param raters who scored it, without baseline
 * @param questions how each was answered
 * @param standings how near each is to the baseline, or without one to the consensus of the others
 */
public record CalibrationSession(
        InteractionId interaction, List<String> raters, List<Item> questions, List<Standing> standings) {
    /** Copies. */
    public CalibrationSession {
        raters = List.copyOf(raters);
        questions = List.copyOf(questions);
        standings = List.copyOf(standings);
    }

    /**
     * One question.
     *
     * @param question id
     * @param answers label to how many gave it; an empty label is "not applicable"
     * @param consensus what more than half gave; empty when they did not agree
     * @param baseline what the expert says; empty without one
     */
    public record Item(String question, Map<String, Integer> answers, String consensus, String baseline) {
        /** Copies. */
        public Item {
            answers = new TreeMap<>(answers);
        }

        /** Whether all gave the same. */
        public boolean unanimous() {
            return answers.size() == 1;
        }
    }

    /**
     * How near one person is.
     *
     * @param rater who
     * @param same answers that are the baseline's or consensus
     * @param of answers compared
     */
    public record Standing(String rater, int same, int of) {
        /** Of the share, 95 %. */
        public Interval interval() {
            return Wilson.of(same, of);
        }
    }

    /**
     * A session.
     *
     * @param scores of one interaction, by two people or more
     * @param expert whose answers are the baseline; empty for none
     */
    public static CalibrationSession of(List<Scored> scores, String expert) {
        Optional<Scored> baseline =
                scores.stream().filter(each -> each.assessor().equals(expert)).findFirst();
        List<Scored> people =
                scores.stream().filter(each -> !each.assessor().equals(expert)).toList();
        var questions = new TreeSet<String>();
        people.forEach(each -> questions.addAll(each.answers().keySet()));
        var items = new ArrayList<Item>();
        for (String question : questions) {
            Map<String, Integer> answers = answers(people, question, "");
            String base = baseline.map(each -> each.answers().getOrDefault(question, ""))
                    .orElse("");
            items.add(new Item(question, answers, most(answers), base));
        }
        var standings = new ArrayList<Standing>();
        for (Scored person : people) {
            standings.add(standing(person, people, baseline));
        }
        return new CalibrationSession(
                scores.get(0).interaction(),
                people.stream().map(Scored::assessor).toList(),
                items,
                standings);
    }

    private static Standing standing(Scored person, List<Scored> people, Optional<Scored> baseline) {
        int same = 0;
        int of = 0;
        for (Map.Entry<String, String> answer : person.answers().entrySet()) {
            // a consensus that holds the person's own answer would flatter
            Map<String, Integer> others = answers(people, answer.getKey(), person.assessor());
            Optional<String> wanted = baseline.isPresent()
                    ? Optional.ofNullable(baseline.get().answers().get(answer.getKey()))
                    : agreed(others);
            of += wanted.isPresent() ? 1 : 0;
            same += wanted.filter(answer.getValue()::equals).isPresent() ? 1 : 0;
        }
        return new Standing(person.assessor(), same, of);
    }

    private static Map<String, Integer> answers(List<Scored> people, String question, String without) {
        var answers = new TreeMap<String, Integer>();
        people.stream()
                .filter(each ->
                        !each.assessor().equals(without) && each.answers().containsKey(question))
                .forEach(each -> answers.merge(each.answers().getOrDefault(question, ""), 1, Integer::sum));
        return answers;
    }

    private static Optional<String> agreed(Map<String, Integer> answers) {
        int all = answers.values().stream().mapToInt(Integer::intValue).sum();
        return answers.entrySet().stream()
                .filter(answer -> 2 * answer.getValue() > all)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String most(Map<String, Integer> answers) {
        return agreed(answers)
                .map(label -> label.isEmpty() ? "not applicable" : label)
                .orElse("");
    }
}
