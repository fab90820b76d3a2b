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

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CsvWriter rows = CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .build(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));

    Csv row(List<String> cells) {
        rows.writeRecord(cells);
        return this;
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
