package earmark.agree.assessors;

import earmark.model.InteractionId;
import earmark.score.Evaluation;
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
 * @param raters the people who scored it, without the baseline and what was agreed
 * @param questions how each was answered
 * @param standings how near each is to the baseline, else to what was agreed, else to what most of the others say
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
     * @param consensus what was agreed, else what more than half gave; empty when they did not agree
     * @param agreed whether it was agreed and not counted
     * @param baseline what the expert says; empty without one
     */
    public record Item(
            String question, Map<String, Integer> answers, String consensus, boolean agreed, String baseline) {
        /** Copies. */
        public Item {
            answers = new TreeMap<>(answers);
        }

        /** Whether all gave the same. */
        public boolean unanimous() {
            return answers.size() == 1;
        }

        /** Whether there is nothing to say: all gave the same, and nobody decided otherwise. */
        public boolean settled() {
            return unanimous()
                    && answers.keySet().stream().allMatch(label -> shown(label).equals(consensus));
        }
    }

    /**
     * How near one person is.
     *
     * @param rater who
     * @param same answers that are the baseline's, what was agreed, or what most of the others say
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
     * @param scores of one interaction; those of {@link Evaluation#CONSENSUS} are no person's but what was agreed
     * @param decided what was agreed since, by question; an empty label is "not applicable"
     * @param expert whose answers are the baseline; empty for none
     */
    public static CalibrationSession of(List<Scored> scores, Map<String, String> decided, String expert) {
        Map<String, String> agreed = new TreeMap<>();
        scores.stream().filter(CalibrationSession::isAgreed).forEach(each -> agreed.putAll(each.answers()));
        agreed.putAll(decided);
        Optional<Scored> baseline =
                scores.stream().filter(each -> each.assessor().equals(expert)).findFirst();
        List<Scored> people = scores.stream()
                .filter(each -> !isAgreed(each) && !each.assessor().equals(expert))
                .toList();
        var questions = new TreeSet<>(agreed.keySet());
        people.forEach(each -> questions.addAll(each.answers().keySet()));
        var items = new ArrayList<Item>();
        for (String question : questions) {
            Map<String, Integer> answers = answers(people, question, "");
            String consensus = Optional.ofNullable(agreed.get(question))
                    .or(() -> most(answers))
                    .map(CalibrationSession::shown)
                    .orElse("");
            String base = baseline.map(each -> each.answers().getOrDefault(question, ""))
                    .orElse("");
            items.add(new Item(question, answers, consensus, agreed.containsKey(question), base));
        }
        var standings = new ArrayList<Standing>();
        for (Scored person : people) {
            standings.add(standing(person, people, agreed, baseline));
        }
        return new CalibrationSession(
                scores.get(0).interaction(),
                people.stream().map(Scored::assessor).toList(),
                items,
                standings);
    }

    private static boolean isAgreed(Scored scored) {
        return scored.assessor().equals(Evaluation.CONSENSUS);
    }

    private static Standing standing(
            Scored person, List<Scored> people, Map<String, String> agreed, Optional<Scored> baseline) {
        int same = 0;
        int of = 0;
        for (Map.Entry<String, String> answer : person.answers().entrySet()) {
            String question = answer.getKey();
            Optional<String> wanted = baseline.isPresent()
                    ? Optional.ofNullable(baseline.get().answers().get(question))
                    : Optional.ofNullable(agreed.get(question))
                            // a majority that holds the person's own answer would flatter
                            .or(() -> most(answers(people, question, person.assessor())));
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

    private static Optional<String> most(Map<String, Integer> answers) {
        int all = answers.values().stream().mapToInt(Integer::intValue).sum();
        return answers.entrySet().stream()
                .filter(answer -> 2 * answer.getValue() > all)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String shown(String label) {
        return label.isEmpty() ? "not applicable" : label;
    }
}
