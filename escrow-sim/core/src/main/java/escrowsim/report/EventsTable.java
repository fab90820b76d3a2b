package escrowsim.report;

import escrowsim.story.Happening;
import escrowsim.story.Story;
import escrowsim.trial.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code events.csv}: what happened in one world, design by design. */
public final class EventsTable {

    public static final Schema SCHEMA = new Schema(
            "events",
            "What happened in one simulated world: one row per design and event.",
            List.of(
                    Column.integer("trial", "", "The world."),
                    Schemas.DESIGN,
                    Column.number("day", "day", "Days since the start."),
                    Column.text("actor", "Who, or what."),
                    Column.text("event", "What it does."),
                    Column.integer(
                            "shares_held",
                            "share",
                            "Those in the wrong hands from then on, of the qualified set that lacks fewest; empty where shares do not count."),
                    Column.integer("needed", "share", "How many that set has."),
                    Column.text(
                            "effect",
                            "leak, more is readable, keys in reach, evicted, keys replaced, granted, refused or no effect; details follow a colon.")),
            List.of("trial", "design_id", "day", "actor", "event"));

    private EventsTable() {}

    /**
     * What happened in one world, design by design.
     *
     * @param stories by design
     */
    public static Table of(Map<String, Story> stories) {
        List<List<String>> rows = new ArrayList<>();
        stories.forEach((design, story) -> {
            Map<List<Object>, Integer> alike = new HashMap<>();
            for (Happening happening : story.happenings()) {
                List<Object> key = List.of(happening.year(), happening.actor(), happening.event());
                rows.add(row(story.chronicle().trial(), design, happening, alike.merge(key, 1, Integer::sum)));
            }
        });
        return new Table(SCHEMA, rows);
    }

    /** Two that are alike in all that tells rows apart are told apart by their number. */
    private static List<String> row(long trial, String design, Happening happening, int number) {
        Optional<Standing> standing = happening.standing();
        return List.of(
                Cell.integer(trial),
                Cell.text(design),
                Cell.number(happening.day()),
                Cell.text(happening.actor()),
                Cell.text(happening.event() + (number == 1 ? "" : " (" + number + ")")),
                standing.map(s -> Cell.integer(s.held().size())).orElse(Cell.MISSING),
                standing.map(s -> Cell.integer(s.needed())).orElse(Cell.MISSING),
                Cell.text(happening.effect().words()));
    }

    /** The rows as they would be read back. */
    public static List<Row> rows(Table table) {
        List<String> header = table.schema().header();
        return table.rows().stream()
                .map(cells -> {
                    Map<String, String> row = new HashMap<>();
                    for (int c = 0; c < cells.size(); c++) {
                        row.put(header.get(c), cells.get(c));
                    }
                    return new Row(row);
                })
                .toList();
    }
}
