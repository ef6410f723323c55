package earmark.settings;

import earmark.model.EarmarkException;
import earmark.model.Problem;
import earmark.model.Speaker;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Turns the nodes of one settings file into settings and collects what is wrong. Use once, from one thread. */
final class SettingsReader {
    private static final String KEYS =
            "alternatives, appeals, channels, file_name_pattern, limits, markers, model, own_domains, scorecards, targets,"
                    + " time_zone, workers";
    private static final String LIMIT_KEYS = "max_duration_minutes, max_file_mb";
    private static final List<String> FIGURES =
            List.of("handling_time", "hold_time", "silence", "first_reply", "repeat_contact", "csat", "nps");
    private static final String APPEAL_KEYS = "days, most";
    private static final int MOST_CHANNELS = 8;
    private static final int MOST_WORKERS = 256;
    private static final long LARGEST_MB = 1_000_000;
    /** Beyond this the decoder itself refuses. */
    private static final long LONGEST_MINUTES = 8 * 60;

    private static final int LONGEST_DAYS = 3_650;
    private static final int MOST_APPEALS = 1_000;

    private static final Pattern DOMAIN =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}([.][\\p{L}\\p{N}-]{1,63}){0,20}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,9}");

    private final Path file;
    private final List<Problem> problems = new ArrayList<>();
    private final Settings usual = Settings.defaults();

    private List<Speaker> channels = usual.channels();
    private Optional<Path> model = usual.model();
    private int workers = usual.workers();
    private Optional<FileNamePattern> fileNamePattern = usual.fileNamePattern();
    private Set<String> ownDomains = usual.ownDomains();
    private Optional<Path> markers = usual.markers();
    private ZoneId timeZone = usual.timeZone();
    private boolean alternatives = usual.alternatives();
    private final Map<String, Bound> targets = new TreeMap<>();
    private Optional<Path> scorecards = usual.scoring().scorecards();
    private long appealDays = usual.scoring().appealDays();
    private long mostAppeals = usual.scoring().mostAppeals();
    private long maxFileMb = usual.limits().maxFileBytes() / 1_000_000;
    private long maxDurationMinutes = usual.limits().maxDurationMs() / 60_000;

    SettingsReader(Path file) {
        this.file = file;
    }

    /**
     * The settings in a document.
     *
     * @throws EarmarkException with everything that is wrong
     */
    Settings settings(YamlNode root) {
        keysOf(root).forEach(this::key);
        if (!problems.isEmpty()) {
            throw new EarmarkException(problems);
        }
        return new Settings(
                channels,
                model,
                workers,
                fileNamePattern,
                ownDomains,
                markers,
                timeZone,
                Limits.ofMegabytesAndMinutes(maxFileMb, maxDurationMinutes),
                alternatives,
                new Scoring(scorecards, (int) appealDays, (int) mostAppeals),
                targets);
    }

    private void key(YamlNode.Entry entry) {
        YamlNode value = entry.value();
        switch (entry.key()) {
            case "channels" -> channels = channels(value);
            case "model" -> model = folder(value);
            case "markers" -> markers = folder(value);
            case "scorecards" -> scorecards = folder(value);
            case "appeals" -> keysOf(value).forEach(this::appeals);
            case "workers" -> workers = (int) whole(value, MOST_WORKERS, workers);
            case "file_name_pattern" -> fileNamePattern = pattern(value);
            case "own_domains" -> ownDomains = domains(value);
            case "time_zone" -> timeZone = zone(value);
            case "alternatives" -> alternatives = onOff(value);
            case "targets" -> keysOf(value).forEach(this::target);
            case "limits" -> keysOf(value).forEach(this::limit);
            default -> unknown(entry, KEYS);
        }
    }

    private boolean onOff(YamlNode value) {
        String text = scalar(value).strip();
        if (!text.equals("on") && !text.equals("off")) {
            problem(value, "neither on nor off: " + quoted(text), "write alternatives: on, or alternatives: off");
        }
        return text.equals("on");
    }

    private void target(YamlNode.Entry entry) {
        boolean known = FIGURES.contains(entry.key()) || entry.key().startsWith("marker.");
        if (!known) {
            unknown(entry, String.join(", ", FIGURES) + ", marker.NAME");
            return;
        }
        String text = scalar(entry.value());
        Bound.of(text)
                .ifPresentOrElse(
                        bound -> targets.put(entry.key(), bound),
                        () -> problem(
                                entry.value(),
                                "not a target: " + quoted(text),
                                "for example \"<= 60s\", \"<= 4h\", \">= 80%\" or \">= 4.2\""));
    }

    private void limit(YamlNode.Entry entry) {
        switch (entry.key()) {
            case "max_file_mb" -> maxFileMb = whole(entry.value(), LARGEST_MB, maxFileMb);
            case "max_duration_minutes" ->
                maxDurationMinutes = whole(entry.value(), LONGEST_MINUTES, maxDurationMinutes);
            default -> unknown(entry, LIMIT_KEYS);
        }
    }

    private void appeals(YamlNode.Entry entry) {
        switch (entry.key()) {
            case "days" -> appealDays = whole(entry.value(), LONGEST_DAYS, appealDays);
            case "most" -> mostAppeals = whole(entry.value(), MOST_APPEALS, mostAppeals);
            default -> unknown(entry, APPEAL_KEYS);
        }
    }

    private List<Speaker> channels(YamlNode value) {
        var speakers = new ArrayList<Speaker>();
        List<YamlNode.Scalar> names = scalars(value);
        for (YamlNode.Scalar name : names) {
            SpeakerNames.parse(name.text())
                    .ifPresentOrElse(
                            speakers::add,
                            () -> problem(
                                    name, "not a speaker: " + quoted(name.text()), "one of " + SpeakerNames.KNOWN));
        }
        if (names.isEmpty() || names.size() > MOST_CHANNELS) {
            problem(value, names.size() + " channels", "name 1 to " + MOST_CHANNELS + ", such as [agent, customer]");
        }
        return speakers.isEmpty() ? channels : speakers;
    }

    private Optional<Path> folder(YamlNode value) {
        String text = scalar(value);
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    file.toAbsolutePath().resolveSibling(Path.of(text.strip())).normalize());
        } catch (InvalidPathException e) {
            problem(value, "not a path: " + e.getReason(), "name a folder");
            return Optional.empty();
        }
    }

    private Optional<FileNamePattern> pattern(YamlNode value) {
        String regex = scalar(value);
        if (regex.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new FileNamePattern(regex));
        } catch (PatternSyntaxException e) {
            problem(
                    value,
                    "not a regular expression: " + e.getDescription() + " at character " + (e.getIndex() + 1),
                    "write it in single quotes; group names have letters and digits only");
        } catch (IllegalArgumentException e) {
            problem(value, String.valueOf(e.getMessage()), "for example '(?<agent>[a-z]+)_(?<start>\\d{8}T\\d{6})'");
        }
        return Optional.empty();
    }

    private Set<String> domains(YamlNode value) {
        var domains = new TreeSet<String>();
        for (YamlNode.Scalar name : scalars(value)) {
            String domain = name.text().strip().toLowerCase(Locale.ROOT);
            if (DOMAIN.matcher(domain).matches()) {
                domains.add(domain);
            } else {
                problem(name, "not a mail domain: " + quoted(name.text()), "what stands after @, such as example.com");
            }
        }
        return domains;
    }

    private ZoneId zone(YamlNode value) {
        try {
            return ZoneId.of(scalar(value).strip());
        } catch (DateTimeException e) {
            problem(value, "not a time zone: " + quoted(scalar(value)), "such as Europe/London, UTC or +01:00");
            return timeZone;
        }
    }

    private long whole(YamlNode value, long most, long otherwise) {
        String text = scalar(value).strip();
        if (WHOLE_NUMBER.matcher(text).matches()) {
            long number = Long.parseLong(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        }
        problem(value, "not a whole number from 1 to " + most + ": " + quoted(text), "");
        return otherwise;
    }

    private List<YamlNode.Entry> keysOf(YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            return mapping.entries();
        }
        problem(node, "not keys with values", "write lines such as: workers: 2");
        return List.of();
    }

    private String scalar(YamlNode value) {
        if (value instanceof YamlNode.Scalar one) {
            return one.text();
        }
        problem(value, "not a single value", "write one value after the key");
        return "";
    }

    private List<YamlNode.Scalar> scalars(YamlNode value) {
        if (value instanceof YamlNode.Scalar one) {
            return List.of(one);
        }
        var scalars = new ArrayList<YamlNode.Scalar>();
        if (value instanceof YamlNode.Sequence list) {
            for (YamlNode item : list.items()) {
                if (item instanceof YamlNode.Scalar one) {
                    scalars.add(one);
                } else {
                    problem(item, "not a single value", "write a flat list");
                }
            }
        } else {
            problem(value, "not a list", "such as [agent, customer]");
        }
        return scalars;
    }

    private void unknown(YamlNode.Entry entry, String known) {
        problems.add(new Problem(
                at(entry.line(), entry.column()), "unknown key " + quoted(entry.key()), "known keys: " + known));
    }

    private void problem(YamlNode node, String what, String hint) {
        problems.add(new Problem(at(node.line(), node.column()), what, hint));
    }

    private String at(int line, int column) {
        return file + ":" + line + ":" + column;
    }

    private static String quoted(String text) {
        return "'" + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + "'";
    }
}
