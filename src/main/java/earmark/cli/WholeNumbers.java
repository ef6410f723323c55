package earmark.cli;

import picocli.CommandLine.TypeConversionException;

/** Reads whole numbers of options; what is none in the range is a wrong command. */
final class WholeNumbers {
    private WholeNumbers() {}

    static int from(int least, String value) {
        try {
            int number = Integer.parseInt(value);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, for picocli's own words name no range
        }
        throw new TypeConversionException(
                "needs a whole number from " + least + " to " + Integer.MAX_VALUE + ", not " + value);
    }
}
