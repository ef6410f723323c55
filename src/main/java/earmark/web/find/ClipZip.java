package earmark.web.find;

import earmark.clips.Clip;
import earmark.files.PrivateFolder;
import earmark.model.Problem;
import earmark.pipeline.find.ClipFolder;
import earmark.report.ClipPage;
import earmark.report.ClipPages;
import earmark.web.Refused;
import earmark.web.Services;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A folder of clips as one file to take away: sound, captions, a page, a table and a playlist. */
final class ClipZip {
    private static final int MOST = 100;

    private ClipZip() {}

    /** Cuts the clips into a passing folder and answers with it. */
    static void answer(Context context, Services services, String title, String query, List<Clip> clips)
            throws IOException {
        if (clips.isEmpty()) {
            throw Refused.bad("clips", "there is none", "search for something that is found");
        }
        if (clips.size() > MOST) {
            throw Refused.bad(
                    "clips", clips.size() + " are too many for one file", "at most " + MOST + ": narrow the search");
        }
        try (var folder = PrivateFolder.in(services.store().home().staging())) {
            List<ClipPage.Item> items = new ClipFolder(services.store(), services.settings(), false)
                    .cut(clips, folder.path(), (Problem told) -> {}).stream()
                            .map(cut -> ClipPage.Item.of(cut.clip(), cut.name(), cut.note(), cut.rating()))
                            .toList();
            long sounds = items.stream().filter(item -> !item.sound().isEmpty()).count();
            String said = clips.size() + (clips.size() == 1 ? " clip, " : " clips, ") + sounds + " with sound";
            ClipPages.write(folder.path(), title, query, said, items);
            context.contentType("application/zip").header("Content-Disposition", "attachment; filename=\"clips.zip\"");
            try (var zip = new ZipOutputStream(context.outputStream());
                    Stream<Path> files = Files.list(folder.path())) {
                for (Path file : files.sorted().toList()) {
                    zip.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
                    Files.copy(file, zip);
                    zip.closeEntry();
                }
            }
        }
    }
}
