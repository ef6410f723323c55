package earmark.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import earmark.model.Finding;
import java.util.Map;

/** Where JSON objects come from; their fields keep the order in which they were put. */
final class Json {
    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode object(Map<String, String> values) {
        ObjectNode object = object();
        values.forEach(object::put);
        return object;
    }

    /** What was read off at the finding's place, if anything. */
    static void putFields(ObjectNode object, Finding finding) {
        if (!finding.fields().isEmpty()) {
            object.set("fields", object(finding.fields()));
        }
    }
}
