package escrowsim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How to cite a run: its scenario's authors, what was run, and the hash that stands for all of its results.
 *
 * @param authors of the scenario; the program's where it names none
 * @param year of the run
 */
public record Citation(
        List<String> authors, String year, String title, String study, String version, String resultsSha256) {

    private static final String NOBODY = "The escrowsim authors";

    public Citation {
        authors = authors.isEmpty() ? List.of(NOBODY) : List.copyOf(authors);
    }

    /** The citation of a run by what its manifest tells; {@code n.d.} where that gives no year. */
    public static Citation of(Provenance run, String title, List<String> authors) {
        String year = run.started().length() >= 4 ? run.started().substring(0, 4) : "n.d.";
        return new Citation(authors, year, title, run.study(), run.version(), run.resultsSha256());
    }

    /** What names the run among all others. */
    public String runId() {
        return study + "-" + resultsSha256.substring(0, Math.min(12, resultsSha256.length()));
    }

    /** One line in the style of the APA. */
    public String apa() {
        return String.join(", ", authors) + " (" + year + "). " + title + " [Simulation results, run " + runId()
                + "]. escrowsim " + version + ". SHA-256 " + resultsSha256;
    }

    public String bibtex() {
        List<String> lines = new ArrayList<>();
        lines.add("@misc{" + runId() + ",");
        lines.add("  author = {"
                + authors.stream().map(name -> "{" + tex(name) + "}").collect(Collectors.joining(" and ")) + "},");
        lines.add("  title = {{" + tex(title) + "}},");
        lines.add("  year = {" + year + "},");
        lines.add("  howpublished = {Simulation results, escrowsim " + tex(version) + "},");
        lines.add("  note = {Run " + runId() + ", SHA-256 " + resultsSha256 + "}");
        lines.add("}");
        return String.join("\n", lines);
    }

    /** A file in the Citation File Format. */
    public String cff() {
        List<String> lines = new ArrayList<>();
        lines.add("cff-version: 1.2.0");
        lines.add("message: Cite the run together with the program that made it.");
        lines.add("type: dataset");
        lines.add("title: " + yaml(title));
        lines.add("version: " + yaml(version));
        lines.add("authors:");
        authors.forEach(name -> lines.add("  - name: " + yaml(name)));
        lines.add("identifiers:");
        lines.add("  - type: other");
        lines.add("    value: " + yaml("sha256:" + resultsSha256));
        lines.add("    description: " + yaml("Run " + runId()));
        return String.join("\n", lines);
    }

    private static String yaml(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s", " ") + '"';
    }

    /** Special characters lose their meaning. */
    private static String tex(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '{', '}', '&', '%', '$', '#', '_' -> escaped.append('\\').append(c);
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
