package earmark.web;

import earmark.web.access.AccessArea;
import earmark.web.calibration.CalibrationArea;
import earmark.web.calls.CallsArea;
import earmark.web.exports.ExportArea;
import earmark.web.find.ClipsArea;
import earmark.web.find.MeaningArea;
import earmark.web.find.SearchArea;
import earmark.web.ingest.IngestArea;
import earmark.web.ingest.JobsArea;
import earmark.web.interactions.InteractionsArea;
import earmark.web.markers.MarkersArea;
import earmark.web.people.PeopleArea;
import earmark.web.queue.QueueArea;
import earmark.web.scores.CoachingArea;
import earmark.web.scores.Desks;
import earmark.web.scores.EvaluationsArea;
import earmark.web.scores.SheetsArea;
import earmark.web.themes.ThemesArea;
import earmark.web.trends.TrendsArea;
import java.util.List;

/** All parts of the API, in the order of the navigation. */
final class Areas {
    private Areas() {}

    static List<Area> all(Services services, Doorman doorman) {
        var desks = new Desks(services);
        return List.of(
                new SessionArea(services, doorman),
                new InteractionsArea(services),
                new QueueArea(services),
                new SheetsArea(services, desks),
                new EvaluationsArea(services, desks),
                new CoachingArea(services),
                new CalibrationArea(services, desks),
                new SearchArea(services),
                new MeaningArea(services),
                new ClipsArea(services),
                new MarkersArea(services),
                new IngestArea(services),
                new JobsArea(services),
                new CallsArea(services),
                new PeopleArea(services, doorman),
                new AccessArea(services),
                new ThemesArea(services),
                new TrendsArea(services),
                new ExportArea(services));
    }
}
