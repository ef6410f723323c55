package earmark.score.imports;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Points possible that a header tells: {@code Greeting (10)}, {@code Greeting /10}, {@code Greeting [max 5 pts]}. */
final class HeadPoints {
    private static final Pattern POINTS = Pattern.compile(
            "\\s*(?:[(\\[]\\s*(?:max|maximum|out of|weight|weighting|/|0\\s*-|1\\s*-)?[.: ]*(\\d{1,3}(?:[.,]\\d+)?)\\s*(?:%|pts|points|marks|p)?\\s*[)\\]]"
                    + "|/\\s*(\\d{1,3})|[-–]\\s*(\\d{1,3})\\s*(?:pts|points|marks))\\s*$",
            Pattern.CASE_INSENSITIVE);

    private HeadPoints() {}

    static Optional<BigDecimal> of(String header) {
        Matcher points = POINTS.matcher(header);
        if (!points.find()) {
            return Optional.empty();
        }
        for (int group = 1; group <= points.groupCount(); group++) {
            if (points.group(group) != null) {
                return Optional.of(new BigDecimal(points.group(group).replace(',', '.')))
                        .filter(number -> number.signum() > 0);
            }
        }
        return Optional.empty();
    }

    /** The header without them. */
    static String plain(String header) {
        Matcher points = POINTS.matcher(header);
        return points.find() && points.start() > 0
                ? header.substring(0, points.start()).strip()
                : header;
    }
}
