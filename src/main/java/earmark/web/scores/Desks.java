package earmark.web.scores;

import earmark.feedback.AppealLaw;
import earmark.pipeline.MarkerPack;
import earmark.pipeline.desk.CalibrationDesk;
import earmark.pipeline.desk.EvaluationDesk;
import earmark.pipeline.desk.ScoringDesk;
import earmark.pipeline.feedback.AppealDesk;
import earmark.pipeline.scores.FormPack;
import earmark.score.Form;
import earmark.score.FormRef;
import earmark.web.Services;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where scores are given, answered and compared; forms are read anew only when markers or kept forms changed. Thread-safe. */
public final class Desks {
    private final Services services;
    private volatile @Nullable Read read;

    /** Over what these services keep. */
    public Desks(Services services) {
        this.services = services;
    }

    private record Read(
            MarkerPack pack, List<FormRef> kept, List<Form> forms, ScoringDesk scoring, CalibrationDesk calibrations) {}

    /** Where scorecards are filled in. */
    public ScoringDesk scoring() {
        return read().scoring();
    }

    /** Where people compare how they score. */
    public CalibrationDesk calibrations() {
        return read().calibrations();
    }

    /** The forms there are, of one id the newest last. */
    public List<Form> forms() {
        return read().forms();
    }

    /** What becomes of what was handed in. */
    public EvaluationDesk evaluations() {
        return new EvaluationDesk(services.store(), law(), services.clock());
    }

    /** Where appeals are made and decided. */
    public AppealDesk appeals() {
        return new AppealDesk(services.store(), law(), services.clock());
    }

    /** How long, and how often, may be appealed. */
    public AppealLaw law() {
        var scoring = services.settings().scoring();
        return new AppealLaw(scoring.appealDays(), scoring.mostAppeals());
    }

    private Read read() {
        MarkerPack pack = services.pack();
        List<FormRef> kept = services.store().scorecards().forms();
        Read before = read;
        if (before != null && before.pack().equals(pack) && before.kept().equals(kept)) {
            return before;
        }
        try {
            List<Form> forms = FormPack.all(
                    services.store().scorecards(), services.settings().scoring().scorecards(), pack);
            var fresh = new Read(
                    pack,
                    kept,
                    forms,
                    new ScoringDesk(services.store(), pack, forms, services.clock()),
                    new CalibrationDesk(services.store(), pack, forms, services.clock()));
            read = fresh;
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
