package earmark.score.imports;

import earmark.model.EarmarkException;
import earmark.model.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** XLSX workbooks, with what the reading library does not tell: merged ranges, hidden columns. */
final class ExcelFile {
    /** What a number with more digits than a double has would show that was never typed. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final int MOST_COLUMNS = 1000;

    private ExcelFile() {}

    static boolean isOne(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /** The format of Excel before 2007. */
    static boolean isOld(byte[] bytes) {
        return bytes.length > 7 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF && bytes[2] == 0x11;
    }

    static List<Sheet> read(String file, byte[] bytes) {
        List<MergedCells.Shape> shapes;
        try {
            shapes = MergedCells.read(file, bytes);
        } catch (IOException e) {
            throw broken(file);
        }
        var sheets = new ArrayList<Sheet>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
                int index = sheets.size();
                sheets.add(sheet(file, sheet, index < shapes.size() ? shapes.get(index) : MergedCells.Shape.PLAIN));
            }
        } catch (IOException | ExcelReaderException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw broken(file);
        }
        return sheets;
    }

    private static EarmarkException broken(String file) {
        return new EarmarkException(
                file, "not a whole XLSX workbook", "open it in a spreadsheet program and save it again");
    }

    private static Sheet sheet(String file, org.dhatim.fastexcel.reader.Sheet sheet, MergedCells.Shape shape)
            throws IOException {
        var rows = new ArrayList<SheetRow>();
        var problems = new ArrayList<Problem>();
        try (Stream<Row> stream = sheet.openStream()) {
            stream.forEach(row -> rows.add(row(row)));
        } catch (ExcelReaderException | IndexOutOfBoundsException | IllegalArgumentException e) {
            problems.add(new Problem(
                    file + " " + sheet.getName(),
                    "the sheet cannot be read after row "
                            + (rows.isEmpty() ? 0 : rows.get(rows.size() - 1).number()),
                    "open it in a spreadsheet program and save it again"));
        }
        boolean hidden = sheet.getVisibility() != SheetVisibility.VISIBLE;
        return new Sheet(
                sheet.getName(),
                hidden,
                false,
                shape.hiddenColumns(),
                MergedCells.fillDown(rows, shape.merged()),
                problems);
    }

    private static SheetRow row(Row row) {
        var cells = new ArrayList<Cell>();
        int width = Math.min(row.getCellCount(), MOST_COLUMNS);
        for (int column = 0; column < width; column++) {
            cells.add(cell(row.getRowNum(), column, row.getCell(column)));
        }
        return new SheetRow(row.getRowNum(), row.isHidden(), cells);
    }

    private static Cell cell(int row, int column, org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return Cell.text(row, column, "");
        }
        String raw = cell.getRawValue();
        Object value = cell.getValue();
        if (cell.getType() == CellType.ERROR
                || (raw != null && raw.startsWith("#") && cell.getType() == CellType.FORMULA)) {
            return new Cell(row, column, Cell.Kind.ERROR, raw == null ? "#ERROR" : raw, null, null, false);
        }
        if (cell.getType() == CellType.FORMULA && (raw == null || raw.isEmpty())) {
            return new Cell(row, column, Cell.Kind.NO_VALUE, "", null, null, false);
        }
        if (value instanceof Boolean yes) {
            return new Cell(row, column, Cell.Kind.BOOLEAN, yes ? "TRUE" : "FALSE", null, null, false);
        }
        if (value instanceof BigDecimal number) {
            return number(row, column, number, cell.getDataFormatString(), cell);
        }
        // a text cell some programs write without any text in it
        String text = value == null ? raw : value.toString();
        return Cell.text(row, column, text == null ? "" : text);
    }

    private static Cell number(
            int row, int column, BigDecimal exact, @Nullable String format, org.dhatim.fastexcel.reader.Cell cell) {
        BigDecimal number = exact.round(DIGITS).stripTrailingZeros();
        String shape = format == null
                ? ""
                : format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        if (shape.matches(".*(y|d|h:|mmm).*")) {
            LocalDateTime date = date(cell, number);
            if (date != null) {
                String text = date.toLocalTime().equals(LocalTime.MIDNIGHT)
                        ? date.toLocalDate().toString()
                        : date.toString();
                return new Cell(row, column, Cell.Kind.DATE, text, number, date, false);
            }
        }
        boolean percent = shape.contains("%");
        String text = percent
                ? number.movePointRight(2).stripTrailingZeros().toPlainString() + "%"
                : zeros(shape, number.toPlainString());
        return new Cell(row, column, Cell.Kind.NUMBER, text, number, null, percent);
    }

    private static @Nullable LocalDateTime date(org.dhatim.fastexcel.reader.Cell cell, BigDecimal number) {
        try {
            return number.signum() > 0 ? cell.asDate() : null;
        } catch (ExcelReaderException | DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    /** A format of zeros shows zeros in front: ids that were kept as numbers. */
    private static String zeros(String shape, String digits) {
        return shape.matches("0{2,}") && digits.matches("\\d+") && digits.length() < shape.length()
                ? "0".repeat(shape.length() - digits.length()) + digits
                : digits;
    }
}
