package escrowsim.scenario;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * A CSV file about people, line by line. Its messages name file, line and column and say what must hold, but never quote a
 * cell: in whatever column, it could be somebody's name.
 */
final class CsvLines {

    static final int MOST_BYTES = 256 << 20;
    static final int MOST_LINES = 4_000_000;

    /** More are counted, and not looked for. */
    private static final int ENOUGH_PROBLEMS = 200;

    private final OtherFiles.Found file;
    private final Problems problems;
    private final List<String> needed;
    private final List<String> allowed;
    private List<String> header = List.of();
    private int count;

    /**
     * @param needed columns
     * @param optional columns that may stand there too
     */
    CsvLines(OtherFiles.Found file, Problems problems, List<String> needed, List<String> optional) {
        this.file = file;
        this.problems = problems;
        this.needed = needed;
        allowed = new ArrayList<>(needed);
        allowed.addAll(optional);
    }

    /** What is done with a line. */
    interface Line {
        void take(long number, CsvRecord cells);
    }

    boolean has(String column) {
        return header.contains(column);
    }

    /** The cell of a column in a line, without blanks around it; empty where there is no such column. */
    String cell(CsvRecord line, String column) {
        int place = header.indexOf(column);
        return place < 0 ? "" : line.getField(place).strip();
    }

    /** Reports something about a line. */
    void problem(long line, String what, String... fix) {
        count++;
        Place place = new Place(Source.file(file.name(), ""), (int) Math.min(Integer.MAX_VALUE, line), 1, 0);
        problems.add(new Problem(ProblemId.E056, place, what, "", List.of(fix), false));
    }

    private void whole(String what, String... fix) {
        count++;
        Place place = Place.whole(Source.file(file.name(), ""));
        problems.add(new Problem(ProblemId.E055, place, what, "", List.of(fix), false));
    }

    /** Reads all lines; whether that went without a problem. */
    boolean read(Line taker) {
        Optional<String> text = text();
        if (text.isEmpty()) {
            return false;
        }
        try (CsvReader<CsvRecord> lines = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text.get())) {
            read(lines, taker);
        } catch (CsvParseException | UncheckedIOException e) {
            whole("a quote is not closed, or a cell is longer than 16 million characters");
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory does not fail to be read", e);
        }
        return count == 0;
    }

    private void read(CsvReader<CsvRecord> lines, Line taker) {
        long number = 0;
        for (CsvRecord line : lines) {
            if (number++ == 0) {
                if (!isHeader(line)) {
                    return;
                }
            } else if (number > MOST_LINES) {
                whole("has more than " + MOST_LINES + " lines");
                return;
            } else if (line.getFieldCount() != header.size()) {
                problem(
                        line.getStartingLineNumber(),
                        "has " + line.getFieldCount() + " cells where the first line names " + header.size());
            } else {
                taker.take(line.getStartingLineNumber(), line);
            }
            if (count >= ENOUGH_PROBLEMS) {
                return;
            }
        }
        if (number <= 1) {
            whole(number == 0 ? "is empty" : "has no line after the first", "begin with the line " + expected());
        }
    }

    private boolean isHeader(CsvRecord line) {
        header = line.getFields().stream().map(String::strip).toList();
        boolean known = allowed.containsAll(header) && new HashSet<>(header).size() == header.size();
        if (header.containsAll(needed) && known) {
            return true;
        }
        boolean semicolons = header.size() == 1 && header.get(0).contains(";");
        List<String> missing =
                needed.stream().filter(column -> !header.contains(column)).toList();
        String what = semicolons
                ? "its columns are separated by semicolons"
                : missing.isEmpty()
                        ? "the first line names a column that is not known, or one twice"
                        : "the first line does not name the column " + String.join(" and ", missing);
        problem(line.getStartingLineNumber(), what, "the first line is " + expected());
        return false;
    }

    private String expected() {
        List<String> optional = allowed.subList(needed.size(), allowed.size());
        String more = optional.isEmpty() ? "" : ", and if wanted " + String.join(", ", optional);
        return String.join(",", needed) + more + "; separated by commas";
    }

    /** UTF-8 without its byte order mark. */
    private Optional<String> text() {
        byte[] bytes = file.bytes();
        if (bytes.length > MOST_BYTES) {
            whole("is larger than " + (MOST_BYTES >> 20) + " MB");
            return Optional.empty();
        }
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                whole("is no text", "save it as CSV, in UTF-8");
                return Optional.empty();
            }
            return Optional.of(text);
        } catch (CharacterCodingException e) {
            whole("is not in UTF-8", "save it as CSV, in UTF-8");
            return Optional.empty();
        }
    }
}
