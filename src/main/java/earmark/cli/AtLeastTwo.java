package earmark.cli;

import picocli.CommandLine.ITypeConverter;

/** Reads a number of 2 or more; anything else is a wrong command. */
final class AtLeastTwo implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
        return WholeNumbers.from(2, value);
    }
}
