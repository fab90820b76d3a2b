package escrowsim.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import escrowsim.report.ResultsException.Reason;
import escrowsim.report.ResultsFolder.Placed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedSet;

/** The folder that a test wants its results in. */
record Target(Path folder) {

    Placed write(boolean replace) {
        return write(replace, Samples.manifest(), Samples.summary());
    }

    Placed write(boolean replace, Manifest manifest, Table table) {
        try (ResultsFolder results = ResultsFolder.begin(folder, replace)) {
            results.table(table);
            results.file("study.resolved.yaml", "resolved".getBytes(StandardCharsets.UTF_8));
            return results.publish(manifest, Samples.dataPackage());
        }
    }

    /** All files in it and beside it. */
    SortedSet<String> everything() throws IOException {
        return Folder.files(folder.resolveSibling(".").normalize());
    }

    static void assertRefused(Reason reason, String message, Runnable writing) {
        assertThatExceptionOfType(ResultsException.class)
                .isThrownBy(writing::run)
                .withMessage(message)
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
