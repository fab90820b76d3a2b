package escrowsim.report.page;

import escrowsim.report.figure.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A part of a report under one heading. Mutable while the report is put together.
 *
 * @param id for links to it
 */
record Block(
        String id,
        String heading,
        List<String> paragraphs,
        List<Shown> figures,
        List<Icons> icons,
        List<Folded> folded,
        List<Table> tables) {

    static Block of(String id, String heading) {
        return new Block(
                id,
                heading,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    /** A figure behind a line that opens it. */
    record Folded(String line, List<Shown> figures) {}

    /** A figure as the page's template knows it. */
    record Shown(String id, String title, String subtitle, String svg, String csv, Figure figure) {
        static Shown of(Figure figure) {
            return new Shown(
                    figure.id(), figure.title(), figure.subtitle(), figure.inline(), figure.table() + ".csv", figure);
        }
    }

    /** Small figures beside each other. */
    record Icons(List<Shown> arrays, String note) {}

    Block say(String paragraph) {
        paragraphs.add(paragraph);
        return this;
    }

    Block show(Figure figure) {
        figures.add(Shown.of(figure));
        return this;
    }

    Block fold(String line, Figure figure) {
        folded.add(new Folded(line, List.of(Shown.of(figure))));
        return this;
    }

    Block show(Table table) {
        tables.add(table);
        return this;
    }

    /** All of its figures, in the order of the page. */
    Stream<Figure> drawn() {
        return Stream.of(
                        figures.stream(),
                        icons.stream().flatMap(some -> some.arrays().stream()),
                        folded.stream().flatMap(some -> some.figures().stream()))
                .flatMap(some -> some)
                .map(Shown::figure);
    }

    boolean isEmpty() {
        return paragraphs.isEmpty() && figures.isEmpty() && folded.isEmpty() && icons.isEmpty() && tables.isEmpty();
    }
}
