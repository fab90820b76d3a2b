package escrowsim.cli.reproduce;

import escrowsim.cli.terminal.ExitCode;
import escrowsim.cli.terminal.Failure;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.terminal.Wrap;
import escrowsim.cli.words.Arguments;
import escrowsim.cli.words.Basics;
import escrowsim.cli.words.Command;
import escrowsim.cli.words.Presentation;
import escrowsim.report.Citation;
import escrowsim.report.Json;
import escrowsim.report.Results;
import escrowsim.reproduction.About;
import escrowsim.reproduction.Analysis;
import escrowsim.reproduction.Work;
import escrowsim.reproduction.papers.Analyses;
import escrowsim.scenario.DidYouMean;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says how to cite a published analysis, or a run. */
@CommandLine.Command(
        name = "cite",
        description = "Say how to cite a published analysis, or the run in a folder of results.",
        footer = {"escrowsim cite blaze-1994-leaf", "escrowsim cite out/any-3-of-5"})
public final class CiteCommand implements Command {

    private final Io io;

    @Mixin
    private final Presentation presentation = new Presentation();

    @Parameters(arity = "0..*", paramLabel = "ID|DIR", description = "an analysis, or a folder of results")
    private List<String> names = new ArrayList<>();

    public CiteCommand(Io io) {
        this.io = io;
    }

    @Override
    public Basics presentation() {
        return presentation;
    }

    @Override
    public ExitCode run() {
        String name = Arguments.only("cite", "ID or DIR", names);
        Map<String, String> forms = Analyses.find(name).map(CiteCommand::work).orElseGet(() -> run(name));
        if (presentation.json) {
            io.out().print(Json.of(forms));
        } else {
            List<String> lines = new ArrayList<>();
            forms.forEach((form, text) -> {
                lines.add((lines.isEmpty() ? "" : "\n") + form);
                lines.addAll(
                        form.equals("apa")
                                ? Wrap.lines(text, 2)
                                : text.indent(2).lines().toList());
            });
            lines.forEach(io.out()::println);
        }
        return ExitCode.OK;
    }

    private static Map<String, String> work(Analysis analysis) {
        About about = analysis.about();
        Work work = about.work().orElseThrow();
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("apa", work.apa());
        forms.put("bibtex", work.bibtex(about.id()).strip());
        return forms;
    }

    private Map<String, String> run(String folder) {
        if (!Files.isDirectory(io.host().path(folder))) {
            String hint = DidYouMean.of(folder, Analyses.ids())
                    .map(id -> "Did you mean " + id + "?")
                    .orElse("escrowsim list analyses shows the analyses.");
            throw Failure.files("E061", "cannot read " + folder + ": no such analysis or folder", hint);
        }
        Citation citation = Results.read(io.host().path(folder)).citation();
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("apa", citation.apa());
        forms.put("bibtex", citation.bibtex());
        forms.put("cff", citation.cff());
        return forms;
    }
}
