package earmark.cli;

import earmark.model.MarkerRef;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a name that a marker can bear; anything else is a wrong command. */
final class NewName implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
        try {
            return new MarkerRef(value, 1).id();
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(
                    "not a marker's name: " + value + " (lower-case words joined by _ or .: refund.promise)");
        }
    }
}
