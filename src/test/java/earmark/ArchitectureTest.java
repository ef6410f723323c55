package earmark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The package table is this test: what a row does not list is not allowed. Arrows only point down. */
class ArchitectureTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("earmark");

    private static final List<String> JSON = List.of("com.fasterxml.jackson..");

    /** Of ours. */
    private static final Map<String, List<String>> MAY_IMPORT = new TreeMap<>(Map.ofEntries(
            Map.entry("model", List.of()),
            Map.entry("files", List.of("model")),
            Map.entry("syntax", List.of("model")),
            Map.entry("audio", List.of("model")),
            Map.entry("transcribe", List.of("model", "files", "audio")),
            Map.entry("worker", List.of("model", "files", "audio", "transcribe")),
            Map.entry("turns", List.of("model", "audio", "transcribe")),
            Map.entry("mail", List.of("model", "files")),
            Map.entry("text", List.of("model")),
            Map.entry("settings", List.of("model")),
            Map.entry("intake", List.of("model", "settings", "corpus")),
            Map.entry("stats", List.of()),
            Map.entry("vectors", List.of("model")),
            Map.entry("themes", List.of("model", "stats", "vectors")),
            Map.entry("corpus", List.of("model", "files", "syntax")),
            Map.entry("classify", List.of("model", "files", "syntax", "markers", "stats", "vectors", "corpus")),
            Map.entry("agree", List.of("model", "stats", "markers", "corpus", "score", "sampling")),
            Map.entry("markers", List.of("model", "syntax")),
            Map.entry("imports", List.of("model")),
            Map.entry("index", List.of("model", "markers")),
            Map.entry("score", List.of("model", "files", "syntax", "markers")),
            Map.entry("clips", List.of("model")),
            Map.entry("kpi", List.of("model", "stats")),
            Map.entry("feedback", List.of("model", "score", "stats")),
            Map.entry("evidence", List.of("model", "clips", "score", "feedback")),
            Map.entry("flag", List.of("model", "syntax", "stats")),
            Map.entry("sampling", List.of("model", "stats")),
            Map.entry("people", List.of("model")),
            Map.entry("store", List.of("model", "files", "score", "sampling", "feedback", "themes", "people")),
            Map.entry(
                    "pipeline",
                    List.of(
                            "clips",
                            "kpi",
                            "model",
                            "files",
                            "syntax",
                            "audio",
                            "transcribe",
                            "worker",
                            "turns",
                            "mail",
                            "text",
                            "settings",
                            "intake",
                            "corpus",
                            "markers",
                            "index",
                            "store",
                            "stats",
                            "search",
                            "vectors",
                            "classify",
                            "agree",
                            "score",
                            "evidence",
                            "feedback",
                            "flag",
                            "sampling",
                            "themes")),
            Map.entry("search", List.of("model", "markers", "index", "store", "text")),
            Map.entry(
                    "report",
                    List.of(
                            "kpi",
                            "model",
                            "clips",
                            "files",
                            "turns",
                            "markers",
                            "stats",
                            "agree",
                            "classify",
                            "score",
                            "evidence",
                            "feedback",
                            "flag",
                            "sampling",
                            "themes")),
            Map.entry(
                    "web",
                    List.of(
                            "agree",
                            "audio",
                            "classify",
                            "clips",
                            "corpus",
                            "feedback",
                            "files",
                            "flag",
                            "intake",
                            "kpi",
                            "markers",
                            "model",
                            "people",
                            "pipeline",
                            "report",
                            "sampling",
                            "score",
                            "search",
                            "settings",
                            "stats",
                            "store",
                            "syntax",
                            "text",
                            "themes",
                            "turns",
                            "vectors",
                            "worker")),
            Map.entry(
                    "cli",
                    List.of(
                            "clips",
                            "kpi",
                            "model",
                            "syntax",
                            "audio",
                            "transcribe",
                            "worker",
                            "turns",
                            "mail",
                            "text",
                            "settings",
                            "intake",
                            "corpus",
                            "imports",
                            "markers",
                            "index",
                            "store",
                            "pipeline",
                            "search",
                            "report",
                            "files",
                            "stats",
                            "vectors",
                            "classify",
                            "agree",
                            "score",
                            "evidence",
                            "feedback",
                            "flag",
                            "sampling",
                            "themes",
                            "people",
                            "web"))));

    /** Of others. A key with a dot is an adapter: the only place where that library may be used. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("audio.ffmpeg", List.of("org.bytedeco..")),
            Map.entry("audio.fvad", List.of("io.github.givimad..")),
            Map.entry("transcribe.vosk", List.of("org.vosk..", "com.fasterxml.jackson..", "com.sun.jna..")),
            Map.entry("markers.hearing", List.of("com.sun.speech.freetts..")),
            Map.entry("vectors.onnx", List.of("ai.onnxruntime..", "com.fasterxml.jackson..")),
            Map.entry("people", List.of("javax.crypto..")),
            Map.entry("stats", List.of("org.apache.commons.math3..")),
            Map.entry("mail", List.of("org.apache.james.mime4j..", "org.jsoup..")),
            Map.entry("settings", JSON),
            Map.entry("intake", JSON),
            Map.entry("imports", JSON),
            Map.entry("corpus", List.of("com.fasterxml.jackson..", "de.siegmar.fastcsv..")),
            Map.entry(
                    "score.imports",
                    List.of(
                            "com.fasterxml.jackson..",
                            "de.siegmar.fastcsv..",
                            "org.dhatim..",
                            "javax.xml.stream..",
                            "org.apache.commons.compress..")),
            Map.entry("index", List.of("org.apache.lucene..")),
            Map.entry("store", List.of("org.jdbi..", "org.sqlite..")),
            Map.entry("report", List.of("com.fasterxml.jackson..", "de.siegmar.fastcsv..", "com.github.freva..")),
            Map.entry(
                    "web",
                    List.of(
                            "io.javalin..",
                            "jakarta.servlet..",
                            "kotlin..",
                            "com.fasterxml.jackson..",
                            "org.eclipse.jetty..")),
            Map.entry("cli", List.of("picocli..", "me.tongfei.progressbar..")));

    /** Only {@code pipeline} chooses implementations. */
    private static final List<String> ADAPTERS =
            List.of("audio.ffmpeg", "audio.fvad", "transcribe.vosk", "vectors.onnx");

    @Test
    void theImporterSawTheCode() {
        assertThat(CLASSES.size()).isGreaterThan(400);
    }

    @Test
    void everyPackageStandsInTheTable() {
        var seen = new TreeSet<String>();
        CLASSES.forEach(type -> seen.add(topOf(type)));
        assertThat(seen).isEqualTo(MAY_IMPORT.keySet());
    }

    @TestFactory
    Stream<DynamicTest> packagesImportOnlyWhatTheTableAllows() {
        return MAY_IMPORT.keySet().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row,
                        () -> classes()
                                .that()
                                .resideInAPackage("earmark." + row + "..")
                                .should()
                                .onlyDependOnClassesThat()
                                .resideInAnyPackage(allowed(row))
                                .check(CLASSES)));
    }

    @TestFactory
    Stream<DynamicTest> adaptersKeepTheirVendorsToThemselves() {
        return ADAPTERS.stream()
                .map(adapter -> DynamicTest.dynamicTest(adapter, () -> {
                    noClasses()
                            .that()
                            .resideOutsideOfPackage("earmark." + adapter + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(MAY_USE.getOrDefault(adapter, List.of()).stream()
                                    .filter(vendor -> !JSON.contains(vendor))
                                    .toArray(String[]::new))
                            .check(CLASSES);
                    noClasses()
                            .that()
                            .resideOutsideOfPackages("earmark." + adapter + "..", "earmark.pipeline..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("earmark." + adapter + "..")
                            .check(CLASSES);
                }));
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("earmark.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        var unmarked = new TreeSet<String>();
        CLASSES.forEach(type -> {
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                unmarked.add(type.getPackageName());
            }
        });
        assertThat(unmarked).isEmpty();
    }

    @Test
    void onlyTheCliPrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage("earmark.cli..")
                .should()
                .accessField(System.class, "out")
                .because("results are returned; the door prints them")
                .check(CLASSES);
    }

    @Test
    void modelIsRecordsEnumsAndInterfaces() {
        classes()
                .that()
                .resideInAPackage("earmark.model")
                .and()
                .areNotAssignableTo(Throwable.class)
                .and()
                .doNotHaveSimpleName("package-info")
                .should(com.tngtech.archunit.lang.conditions.ArchConditions.be(DescribedPredicate.describe(
                        "records, enums or interfaces",
                        (JavaClass type) -> type.isRecord() || type.isEnum() || type.isInterface())))
                .check(CLASSES);
    }

    private static String[] allowed(String row) {
        var packages = new TreeSet<String>();
        packages.add("java..");
        packages.add("javax.sql..");
        packages.add("org.jspecify..");
        packages.add("earmark." + row + "..");
        MAY_IMPORT.getOrDefault(row, List.of()).forEach(own -> packages.add("earmark." + own + ".."));
        MAY_USE.forEach((user, vendors) -> {
            if (user.equals(row) || user.startsWith(row + ".")) {
                packages.addAll(vendors);
            }
        });
        return packages.toArray(String[]::new);
    }

    private static String topOf(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 1 ? parts[1] : "";
    }
}
