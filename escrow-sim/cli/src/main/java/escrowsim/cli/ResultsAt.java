package escrowsim.cli;

import escrowsim.cli.study.Bundled;
import escrowsim.cli.study.Input;
import escrowsim.cli.study.ResultsNearby;
import escrowsim.cli.terminal.Io;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where the results are that somebody means by a folder, or by the name of what was run. */
record ResultsAt(Io io) {

    private static final String MANIFEST = "manifest.json";

    /**
     * The folder, as the user could type it.
     *
     * @param typed a folder of results; or a scenario or study, which is simulated unless its results are there
     */
    String folder(String typed, boolean quiet) throws IOException {
        if (isResults(typed)) {
            return typed.length() > 1 && typed.endsWith("/") ? typed.substring(0, typed.length() - 1) : typed;
        }
        if (isFolderOfNothingElse(typed)) {
            throw new ResultsNearby(io).notIn(typed);
        }
        var study = Input.read(typed, io).study(List.of());
        String folder = "out/" + study.about().id();
        if (!isResults(folder)) {
            Verb simulate = study.designs().size() == 1 ? Verb.RUN : Verb.COMPARE;
            List<String> words = new ArrayList<>(List.of(typed, "-o", folder));
            if (quiet) {
                words.add("-q");
            }
            Io toNotes = new Io(typedFor(simulate, words), io.in(), io.err(), io.err(), io.terminals(), io.host());
            simulate.start(words, toNotes);
        }
        return folder;
    }

    private static List<String> typedFor(Verb verb, List<String> words) {
        List<String> all = new ArrayList<>(List.of(verb.word()));
        all.addAll(words);
        return all;
    }

    private boolean isResults(String typed) {
        return Files.isRegularFile(path(typed).resolve(MANIFEST));
    }

    private boolean isFolderOfNothingElse(String typed) {
        return Files.isDirectory(path(typed)) && Bundled.in(io).find(typed).isEmpty();
    }

    private Path path(String typed) {
        return io.host().path(typed);
    }
}
