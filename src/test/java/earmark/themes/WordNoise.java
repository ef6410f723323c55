package earmark.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts as a poor recogniser would hear them: of the words spoilt six tenths are replaced, two lost, two added to. */
final class WordNoise {
    private WordNoise() {}

    static List<Unit> spoil(List<Unit> units, double rate, long seed) {
        var random = new Random(seed);
        var vocabulary = new ArrayList<String>();
        units.forEach(unit -> vocabulary.addAll(Words.of(unit.text())));
        List<String> words = vocabulary.stream().distinct().sorted().toList();
        var spoilt = new ArrayList<Unit>();
        for (Unit unit : units) {
            var text = new ArrayList<String>();
            for (String word : Words.of(unit.text())) {
                double draw = random.nextDouble() / rate;
                String other = words.get(random.nextInt(words.size()));
                if (draw >= 1) {
                    text.add(word);
                } else if (draw < 0.6) {
                    text.add(other);
                } else if (draw >= 0.8) {
                    text.add(word);
                    text.add(other);
                }
            }
            spoilt.add(new Unit(unit.id(), String.join(" ", text), unit.day()));
        }
        return spoilt;
    }
}
