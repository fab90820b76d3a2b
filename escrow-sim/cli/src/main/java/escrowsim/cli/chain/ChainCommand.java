package escrowsim.cli.chain;

import escrowsim.cli.answer.Answers;
import escrowsim.cli.answer.Publication;
import escrowsim.cli.answer.Publication.Published;
import escrowsim.cli.study.Assembled;
import escrowsim.cli.study.Chains;
import escrowsim.cli.study.FixedWorlds;
import escrowsim.cli.study.OneInput;
import escrowsim.cli.study.Question;
import escrowsim.cli.study.RunOptions;
import escrowsim.cli.terminal.ExitCode;
import escrowsim.cli.terminal.Failure;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.words.Basics;
import escrowsim.cli.words.Command;
import escrowsim.cli.words.TablePresentation;
import escrowsim.report.ChainingTable;
import escrowsim.report.ChainingTable.Chained;
import escrowsim.report.Schemas;
import escrowsim.report.Tables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** Follows contacts from a seed, through what each design opens. */
@CommandLine.Command(
        name = "chain",
        description =
                "Did he act alone? Follow contacts from a seed, hop by hop, through what each\ndesign opens: whom it"
                        + " reaches, when, and how many others.",
        footer = {
            "escrowsim chain westminster-2017",
            "escrowsim chain any-3-of-5 --set chaining.hops=3",
            "escrowsim chain my-case.yaml --set chaining.contacts_file=contacts.csv",
            "escrowsim chain my-study.yaml --csv chaining"
        })
public final class ChainCommand implements Command {

    private final Io io;

    @Mixin
    private final TablePresentation presentation = new TablePresentation();

    @Mixin
    private final RunOptions options = new RunOptions();

    @Mixin
    private final OneInput input = new OneInput();

    public ChainCommand(Io io) {
        this.io = io;
    }

    @Override
    public Basics presentation() {
        return presentation;
    }

    @Override
    public ExitCode run() throws IOException {
        Answers answers = new Answers(io, presentation, options);
        answers.requirePossible(List.of(ChainingTable.SCHEMA, Schemas.ASSUMPTIONS));
        String file = input.of("chain");
        Question question = Assembled.question(List.of(file), sets(), Optional.empty(), study -> study, io);
        FixedWorlds.require("chain", question.study(), options, "escrowsim chain FILE --trials 1000");
        requireAsked(file, question);
        presentation.warn(question.study().warnings(), io);
        options.folderEndsWith("-chain");
        if (options.dryRun) {
            io.out()
                    .println("Results would go to "
                            + options.folder(question.plan().id()) + ". Nothing was run.");
            return ExitCode.OK;
        }
        Published<List<Chained>> published = new Publication(io, options)
                .publish(
                        question,
                        whenStopped -> Chains.of(question.plan(), options.threads()),
                        chained -> List.of(
                                ChainingTable.of(question.plan().id(), chained),
                                Tables.assumptions(question.assumptions())));
        ChainText text =
                new ChainText(question.study().about().title(), question.plan().seed(), published.results());
        answers.print(
                published.placement().folder(),
                presentation.tableOnly() ? presentation.table(text.table().plainLines()) : text.lines(),
                ChainJson.of(question.plan().id(), published));
        answers.notes(List.of(published.placement().note()), "escrowsim explain chaining   says what is in its table");
        return ExitCode.OK;
    }

    /** Worlds are those in which contacts are followed. */
    private List<String> sets() {
        List<String> sets = new ArrayList<>(options.sets());
        options.trials().ifPresent(trials -> sets.add("chaining.worlds=" + trials));
        return sets;
    }

    private static void requireAsked(String file, Question question) {
        if (!Chains.areAsked(question.plan())) {
            throw new Failure(
                    ExitCode.INVALID,
                    "E032",
                    file + " asks nothing of contacts: it has no section chaining",
                    List.of("Add the line  chaining: {hops: 2}  or  --set chaining.hops=2"));
        }
    }
}
