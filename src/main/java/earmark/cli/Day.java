package earmark.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** Reads a day; anything else is a wrong command. */
final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("needs a day such as 2026-10-31, not " + value);
        }
    }

    /**
     * Refuses a time that ends before it begins.
     *
     * @param command where it was typed
     * @param end the name of the option with the last day
     */
    static void inOrder(CommandSpec command, @Nullable LocalDate from, String end, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new ParameterException(
                    command.commandLine(),
                    "--from " + from + " is after " + end + " " + to + ", so nothing can lie between");
        }
    }
}
