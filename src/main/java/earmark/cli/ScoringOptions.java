package earmark.cli;

import earmark.feedback.AppealLaw;
import earmark.pipeline.MarkerPack;
import earmark.pipeline.desk.CalibrationDesk;
import earmark.pipeline.desk.EvaluationDesk;
import earmark.pipeline.desk.ScoringDesk;
import earmark.score.Form;
import earmark.settings.Settings;
import earmark.store.Home;
import earmark.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Mixin;

/** Home, markers, forms and settings of a command that scores. */
final class ScoringOptions {
    @Mixin
    private HomeOption home;

    @Mixin
    private PackOption pack;

    @Mixin
    private FormsOption forms;

    Path path() {
        return home.path();
    }

    Store open() throws IOException {
        return Store.open(Home.open(home.path()), Clock.systemUTC());
    }

    /** What is kept, in a new home if there is none. */
    Store openOrCreate() throws IOException {
        return Store.open(Home.openOrCreate(home.path()), Clock.systemUTC());
    }

    boolean hasHome() {
        return Files.exists(new Home(home.path()).database());
    }

    Settings settings() {
        return pack.settings(home.path());
    }

    MarkerPack markers() throws IOException {
        return pack.pack(home.path());
    }

    /** The kept forms, a folder's, the shipped ones. */
    List<Form> forms(Store store, MarkerPack markers) throws IOException {
        return forms.all(store.scorecards(), settings().scoring().scorecards(), markers);
    }

    /** A folder's forms, and the shipped ones. */
    List<Form> formsWithoutHome(MarkerPack markers) throws IOException {
        return forms.withoutHome(settings().scoring().scorecards(), markers);
    }

    /** Where people fill in scorecards. */
    ScoringDesk desk(Store store) throws IOException {
        MarkerPack markers = markers();
        return new ScoringDesk(store, markers, forms(store, markers), Clock.systemUTC());
    }

    /** Where people compare how they score. */
    CalibrationDesk calibrations(Store store) throws IOException {
        MarkerPack markers = markers();
        return new CalibrationDesk(store, markers, forms(store, markers), Clock.systemUTC());
    }

    /** Where it is decided what becomes of what was handed in. */
    EvaluationDesk evaluations(Store store) {
        return new EvaluationDesk(store, law(), Clock.systemUTC());
    }

    /** How long, and how often, may be appealed. */
    AppealLaw law() {
        return new AppealLaw(
                settings().scoring().appealDays(), settings().scoring().mostAppeals());
    }
}
