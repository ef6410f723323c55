package earmark.score.imports;

import earmark.model.EarmarkException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * A range of cells shown as one; only its first cell holds the value.
 *
 * @param firstRow from 1
 * @param lastRow from 1
 * @param column the first, from 0
 */
record MergedCells(int firstRow, int lastRow, int column) {
    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");
    private static final long MOST_BYTES = 400_000_000L;
    private static final int LETTERS = 26;

    /**
     * What the reading library does not tell of a sheet.
     *
     * @param merged its merged ranges
     * @param hiddenColumns which columns are hidden, from 0
     */
    record Shape(List<MergedCells> merged, SortedSet<Integer> hiddenColumns) {
        static final Shape PLAIN = new Shape(List.of(), new TreeSet<>());
    }

    /** Of every sheet of a workbook, in the workbook's order. */
    static List<Shape> read(String file, byte[] workbook) throws IOException {
        Map<String, Shape> byPart = new HashMap<>();
        var order = new ArrayList<String>();
        Map<String, String> targets = new HashMap<>();
        long total = 0;
        // the JDK's stream reader refuses archives with sizes behind their entries, as several writers make them
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                byte[] part = part(zip.getInputStream(entry), MOST_BYTES - total);
                total += part.length;
                if (total >= MOST_BYTES) {
                    throw new EarmarkException(file, "it unpacks to more than 400 MB", "split it, or save it as CSV");
                }
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (name.equals("xl/workbook.xml")) {
                    elements(part, "sheet", reader -> order.add(attribute(reader, "id")));
                } else if (name.equals("xl/_rels/workbook.xml.rels")) {
                    elements(
                            part,
                            "Relationship",
                            reader -> targets.put(attribute(reader, "Id"), target(attribute(reader, "Target"))));
                } else if (name.startsWith("xl/worksheets/")) {
                    var merged = new ArrayList<MergedCells>();
                    elements(part, "mergeCell", reader -> add(merged, attribute(reader, "ref")));
                    var hidden = new TreeSet<Integer>();
                    elements(part, "col", reader -> addHidden(hidden, reader));
                    byPart.put(name, new Shape(merged, hidden));
                }
            }
        } catch (XMLStreamException | ZipException e) {
            throw new EarmarkException(
                    file, "not a whole XLSX workbook", "open it in a spreadsheet program and save it again");
        }
        return order.stream()
                .map(id -> byPart.getOrDefault(targets.getOrDefault(id, ""), Shape.PLAIN))
                .toList();
    }

    /** Gives every row of a range that reaches down the value of its first row. */
    static List<SheetRow> fillDown(List<SheetRow> rows, List<MergedCells> merged) {
        Map<Integer, List<MergedCells>> byRow = new HashMap<>();
        for (MergedCells range : merged) {
            for (int row = range.firstRow + 1; row <= Math.min(range.lastRow, range.firstRow + 100_000); row++) {
                byRow.computeIfAbsent(row, none -> new ArrayList<>()).add(range);
            }
        }
        Map<Integer, SheetRow> byNumber = new HashMap<>();
        rows.forEach(row -> byNumber.put(row.number(), row));
        return rows.stream()
                .map(row -> fill(row, byRow.getOrDefault(row.number(), List.of()), byNumber))
                .toList();
    }

    private static SheetRow fill(SheetRow row, List<MergedCells> ranges, Map<Integer, SheetRow> rows) {
        if (ranges.isEmpty()) {
            return row;
        }
        var cells = new ArrayList<>(row.cells());
        for (MergedCells range : ranges) {
            SheetRow first = rows.get(range.firstRow);
            while (cells.size() <= range.column) {
                cells.add(Cell.text(row.number(), cells.size(), ""));
            }
            if (first != null && cells.get(range.column).isBlank()) {
                cells.set(range.column, first.cell(range.column).at(row.number(), range.column));
            }
        }
        return new SheetRow(row.number(), row.hidden(), cells);
    }

    private static void add(List<MergedCells> merged, String range) {
        Matcher matcher = RANGE.matcher(range);
        if (matcher.matches()) {
            merged.add(new MergedCells(
                    Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(4)), column(matcher.group(1))));
        }
    }

    private static void addHidden(Set<Integer> hidden, XMLStreamReader reader) {
        String first = attribute(reader, "min");
        String last = attribute(reader, "max");
        boolean isHidden = attribute(reader, "hidden").matches("1|true");
        if (isHidden && first.matches("\\d{1,5}") && last.matches("\\d{1,5}")) {
            for (int column = Integer.parseInt(first); column <= Integer.parseInt(last); column++) {
                hidden.add(column - 1);
            }
        }
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * LETTERS + (letters.charAt(i) - 'A' + 1);
        }
        return column - 1;
    }

    private static byte[] part(InputStream in, long most) throws IOException {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0 && out.size() < most; read = in.read(buffer)) {
            out.write(buffer, 0, read);
        }
        return out.toByteArray();
    }

    private static String target(String target) {
        String path = target.toLowerCase(Locale.ROOT);
        return path.startsWith("/") ? path.substring(1) : "xl/" + path;
    }

    private static void elements(byte[] part, String element, Seen seen) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        // outside files and entities stay outside
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(part));
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals(element)) {
                seen.element(reader);
            }
        }
        reader.close();
    }

    /** By its local name: relationship ids stand in a namespace. */
    private static String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            boolean prefixed = !name.equals("id") || reader.getAttributeNamespace(i) != null;
            @Nullable
            String value =
                    reader.getAttributeLocalName(i).equals(name) && prefixed ? reader.getAttributeValue(i) : null;
            if (value != null) {
                return value;
            }
        }
        return "";
    }

    /** Is told each element looked for. */
    private interface Seen {
        void element(XMLStreamReader reader);
    }
}
