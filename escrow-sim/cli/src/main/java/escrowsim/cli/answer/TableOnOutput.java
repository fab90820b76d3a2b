package escrowsim.cli.answer;

import escrowsim.cli.study.RunOptions;
import escrowsim.cli.terminal.Io;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** The table that {@code --csv} puts on standard output, from the folder of results. */
public record TableOnOutput(Io io, RunOptions options) {

    /**
     * Copies it, if one is asked for.
     *
     * @param streamed how many of its bytes are out already
     * @return how many are then
     */
    public long copy(Path folder, long streamed) throws IOException {
        Optional<String> file = options.csv().map(options::fileOf);
        if (file.isEmpty()) {
            return streamed;
        }
        try (InputStream in = Files.newInputStream(folder.resolve(file.get()));
                InputStream table = file.get().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            table.skipNBytes(streamed);
            return streamed + table.transferTo(io.out());
        }
    }
}
