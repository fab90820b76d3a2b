package escrowsim.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rows of cells as CSV: UTF-8 without a byte order mark, line feeds, quotes only where RFC 4180 needs them. */
final class Csv {

    private final ByteArrayOutputStream bytes;
    private final CsvWriter rows;

    Csv() {
        this(new ByteArrayOutputStream());
    }

    Csv(ByteArrayOutputStream bytes) {
        this.bytes = bytes;
        this.rows = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    }

    Csv row(List<String> cells) {
        rows.writeRecord(cells);
        return this;
    }

    /** A row whose first cells are known before the others. */
    RowBegun begin(List<String> cells) {
        CsvWriter.CsvWriterRecord row = rows.writeRecord();
        cells.forEach(row::writeField);
        return others -> {
            others.forEach(row::writeField);
            row.endRecord();
        };
    }

    /** A row that waits for the rest of its cells. */
    interface RowBegun {
        void end(List<String> others);
    }

    /** Lets go of what was written so far. */
    void flush() {
        try {
            rows.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not refuse bytes", e);
        }
        return bytes.toByteArray();
    }
}
