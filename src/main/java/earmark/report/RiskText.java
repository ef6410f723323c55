package earmark.report;

import earmark.flag.risk.RiskFigures;
import earmark.flag.risk.RiskTraining;
import earmark.model.Problem;
import java.util.Locale;

/** What was learned from people's scores, in words. */
public final class RiskText {
    private RiskText() {}

    /** One paragraph: the figures on what the model had not seen, and why there is no model where there is none. */
    public static String of(RiskTraining training) {
        RiskFigures figures = training.figures();
        Problem problem = training.problem();
        String worth = figures == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        "Learned from %d scored interactions, %d of them scored badly. On those it had not seen: AUC %.2f"
                                + " (95 %% %s), bad ones in the first fifth %.1f times as often as by chance (%s),"
                                + " calibration error %.3f.%n",
                        figures.n(),
                        figures.bad(),
                        figures.auc(),
                        figures.aucInterval(),
                        figures.lift(),
                        figures.liftInterval(),
                        figures.calibrationError());
        return worth + (problem == null ? "" : "No learned risk: " + problem.what() + "; " + problem.hint() + ".\n");
    }
}
