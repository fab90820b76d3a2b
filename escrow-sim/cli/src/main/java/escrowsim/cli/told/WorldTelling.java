package escrowsim.cli.told;

import escrowsim.cli.terminal.ExitCode;
import escrowsim.cli.terminal.Failure;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.words.Presentation;
import escrowsim.report.EventsTable;
import escrowsim.report.Json;
import escrowsim.report.Row;
import escrowsim.report.Table;
import escrowsim.report.figure.Figure;
import escrowsim.report.figure.WorldTimeline;
import escrowsim.scenario.Design;
import escrowsim.story.Story;
import escrowsim.trial.Years;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells one world, in the form that was asked for. */
record WorldTelling(Io io, Presentation presentation, WorldOptions options) {

    private static final String MANIFEST = "manifest.json";
    private static final String EVENTS = EventsTable.SCHEMA.name() + ".csv";

    ExitCode tell(String results) throws IOException {
        if (options.events() && presentation.json) {
            throw Failure.usage("E009", "--json and --csv cannot both have standard output", "Choose one of them.");
        }
        ToldWorld world = ToldWorld.of(SomeWorlds.of(results, options.sets(), io), options);
        if (options.out().isPresent()) {
            writeFolder(world, options.out().get());
        }
        if (options.svg().isPresent()) {
            writePicture(world, options.svg().get());
        }
        if (options.events()) {
            io.out().write(table(world).csv());
        } else if (presentation.json) {
            io.out().print(Json.of(WorldJson.of(world)));
        } else {
            new WorldText(world).lines().forEach(io.out()::println);
        }
        io.out().flush();
        return ExitCode.OK;
    }

    /** Of one design if one was asked for, else of all that met this world. */
    private Table table(ToldWorld world) {
        Map<String, Story> told = new LinkedHashMap<>(world.stories());
        if (options.design().isPresent()) {
            told.keySet().retainAll(List.of(world.design().id()));
        }
        return EventsTable.of(told);
    }

    private void writeFolder(ToldWorld world, String typed) throws IOException {
        Path folder = io.host().path(typed);
        if (Files.exists(folder.resolve(MANIFEST))) {
            throw Failure.files(
                    "E062",
                    typed + " holds results, and another file in it would not be among them",
                    "Use -o with a folder of its own.");
        }
        Table events = table(world);
        Files.createDirectories(folder);
        write(folder.resolve(EVENTS), typed + "/" + EVENTS, events.csv());
        for (Design design : world.of().plan().designs()) {
            Optional<Figure> figure = figure(design, EventsTable.rows(events));
            if (figure.isPresent()) {
                String name = figure.get().id() + ".svg";
                write(folder.resolve(name), typed + "/" + name, bytes(figure.get()));
            }
        }
    }

    private void writePicture(ToldWorld world, String typed) throws IOException {
        Figure figure = figure(world.design(), EventsTable.rows(EventsTable.of(world.stories())))
                .orElseThrow(() -> Failure.usage(
                        "E003",
                        "nothing happened in this world, so there is nothing to draw",
                        "Choose another --trial."));
        write(io.host().path(typed), typed, bytes(figure));
    }

    private static Optional<Figure> figure(Design design, List<Row> events) {
        return WorldTimeline.of(
                design.id(), design.title(), events, design.scenario().world().horizonYears() * Years.DAYS);
    }

    private static byte[] bytes(Figure figure) {
        return figure.standalone().getBytes(StandardCharsets.UTF_8);
    }

    private void write(Path file, String shown, byte[] content) throws IOException {
        if (Files.exists(file) && !options.force && !Arrays.equals(Files.readAllBytes(file), content)) {
            throw Failure.files("E062", shown + " is already there", "Use another name, or --force to replace it.");
        }
        Files.write(file, content);
        if (!presentation.quiet) {
            io.err().println("Wrote " + shown);
        }
    }
}
