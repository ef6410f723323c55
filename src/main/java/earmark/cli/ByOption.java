package earmark.cli;

import picocli.CommandLine.Option;

/** Who does something, and why. */
final class ByOption {
    @Option(names = "--by", required = true, paramLabel = "NAME", description = "who")
    String name;

    @Option(
            names = {"--because", "--note"},
            defaultValue = "",
            paramLabel = "TEXT",
            description = "why, in words")
    String why;
}
