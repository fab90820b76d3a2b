package escrowsim.cli;

import escrowsim.report.ResultsCheck;
import escrowsim.report.ResultsFolder.Placed;
import java.nio.file.Path;

/**
 * What a run left behind.
 *
 * @param shown the folder as the user typed it
 * @param check the folder, read again
 */
record Produced(StudyResults results, Path folder, String shown, Placed placed, ResultsCheck check) {

    String note() {
        String hash = check.resultsSha256();
        String shortHash = hash.substring(0, 8) + "..." + hash.substring(hash.length() - 4);
        String tables = check.tables() + " tables";
        return switch (placed) {
            case WRITTEN -> "Wrote " + tables + " to " + shown + "   results_sha256 " + shortHash;
            case REPLACED -> "Replaced " + tables + " in " + shown + "   results_sha256 " + shortHash;
            case ALREADY_THERE -> shown + ": already there, " + tables + " verified   results_sha256 " + shortHash;
        };
    }
}
