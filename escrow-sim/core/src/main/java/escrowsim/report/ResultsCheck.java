package escrowsim.report;

import escrowsim.report.JsonReader.JsonException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;

/**
 * Whether a results folder is what its manifest says: every file there, none besides, hashes, sizes, headers and numbers
 * of rows.
 *
 * @param problems what is wrong, each beginning with the file it is about; empty if nothing is
 * @param tables files with rows
 * @param rows of all tables together
 * @param complete whether the run did all trials that were asked for
 * @param resultsSha256 the one hash that stands for all files; empty without a manifest that can be read
 */
public record ResultsCheck(
        Path folder, List<String> problems, int tables, long rows, boolean complete, String resultsSha256) {

    public ResultsCheck {
        problems = List.copyOf(problems);
    }

    /**
     * Looks at every byte.
     *
     * @throws ResultsException if the folder cannot be read
     */
    public static ResultsCheck of(Path folder) {
        return Inspection.of(folder).check();
    }

    /**
     * The check of a folder that already holds the complete results of this very run: the same resolved scenario, seed and
     * number of trials under the same version of the model.
     */
    public static Optional<ResultsCheck> ofCompleted(Path folder, Manifest.Run run) {
        if (!Folder.isFile(folder.resolve(Manifest.FILE))) {
            return Optional.empty();
        }
        Inspection inspection = Inspection.of(folder);
        return Optional.of(inspection.check()).filter(check -> check.ok() && check.complete && inspection.answers(run));
    }

    /** How many trials the results in a folder say they have; empty where no manifest can be read. */
    public static OptionalLong trials(Path folder) {
        try {
            return OptionalLong.of(
                    ManifestFile.read(folder.resolve(Manifest.FILE)).trials());
        } catch (IOException | JsonException e) {
            return OptionalLong.empty();
        }
    }

    public boolean ok() {
        return problems.isEmpty();
    }

    boolean isCompleteWith(String results) {
        return ok() && complete && resultsSha256.equals(results);
    }

    /** Files of a folder that its manifest does not vouch for; all of them if there is no manifest. */
    static SortedSet<String> strangers(Path folder) {
        return Inspection.strangers(folder);
    }
}
