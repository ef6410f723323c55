package earmark.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a port; anything else is a wrong command. */
final class PortNumber implements ITypeConverter<Integer> {
    private static final int LAST = 65535;

    @Override
    public Integer convert(String value) {
        try {
            int number = Integer.parseInt(value);
            if (number >= 0 && number <= LAST) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, for picocli's own words name no range
        }
        throw new TypeConversionException(
                "needs a port from 1 to " + LAST + ", or 0 for any that is free, not " + value);
    }
}
