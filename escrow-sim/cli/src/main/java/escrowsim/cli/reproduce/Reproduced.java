package escrowsim.cli.reproduce;

import escrowsim.cli.answer.Produced;
import escrowsim.report.ResultsCheck;
import escrowsim.report.ResultsFolder.Placed;
import escrowsim.reproduction.Reproduction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a reproduction left behind.
 *
 * @param shown the folder as the user typed it
 * @param check the folder, read again
 */
record Reproduced(Reproduction reproduction, Path folder, String shown, Placed placed, ResultsCheck check) {

    byte[] csv(String table) throws IOException {
        return Files.readAllBytes(folder.resolve(table + ".csv"));
    }

    String note() {
        String verb = switch (placed) {
            case WRITTEN -> "Wrote ";
            case REPLACED -> "Replaced ";
            case ALREADY_THERE -> "Already there, verified: ";
        };
        return verb + shown + "/reproduction.csv   results_sha256 " + Produced.shortHash(check.resultsSha256());
    }
}
