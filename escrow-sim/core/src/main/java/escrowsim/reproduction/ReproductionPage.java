package escrowsim.reproduction;

import escrowsim.report.figure.Figure;
import escrowsim.reproduction.Reproduction.Row;
import escrowsim.summary.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A reproduction as a page for readers, in Markdown: question, model, what came out, and what did not and why. */
public final class ReproductionPage {

    private final Reproduction reproduction;
    private final StringBuilder text = new StringBuilder();

    private ReproductionPage(Reproduction reproduction) {
        this.reproduction = reproduction;
    }

    /**
     * The page.
     *
     * @param picture that stands beside the page
     * @param command what writes it
     */
    public static String of(Reproduction reproduction, Optional<Figure> picture, String command) {
        return new ReproductionPage(reproduction).page(picture, command);
    }

    private String page(Optional<Figure> picture, String command) {
        About about = reproduction.analysis().about();
        paragraph("# " + plain(about.title()));
        if (!reproduction.comparable()) {
            paragraph("**NOT COMPARABLE**: seed, trials or inputs of this run are not the published ones.");
        }
        about.work().ifPresent(work -> paragraph(plain(work.apa())));
        section("Question", about.asks());
        section("Model", about.model());
        heading("What came out");
        paragraph(plain(Tallies.of(reproduction).sentence()));
        picture.ifPresent(this::show);
        table("What deviates, and why", "| claim | printed | ours | why |\n|---|---:|---:|---|", deviations());
        table("What is not computed, and why", "| claim | printed | why |\n|---|---:|---|", left());
        table(
                "Inputs that are not the work's own",
                "| input | value | unit | known how | why |\n|---|---:|---|---|---|",
                inputs());
        heading("Again");
        paragraph("    " + command);
        String computed = about.work().isPresent()
                ? "`values.csv` everything computed, `inputs.csv` everything it is computed from."
                : "`summary.csv` and `comparison.csv` everything computed, `assumptions.csv` every input.";
        paragraph("`reproduction.csv` has every claim with its tolerance and verdict, " + computed);
        return text.toString().stripTrailing() + "\n";
    }

    private void show(Figure picture) {
        paragraph("![" + plain(picture.title()) + "](" + ReproductionFiles.PICTURE + ")");
        paragraph(plain(picture.subtitle()));
    }

    private void heading(String words) {
        paragraph("## " + words);
    }

    private void section(String heading, String words) {
        if (!words.isEmpty()) {
            heading(heading);
            paragraph(plain(words));
        }
    }

    private void table(String heading, String head, List<String> rows) {
        if (!rows.isEmpty()) {
            heading(heading);
            paragraph(head + "\n" + String.join("\n", rows));
        }
    }

    private void paragraph(String words) {
        text.append(words).append("\n\n");
    }

    private Stream<Row> rows(Verdict verdict) {
        return reproduction.rows().stream().filter(row -> row.verdict() == verdict);
    }

    private List<String> deviations() {
        return rows(Verdict.MISMATCH)
                .map(row -> cells(
                        row.claim().says(),
                        row.claim().published().text() + unit(row),
                        row.finding().map(f -> Wording.number(f.value())).orElse(""),
                        row.asDocumented() ? row.claim().expectation().note() : "Not known yet."))
                .distinct()
                .toList();
    }

    private List<String> left() {
        return rows(Verdict.NOT_RUN)
                .map(row -> cells(
                        row.claim().says(),
                        row.claim().published().text() + unit(row),
                        row.claim().expectation().note()))
                .toList();
    }

    private List<String> inputs() {
        return reproduction.analysis().inputs().all().stream()
                .filter(input ->
                        !input.label().equals("printed") && !input.label().equals("computed"))
                .map(input -> cells(
                        "`" + input.name() + "`",
                        Wording.number(input.value()),
                        input.unit(),
                        input.label(),
                        input.source()))
                .toList();
    }

    private static String unit(Row row) {
        return row.claim().unit().isEmpty() ? "" : " " + row.claim().unit();
    }

    private static String cells(String... cells) {
        return Stream.of(cells).map(ReproductionPage::plain).collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** Text that a Markdown reader shows as it stands. */
    private static String plain(String words) {
        return words.replace("|", "\\|").replace("<", "&lt;").replace("\n", " ");
    }
}
