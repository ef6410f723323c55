package earmark.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import earmark.model.Problem;
import earmark.model.Turn;
import earmark.model.Word;
import earmark.model.Wording;
import java.util.stream.Collectors;

/** A transcript as one JSON object; its names are a promise. */
final class TranscriptJson {
    private TranscriptJson() {}

    static ObjectNode of(TranscribedFile file) {
        ObjectNode object = Json.object().put("file", file.file());
        if (file.failed()) {
            return object.put(
                    "error",
                    file.problems().stream().map(TranscriptJson::sentence).collect(Collectors.joining("; ")));
        }
        object.put("durationMs", file.durationMs()).put("channels", file.channels());
        if (!file.problems().isEmpty()) {
            var problems = object.putArray("problems");
            file.problems().forEach(problem -> problems.add(sentence(problem)));
        }
        var turns = object.putArray("turns");
        file.turns().forEach(turn -> turns.add(of(turn)));
        return object;
    }

    static ObjectNode of(Turn turn) {
        ObjectNode object = Json.object().put("speaker", turn.speaker().name());
        if (turn.time() != null) {
            object.put("startMs", turn.time().startMs())
                    .put("endMs", turn.time().endMs());
        }
        object.put("text", turn.text());
        var words = object.putArray("words");
        for (Word word : turn.words()) {
            ObjectNode node = words.addObject().put("word", word.at().of(turn.text()));
            if (word.time() != null) {
                node.put("startMs", word.time().startMs())
                        .put("endMs", word.time().endMs());
            }
            node.put("confidence", word.confidence());
        }
        if (!turn.wordings().isEmpty()) {
            var wordings = object.putArray("alternatives");
            for (Wording wording : turn.wordings()) {
                wordings.addObject()
                        .put("start", wording.at().start())
                        .put("end", wording.at().end())
                        .put("text", wording.text())
                        .put("probability", wording.probability());
            }
        }
        return object;
    }

    private static String sentence(Problem problem) {
        return problem.what() + (problem.hint().isEmpty() ? "" : " (" + problem.hint() + ")");
    }
}
