package earmark.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number above 0; anything else is a wrong command. */
final class AboveZero implements ITypeConverter<Double> {
    @Override
    public Double convert(String value) {
        try {
            double number = Double.parseDouble(value);
            if (number > 0 && Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new TypeConversionException("needs a number above 0, not " + value);
    }
}
