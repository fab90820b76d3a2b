package escrowsim.cli.catalog;

import escrowsim.cli.study.Bundled;
import escrowsim.cli.study.Input;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.words.Plural;
import escrowsim.cli.words.Presentation;
import escrowsim.report.Json;
import escrowsim.report.ResultsCheck;
import escrowsim.scenario.Problem;
import escrowsim.scenario.ScenarioException;
import escrowsim.scenario.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a check of files and folders found so far. Mutable, for one command. */
final class Validation {

    private static final String MANIFEST = "manifest.json";
    private static final List<String> INPUTS = List.of("study.yaml", "scenario.yaml");

    private final Io io;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> damages = new ArrayList<>();
    private final List<String> sound = new ArrayList<>();
    private String next = "";
    private int files;
    private int folders;

    Validation(Io io) {
        this.io = io;
    }

    /** One file, bundled id, standard input, or folder with everything below it. */
    void check(String target) throws IOException {
        Path path = io.host().path(target);
        if (Files.isDirectory(path) && Bundled.in(io).find(target).isEmpty()) {
            folder(target, path);
        } else {
            file(target);
        }
    }

    private void file(String target) {
        files++;
        Input input = Input.read(target, io);
        try {
            Study study = input.study(List.of());
            problems.addAll(study.warnings());
            next = (study.designs().size() == 1 ? "escrowsim run " : "escrowsim compare ") + target;
        } catch (ScenarioException e) {
            problems.addAll(e.problems());
        }
    }

    private void folder(String target, Path path) throws IOException {
        List<Path> inside;
        try (Stream<Path> all = Files.walk(path)) {
            inside = all.filter(Files::isRegularFile).sorted().toList();
        }
        boolean any = false;
        for (Path file : inside) {
            String name = file.getFileName().toString();
            if (name.equals(MANIFEST)) {
                Path folder = file.resolveSibling("");
                results(shown(target, path, folder), folder);
                any = true;
            } else if (INPUTS.contains(name)) {
                file(shown(target, path, file));
                any = true;
            }
        }
        if (!any) {
            damages.add(target + ": neither a scenario nor results in it: no manifest.json");
        }
    }

    private static String shown(String target, Path root, Path below) {
        Path relative = root.relativize(below);
        return relative.toString().isEmpty()
                ? target
                : Path.of(target).resolve(relative).toString();
    }

    private void results(String shown, Path folder) {
        folders++;
        ResultsCheck check = ResultsCheck.of(folder);
        check.problems().forEach(problem -> damages.add(shown + ": " + problem));
        if (check.ok()) {
            sound.add(shown + ": " + check.tables() + " tables, " + check.rows()
                    + " rows, hashes ok, headers ok, row counts ok, "
                    + (check.complete() ? "complete run" : "INCOMPLETE run"));
        }
    }

    /** What can be done with the last file that was sound. */
    Optional<String> next() {
        return errors() > 0 || next.isEmpty() ? Optional.empty() : Optional.of(next);
    }

    boolean passed(boolean strict) {
        return errors() == 0 && (!strict || warnings() == 0);
    }

    private long errors() {
        return damages.size() + problems.stream().filter(Problem::isError).count();
    }

    private long warnings() {
        return problems.stream().filter(problem -> !problem.isError()).count();
    }

    void print(Presentation presentation, boolean strict) {
        if (presentation.json) {
            io.out().print(Json.of(members(strict)));
            return;
        }
        if (!problems.isEmpty()) {
            io.out().println(text());
            io.out().println();
        }
        damages.forEach(io.out()::println);
        sound.forEach(io.out()::println);
        io.out().println(summary(strict));
    }

    /** A blank line around problems of several lines, none between those of one. */
    private String text() {
        StringBuilder text = new StringBuilder();
        boolean afterLong = false;
        for (String line : lines()) {
            boolean isLong = line.contains("\n");
            text.append(text.length() == 0 ? "" : isLong || afterLong ? "\n\n" : "\n")
                    .append(line);
            afterLong = isLong;
        }
        return text.toString();
    }

    /** Warnings first, so that errors stand last, where one looks. */
    private List<String> lines() {
        return Stream.of(false, true)
                .map(errors -> problems.stream()
                        .filter(problem -> problem.isError() == errors)
                        .toList())
                .filter(some -> !some.isEmpty())
                .flatMap(some -> Stream.of(ScenarioException.text(some).split("\n\n", -1)))
                .toList();
    }

    private String summary(boolean strict) {
        String counts = Plural.of(errors(), "error") + ", " + Plural.of(warnings(), "warning");
        String what = files > 0 && folders > 0
                ? Plural.of(files, "file") + ", " + Plural.of(folders, "folder")
                : folders > 0 ? Plural.of(folders, "folder") : Plural.of(files, "file");
        String treated = strict && warnings() > 0 ? "; --strict: warnings count as errors" : "";
        return what + ", " + counts + treated;
    }

    private Map<String, Object> members(boolean strict) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("passed", passed(strict));
        members.put("problems", problems.stream().map(Validation::members).toList());
        members.put("damages", damages);
        members.put("sound", sound);
        return members;
    }

    private static Map<String, Object> members(Problem problem) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", problem.id().name());
        members.put("severity", problem.id().severity());
        members.put("file", problem.place().source().name());
        members.put("line", problem.place().line());
        members.put("column", problem.place().column());
        members.put("what", problem.what());
        members.put("fix", problem.fix());
        return members;
    }
}
