package earmark.stats.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import earmark.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Tables, against what other programs say of them. */
class KnownAnswersTest {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("fleiss_kappa", "fleiss_kappa"),
            Map.entry("fleiss_kappa_exact(Conger)", "conger_kappa"),
            Map.entry("icc(oneway,consistency,single)", "icc_1_1"),
            Map.entry("icc(twoway,agreement,single)", "icc_2_1"),
            Map.entry("icc(twoway,consistency,single)", "icc_3_1"),
            Map.entry("icc(twoway,agreement,average)", "icc_2_k"),
            Map.entry("cohen_kappa", "cohen_kappa"),
            Map.entry("cohen_kappa(rater1,rater2)", "cohen_kappa"),
            Map.entry("cohen_kappa_linear(rater1,rater2)", "cohen_kappa_linear"),
            Map.entry("cohen_kappa_quadratic(rater1,rater2)", "cohen_kappa_quadratic"),
            Map.entry("ICC1", "icc_1_1"),
            Map.entry("ICC2", "icc_2_1"),
            Map.entry("ICC3", "icc_3_1"),
            Map.entry("ICC1k", "icc_1_k"),
            Map.entry("ICC2k", "icc_2_k"),
            Map.entry("ICC3k", "icc_3_k"));

    /** Known to divide wrongly where data are complete and raters more than two; no figure of ours. */
    private static final List<String> WRONG_PROGRAM = List.of("irr/anxiety.csv krippendorff");

    private static final List<String> NOT_OURS = List.of("kendall_W(corrected)");

    @TestFactory
    Stream<DynamicTest> everyRow() throws IOException {
        Path folder = SharedData.path("raters");
        return Files.readAllLines(folder.resolve("known-answers.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .filter(row -> !NOT_OURS.contains(row[1]) && !row[0].startsWith("text-behaviour"))
                .map(row -> DynamicTest.dynamicTest(row[0] + " " + row[1], () -> check(folder, row)));
    }

    /** Tables of our own, drawn at random; their figures are those of a program in NumPy that was written after the formulas. */
    @TestFactory
    Stream<DynamicTest> tablesThatNobodyHasPublished() {
        Ratings holes = Tables.raters(
                Scale.NOMINAL,
                "yes no no no partly partly partly no yes no . no no partly",
                "yes no yes . no partly partly yes yes . no no . partly",
                "yes no no . yes no partly . yes no no no no partly",
                ". no yes no no no partly yes . . no . no .");
        Ratings pair =
                Tables.raters(Scale.ORDINAL, "2 3 2 2 3 5 2 1 2 1 3 3 1 5 1 4", "5 5 2 2 3 2 4 1 1 3 5 4 1 5 5 2");
        String a = "78.0 69.5 65.0 71.6 71.2 67.8 66.1 71.1 45.9";
        String b = "57.3 72.3 62.2 68.7 68.7 64.0 65.6 64.4 40.7";
        Ratings three = Tables.raters(Scale.INTERVAL, a, b, "83.9 74.7 76.3 75.0 77.1 66.4 60.9 69.6 50.3");
        Ratings two = Tables.raters(Scale.INTERVAL, a, b);
        // 1, 2, 3 and 5 of a scale of five: distances are those of the numbers
        Ratings gap = Tables.raters(Scale.ORDINAL, "1 1 2 2 3 3 3 5 5 1 2 3", "1 1 2 3 3 3 2 5 5 1 2 5");
        return Stream.of(
                        figures(
                                "holes",
                                holes,
                                Map.ofEntries(
                                        Map.entry("percent_agreement", 0.797619048),
                                        Map.entry("fleiss_kappa", 0.656276327),
                                        Map.entry("conger_kappa", 0.668965622),
                                        Map.entry("gwet_ac1", 0.713181019),
                                        Map.entry("brennan_prediger", 0.696428571),
                                        Map.entry("krippendorff_alpha_nominal", 0.617806732))),
                        figures(
                                "pair",
                                pair,
                                Map.ofEntries(
                                        Map.entry("cohen_kappa", 0.215686275),
                                        Map.entry("cohen_kappa_linear", 0.177570093),
                                        Map.entry("cohen_kappa_quadratic", 0.200000000),
                                        Map.entry("scott_pi", 0.200000000),
                                        Map.entry("pabak", 0.218750000),
                                        Map.entry("gwet_ac2_linear", 0.169811321),
                                        Map.entry("gwet_ac2_quadratic", 0.182481752),
                                        Map.entry("krippendorff_alpha_ordinal", 0.254146577),
                                        Map.entry("krippendorff_alpha_interval", 0.188785047),
                                        Map.entry("krippendorff_alpha_ratio", 0.285304721))),
                        figures(
                                "three",
                                three,
                                Map.ofEntries(
                                        Map.entry("icc_1_1", 0.619803018),
                                        Map.entry("icc_2_1", 0.635702568),
                                        Map.entry("icc_3_1", 0.726897473),
                                        Map.entry("icc_1_k", 0.830239348),
                                        Map.entry("icc_2_k", 0.839615828),
                                        Map.entry("icc_3_k", 0.888701976),
                                        Map.entry("krippendorff_alpha_interval", 0.600768811))),
                        figures(
                                "two",
                                two,
                                Map.ofEntries(
                                        Map.entry("lin_ccc", 0.641560325),
                                        Map.entry("bland_altman_bias", 4.700000000),
                                        Map.entry("bland_altman_low", -8.201803285),
                                        Map.entry("bland_altman_high", 17.601803285),
                                        Map.entry("krippendorff_alpha_ratio", 0.715967647))),
                        figures(
                                "gap",
                                gap,
                                Map.ofEntries(
                                        Map.entry("cohen_kappa_linear", 0.783783784),
                                        Map.entry("cohen_kappa_quadratic", 0.873684211),
                                        Map.entry("gwet_ac2_linear", 0.796250442),
                                        Map.entry("gwet_ac2_quadratic", 0.887103097))))
                .flatMap(List::stream);
    }

    private static List<DynamicTest> figures(String table, Ratings ratings, Map<String, Double> expected) {
        return expected.entrySet().stream()
                .map(figure -> DynamicTest.dynamicTest(
                        table + " " + figure.getKey(),
                        () -> assertThat(Tables.value(ratings, figure.getKey()))
                                .isCloseTo(figure.getValue(), within(1e-6))))
                .toList();
    }

    private static void check(Path folder, String[] row) throws IOException {
        double expected = Double.parseDouble(row[2]);
        double found = row[0].startsWith("inline")
                ? Tables.value(inline(row[0]), "cohen_kappa")
                : found(folder.resolve(row[0]), row[1]);
        if (WRONG_PROGRAM.stream().anyMatch(wrong -> (row[0] + " " + row[1]).startsWith(wrong))) {
            assertThat(Math.abs(found - expected)).isBetween(1e-4, 0.05);
        } else {
            assertThat(found).isCloseTo(expected, within(1e-6));
        }
    }

    private static double found(Path file, String statistic) throws IOException {
        List<String[]> table = Files.readAllLines(file).stream()
                .map(line -> line.replace("\"", "").split(",", -1))
                .toList();
        if (file.getFileName().toString().contains("counts")) {
            int[][] counts = table.stream()
                    .skip(1)
                    .map(row ->
                            Stream.of(row).skip(1).mapToInt(Integer::parseInt).toArray())
                    .toArray(int[][]::new);
            return Tables.value(Tables.counts(Scale.NOMINAL, counts), statistic);
        }
        if (statistic.startsWith("percent_agreement")) {
            return 100 * unanimous(table, statistic.endsWith("tol1") ? 1 : 0);
        }
        if (statistic.equals("light_kappa")) {
            return light(table);
        }
        String name = NAMES.getOrDefault(statistic, statistic);
        return Tables.value(ratings(table, columns(table, statistic)), name);
    }

    private static List<Integer> columns(List<String[]> table, String statistic) {
        boolean named = List.of("unit", "subject").contains(table.get(0)[0]);
        List<Integer> all =
                IntStream.range(named ? 1 : 0, table.get(0).length).boxed().toList();
        return statistic.endsWith("(rater1,rater2)") ? all.subList(0, 2) : all;
    }

    private static Ratings ratings(List<String[]> table, List<Integer> columns) {
        var ratings = new Ratings.Collector();
        for (int unit = 1; unit < table.size(); unit++) {
            for (int column : columns) {
                if (!table.get(unit)[column].isEmpty()) {
                    ratings.add("u" + unit, "r" + column, table.get(unit)[column]);
                }
            }
        }
        boolean words = ratings.seen().stream().anyMatch(value -> !Categories.isNumber(value));
        return ratings.ratings(words ? Scale.NOMINAL : Scale.RATIO);
    }

    /** The share of units on which no two raters are further apart. */
    private static double unanimous(List<String[]> table, double tolerance) {
        return table.stream()
                .skip(1)
                .map(row -> Stream.of(row).mapToDouble(Double::parseDouble).summaryStatistics())
                .mapToInt(row -> row.getMax() - row.getMin() <= tolerance ? 1 : 0)
                .average()
                .orElseThrow();
    }

    /** The mean of all pairs' kappa. */
    private static double light(List<String[]> table) {
        var kappas = new ArrayList<Double>();
        for (int a = 0; a < table.get(0).length; a++) {
            for (int b = 0; b < a; b++) {
                kappas.add(Tables.value(ratings(table, List.of(a, b)), "cohen_kappa"));
            }
        }
        return kappas.stream().mapToDouble(kappa -> kappa).average().orElseThrow();
    }

    private static Ratings inline(String text) {
        String numbers = text.substring(text.indexOf('[') + 1, text.indexOf(']'));
        return Tables.square(Tables.cells(
                Stream.of(numbers.split(",")).mapToDouble(Double::parseDouble).toArray()));
    }
}
