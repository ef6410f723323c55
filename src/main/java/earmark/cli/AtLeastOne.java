package earmark.cli;

import picocli.CommandLine.ITypeConverter;

/** Reads a number of 1 or more; anything else is a wrong command. */
final class AtLeastOne implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
        return WholeNumbers.from(1, value);
    }
}
