package earmark.cli;

import earmark.markers.Side;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads one of the sides that a marker may look at; anything else is a wrong command. */
final class WhoseWords implements ITypeConverter<Side> {
    private static final List<Side> SIDES = List.of(Side.AGENT, Side.CUSTOMER, Side.EITHER, Side.ANY);

    @Override
    public Side convert(String value) {
        return Side.of(value.toLowerCase(Locale.ROOT))
                .filter(SIDES::contains)
                .orElseThrow(() ->
                        new TypeConversionException("not a side: " + value + " (agent, customer, either or any)"));
    }
}
