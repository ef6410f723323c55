package earmark.settings;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import earmark.model.EarmarkException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads one YAML document into nodes that know their place. Anchors, aliases, tags and double keys are refused. */
final class YamlTree {
    private static final int DEEPEST = 20;
    private static final YAMLFactory FACTORY = new YAMLFactory();

    private final String where;
    private final YAMLParser parser;

    private YamlTree(String where, YAMLParser parser) {
        this.where = where;
        this.parser = parser;
    }

    /**
     * Reads the text.
     *
     * @param where names the file in messages
     * @throws EarmarkException when it is not YAML, with line and column
     */
    static YamlNode read(String where, String text) {
        try (YAMLParser parser = FACTORY.createParser(text)) {
            var tree = new YamlTree(where, parser);
            if (parser.nextToken() == null) {
                return new YamlNode.Mapping(1, 1, List.of());
            }
            YamlNode root = tree.node(0);
            if (parser.nextToken() != null) {
                throw tree.refuse("a second document", "keep one document in the file");
            }
            return root;
        } catch (JsonProcessingException e) {
            throw new EarmarkException(
                    at(where, e.getLocation()),
                    "not YAML: " + firstLine(e.getOriginalMessage()),
                    "check quotes and indentation");
        } catch (IOException e) {
            throw new EarmarkException(where, "cannot be read: " + e.getMessage(), "");
        }
    }

    private YamlNode node(int depth) throws IOException {
        if (depth > DEEPEST) {
            throw refuse("nested deeper than " + DEEPEST, "settings are two levels deep");
        }
        if (parser.isCurrentAlias() || parser.getObjectId() != null || parser.getTypeId() != null) {
            throw refuse("an anchor, alias or tag", "write the value itself");
        }
        JsonLocation at = parser.currentTokenLocation();
        int line = at.getLineNr();
        int column = at.getColumnNr();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return new YamlNode.Mapping(line, column, entries(depth));
        }
        if (token == JsonToken.START_ARRAY) {
            var items = new ArrayList<YamlNode>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node(depth + 1));
            }
            return new YamlNode.Sequence(line, column, List.copyOf(items));
        }
        return new YamlNode.Scalar(line, column, token == JsonToken.VALUE_NULL ? "" : parser.getText());
    }

    private List<YamlNode.Entry> entries(int depth) throws IOException {
        var entries = new ArrayList<YamlNode.Entry>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            JsonLocation at = parser.currentTokenLocation();
            String key = parser.currentName();
            if (entries.stream().anyMatch(entry -> entry.key().equals(key))) {
                throw refuse("the key " + key + " a second time", "keep one of the two");
            }
            parser.nextToken();
            entries.add(new YamlNode.Entry(at.getLineNr(), at.getColumnNr(), key, node(depth + 1)));
        }
        return List.copyOf(entries);
    }

    private EarmarkException refuse(String what, String hint) {
        return new EarmarkException(at(where, parser.currentTokenLocation()), what, hint);
    }

    private static String at(String where, JsonLocation location) {
        return location == null ? where : where + ":" + location.getLineNr() + ":" + location.getColumnNr();
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
