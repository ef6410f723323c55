package earmark.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.TypeConversionException;

/**
 * Which of the {@link OutputFormat}s a command has: those that its help names, and no other. Without this a form that is no
 * command's business is taken and something else is printed.
 */
final class OfferedFormats implements ITypeConverter<OutputFormat>, IExecutionStrategy {
    private static final String NONE = "no such form: ";

    @Override
    public OutputFormat convert(String value) {
        return Arrays.stream(OutputFormat.values())
                .filter(format -> format.name().equals(value.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(NONE + value));
    }

    @Override
    public int execute(ParseResult parsed) {
        for (ParseResult part = parsed; part != null; part = part.hasSubcommand() ? part.subcommand() : null) {
            CommandLine command = part.commandSpec().commandLine();
            for (OptionSpec option : part.matchedOptions()) {
                if (isOne(option) && option.getValue() instanceof OutputFormat format && !offers(option, format)) {
                    throw new ParameterException(
                            command,
                            "Invalid value for option '" + option.longestName() + "': " + NONE + format,
                            option,
                            format.name());
                }
            }
        }
        return new RunLast().execute(parsed);
    }

    /** Whether an option takes a form; false for none. */
    static boolean isOne(ArgSpec option) {
        return option.type().equals(OutputFormat.class);
    }

    private static boolean offers(OptionSpec option, OutputFormat format) {
        return Pattern.compile("\\b" + format + "\\b")
                .matcher(String.join(" ", option.description()))
                .find();
    }
}
