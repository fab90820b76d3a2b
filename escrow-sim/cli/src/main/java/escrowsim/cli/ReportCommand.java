package escrowsim.cli;

import escrowsim.cli.terminal.Browser;
import escrowsim.cli.terminal.ExitCode;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.words.Arguments;
import escrowsim.cli.words.Basics;
import escrowsim.cli.words.Command;
import escrowsim.cli.words.HelpGroup;
import escrowsim.cli.words.Presentation;
import escrowsim.report.Json;
import escrowsim.report.Results;
import escrowsim.report.page.ReportPage;
import escrowsim.summary.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws results. */
@CommandLine.Command(
        name = "report",
        description = {
            "Draw a folder of results as one page: offline, without scripts, and to print.",
            "A study or scenario is simulated first, unless out/ID holds its results."
        },
        footer = {
            "escrowsim report out/any-3-of-5 --open",
            "escrowsim report westminster-2017         simulated first",
            "escrowsim report out/any-3-of-5 -o any-3-of-5.html --png slides"
        })
final class ReportCommand implements Command {

    private final Io io;

    @Mixin
    private final Presentation presentation = new Presentation();

    @Parameters(arity = "0..*", paramLabel = "DIR|STUDY", description = "folder of results; or a file or bundled id")
    private List<String> targets = new ArrayList<>();

    @Option(names = "--open", order = HelpGroup.WHAT + 1, description = "show it in the browser")
    private boolean open;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            order = HelpGroup.WHERE + 1,
            description = "the page [report.html in the folder]")
    @Nullable
    private String out;

    @Option(
            names = "--png",
            paramLabel = "FOLDER",
            order = HelpGroup.WHERE + 2,
            description = "also its figures as pictures, for slides")
    @Nullable
    private String png;

    @Option(
            names = "--svg",
            paramLabel = "FOLDER",
            order = HelpGroup.WHERE + 3,
            description = "also its figures as drawings")
    @Nullable
    private String svg;

    ReportCommand(Io io) {
        this.io = io;
    }

    @Override
    public Basics presentation() {
        return presentation;
    }

    @Override
    public ExitCode run() throws IOException {
        String folder = new ResultsAt(io).folder(Arguments.only("report", "DIR|STUDY", targets), presentation.quiet);
        Results results = Results.read(io.host().path(folder));
        byte[] page = ReportPage.html(results, folder);
        String shown = out == null ? folder + "/" + Results.REPORT : out;
        Path file = io.host().path(shown);
        write(file, page);
        if (presentation.json) {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("report", shown);
            members.put("bytes", page.length);
            io.out().print(Json.of(members));
        } else {
            io.out()
                    .println("Wrote " + shown + " (" + Wording.count(Math.max(1, page.length / 1000))
                            + " kB, works offline, no scripts).");
        }
        io.out().flush();
        Slides slides = new Slides(io, presentation.quiet);
        if (png != null) {
            slides.pictures(ReportPage.figures(results, folder), png);
        }
        if (svg != null) {
            slides.drawings(ReportPage.figures(results, folder), svg);
        }
        if (open) {
            new Browser(io).show(file);
        }
        return ExitCode.OK;
    }

    /** Whoever looks meanwhile sees the old page or the new one. */
    private static void write(Path file, byte[] page) throws IOException {
        Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
        Files.write(fresh, page);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
