package escrowsim.report.page;

import escrowsim.report.Citation;
import escrowsim.report.Output;
import escrowsim.report.Provenance;
import escrowsim.report.Results;
import escrowsim.scenario.About;
import escrowsim.scenario.Study;
import escrowsim.summary.Wording;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The command, the citation and the data, so that somebody who doubts can check. */
record HowToRepeat(Results results, Provenance provenance, String title, Optional<Study> study, String shown) {

    /** Larger files stay beside the report, so that it can be mailed. */
    private static final long LARGEST_INSIDE = 200_000;

    private static final long LARGEST_TOGETHER = 900_000;

    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        Citation citation = Report.citation(
                provenance, title, study.map(Study::about).map(About::authors).orElse(List.of()));
        members.put(
                "command", provenance.command().stream().map(HowToRepeat::typed).collect(Collectors.joining(" ")));
        members.put("resultsSha256", provenance.resultsSha256());
        members.put("folder", typed(shown));
        members.put("licence", study.map(Study::about).map(About::licence).orElse(""));
        members.put("citation", citation.apa());
        members.put("bibtex", citation.bibtex());
        members.put("files", files());
        return members;
    }

    /** As a shell takes it. */
    static String typed(String word) {
        return word.matches("[A-Za-z0-9_./:=,+%@-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private List<Map<String, String>> files() {
        List<Map<String, String>> files = new ArrayList<>();
        long together = 0;
        for (Output file : results.files()) {
            boolean inside = file.bytes() <= LARGEST_INSIDE && together + file.bytes() <= LARGEST_TOGETHER;
            together += inside ? file.bytes() : 0;
            Map<String, String> entry = new LinkedHashMap<>();
            entry.put("path", file.path());
            entry.put("what", what(file, inside));
            if (inside) {
                entry.put("data", data(file));
            }
            files.add(entry);
        }
        return files;
    }

    private static String what(Output file, boolean inside) {
        String rows = file.rows().isPresent() ? Wording.count(file.rows().getAsLong()) + " rows, " : "";
        return rows + Wording.count(file.bytes()) + " bytes" + (inside ? "" : ", beside this report");
    }

    private String data(Output file) {
        String type = file.path().endsWith(".csv") ? "text/csv" : "text/plain";
        return "data:" + type + ";charset=utf-8;base64," + Base64.getEncoder().encodeToString(results.bytes(file));
    }
}
