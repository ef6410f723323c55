package earmark.markers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** British and American spellings of one word. Thread-safe. */
final class Spelling {
    /** Words in -ise that have no spelling in -ize. */
    private static final Set<String> ONLY_ISE = Set.of(
            "advertise",
            "advise",
            "apprise",
            "arise",
            "chastise",
            "comprise",
            "compromise",
            "concise",
            "demise",
            "despise",
            "devise",
            "disguise",
            "enterprise",
            "excise",
            "exercise",
            "expertise",
            "franchise",
            "improvise",
            "likewise",
            "merchandise",
            "noise",
            "otherwise",
            "practise",
            "praise",
            "precise",
            "premise",
            "promise",
            "raise",
            "revise",
            "rise",
            "supervise",
            "surmise",
            "surprise",
            "televise",
            "wise");

    private static final Set<String> ONLY_IZE = Set.of("capsize", "prize", "seize", "size");

    /** Words in -our that are -or in America. */
    private static final Set<String> OUR = Set.of(
            "armour",
            "behaviour",
            "colour",
            "endeavour",
            "favour",
            "favourite",
            "flavour",
            "glamour",
            "harbour",
            "honour",
            "honourable",
            "humour",
            "labour",
            "neighbour",
            "neighbourhood",
            "odour",
            "parlour",
            "rumour",
            "saviour",
            "savour",
            "splendour",
            "tumour",
            "vapour",
            "vigour");

    private static final List<List<String>> PAIRS = List.of(
            List.of("analyse", "analyze"),
            List.of("paralyse", "paralyze"),
            List.of("centre", "center"),
            List.of("metre", "meter"),
            List.of("litre", "liter"),
            List.of("theatre", "theater"),
            List.of("catalogue", "catalog"),
            List.of("dialogue", "dialog"),
            List.of("defence", "defense"),
            List.of("offence", "offense"),
            List.of("licence", "license"),
            List.of("practice", "practise"),
            List.of("programme", "program"),
            List.of("enrol", "enroll"),
            List.of("fulfil", "fulfill"),
            List.of("instal", "install"),
            List.of("enquire", "inquire"),
            List.of("enquiry", "inquiry"),
            List.of("judgement", "judgment"),
            List.of("acknowledgement", "acknowledgment"),
            List.of("grey", "gray"),
            List.of("cosy", "cozy"),
            List.of("tyre", "tire"),
            List.of("kerb", "curb"),
            List.of("aluminium", "aluminum"),
            List.of("jewellery", "jewelry"),
            List.of("skilful", "skillful"),
            List.of("storey", "story"),
            List.of("plough", "plow"),
            List.of("mould", "mold"),
            List.of("sceptic", "skeptic"));

    private Spelling() {}

    /** The word as it stands, and then its other spelling if it has one. */
    static List<String> variants(String word) {
        var variants = new LinkedHashSet<String>();
        variants.add(word);
        boolean ise = word.endsWith("ise") && word.length() > 5 && !ONLY_ISE.contains(word);
        boolean ize = word.endsWith("ize") && word.length() > 5 && !ONLY_IZE.contains(word);
        if (ise || ize) {
            String stem = word.substring(0, word.length() - 3);
            variants.add(stem + (ise ? "ize" : "ise"));
        }
        for (String british : OUR) {
            String american = british.replace("our", "or");
            if (word.equals(british) || word.equals(american)) {
                variants.add(word.equals(british) ? american : british);
            }
        }
        for (List<String> pair : PAIRS) {
            if (pair.contains(word)) {
                variants.addAll(pair);
            }
        }
        return new ArrayList<>(variants);
    }
}
