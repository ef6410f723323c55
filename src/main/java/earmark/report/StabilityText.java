package earmark.report;

import earmark.themes.Themes;
import java.util.Locale;

/** How stable themes are, in words. Thread-safe. */
final class StabilityText {
    private StabilityText() {}

    /**
     * Goes on after how many themes there are.
     *
     * @param stability {@code NaN} when it cannot be told
     */
    static String of(double stability, int themes) {
        if (themes == 0) {
            return "";
        }
        if (Double.isNaN(stability)) {
            return themes == 1
                    ? "; one theme is the same in any sample"
                    : "; too few different texts to tell how stable";
        }
        return String.format(
                Locale.ROOT,
                "; stability %.2f%s",
                stability,
                stability < Themes.STABLE ? ", below .6: other samples give other themes" : "");
    }
}
