package earmark.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of 2 or more; anything else is a wrong command. */
final class AtLeastTwo implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
        try {
            int number = Integer.parseInt(value);
            if (number >= 2) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, for picocli's own words name no range
        }
        throw new TypeConversionException("needs a whole number from 2 to " + Integer.MAX_VALUE + ", not " + value);
    }
}
