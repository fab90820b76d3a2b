package escrowsim.cli.answer;

import escrowsim.report.ResultsCheck;
import escrowsim.report.ResultsFolder.Placed;
import java.nio.file.Path;

/**
 * Where results came to stand.
 *
 * @param shown the folder as the user typed it
 * @param check the folder, read again
 */
public record Placement(Path folder, String shown, Placed placed, ResultsCheck check) {

    public String note() {
        String shortHash = Produced.shortHash(check.resultsSha256());
        String tables = check.tables() + " tables";
        return switch (placed) {
            case WRITTEN -> "Wrote " + tables + " to " + shown + "   results_sha256 " + shortHash;
            case REPLACED -> "Replaced " + tables + " in " + shown + "   results_sha256 " + shortHash;
            case ALREADY_THERE -> shown + ": already there, " + tables + " verified   results_sha256 " + shortHash;
        };
    }
}
