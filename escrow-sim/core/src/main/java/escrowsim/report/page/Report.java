package escrowsim.report.page;

import escrowsim.report.Citation;
import escrowsim.report.Provenance;
import escrowsim.report.Results;
import escrowsim.report.Row;
import escrowsim.report.figure.Design;
import escrowsim.report.figure.Figure;
import escrowsim.scenario.About;
import escrowsim.scenario.Scenario;
import escrowsim.scenario.Study;
import escrowsim.summary.Verdict;
import escrowsim.summary.Wording;
import escrowsim.summary.Worlds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What stands on the page, as its template asks for it. */
final class Report {

    private final Results results;
    private final String shown;
    private final Provenance provenance;
    private final Optional<Study> study;
    private final Outcomes outcomes;
    private final Worlds worlds;
    private final AssumptionLog assumptions;
    private final Swept swept;

    Report(Results results, String shown) {
        this.results = results;
        this.shown = shown;
        provenance = results.provenance();
        study = results.study();
        outcomes = Outcomes.of(results, study);
        worlds = new Worlds(
                provenance.random().trials(),
                scenario().map(s -> s.world().horizonYears()).orElse(1.0));
        assumptions = new AssumptionLog(results.rows("assumptions"));
        swept = new Swept(results, worlds.years());
    }

    /** Whether designs were simulated; a published analysis is computed without. */
    private boolean isSimulated() {
        return outcomes.designs().stream()
                .anyMatch(design -> design.headline().leak().isPresent());
    }

    /** Whether contacts were followed. */
    private boolean isChained() {
        return !results.rows("chaining").isEmpty();
    }

    private Optional<Scenario> scenario() {
        return study.map(s -> s.designs().get(0).scenario());
    }

    /** In any design; where the study cannot be read again, it may. */
    private boolean shapesWorlds(String path) {
        return study.isEmpty()
                || study.get().designs().stream()
                        .anyMatch(design -> design.scenario().shapesWorlds(path));
    }

    private Sentences sentences() {
        return new Sentences("simulated " + worlds.plural(), worlds.years());
    }

    Map<String, Object> content() {
        List<Block> blocks = blocks();
        Map<String, Object> content = new LinkedHashMap<>();
        content.putAll(PageStyle.members());
        content.put("title", title());
        content.put("question", study.map(Study::about).map(About::question).orElse(""));
        content.put("version", provenance.version());
        content.put("modelVersion", provenance.modelVersion());
        content.put("banners", Banners.of(provenance));
        content.put("facts", facts());
        content.put("contents", contents(blocks));
        content.put("years", worlds.years());
        content.put("worlds", "simulated " + worlds.plural());
        content.put("shortVersion", shortVersion());
        content.put("simulated", isSimulated() || isChained() || !swept.isEmpty());
        outcomes.reference()
                .filter(reference -> isSimulated())
                .ifPresent(reference -> content.put("headlines", headlines(reference)));
        content.put("blocks", blocks);
        content.put("luck", Wording.LUCK);
        content.put("trials", Wording.TRIALS);
        content.put("doubt", Wording.DOUBT);
        content.putAll(new HowToRepeat(results, provenance, title(), study, shown).members());
        return content;
    }

    private String title() {
        return study.map(Study::about)
                .map(About::title)
                .filter(title -> !title.isEmpty())
                .orElseGet(results::title);
    }

    private List<Map<String, String>> facts() {
        List<Map<String, String>> facts = new ArrayList<>();
        fact(facts, "study", provenance.study());
        if (isSimulated()) {
            fact(facts, "simulated", worlds.counted() + (outcomes.designs().size() > 1 ? " per design" : ""));
        }
        if (!swept.isEmpty()) {
            fact(facts, "simulated", worlds.counted() + " at each of " + Wording.count(swept.points()) + " points");
        }
        scenario()
                .ifPresent(s ->
                        fact(facts, "users", Wording.number(s.world().service().users())));
        if (isSimulated()) {
            fact(facts, "designs", Integer.toString(outcomes.designs().size()));
        }
        fact(facts, "seed", provenance.random().seed());
        fact(facts, "versions", "escrowsim " + provenance.version() + ", model " + provenance.modelVersion());
        study.map(Study::about)
                .filter(about -> !about.authors().isEmpty())
                .ifPresent(about -> fact(facts, "scenario by", String.join(", ", about.authors())));
        return facts;
    }

    private static void fact(List<Map<String, String>> facts, String name, String value) {
        facts.add(Map.of("name", name, "value", value));
    }

    private static List<Map<String, String>> contents(List<Block> blocks) {
        List<Map<String, String>> contents = new ArrayList<>();
        blocks.forEach(block -> contents.add(Map.of("id", block.id(), "heading", block.heading())));
        contents.add(Map.of("id", "uncertainty", "heading", "Three kinds of uncertainty"));
        contents.add(Map.of("id", "reproduce", "heading", "Reproduce, cite, download"));
        return contents;
    }

    /** At most four sentences: what leaked, what was gained, how designs differ, and the largest doubt. */
    private List<String> shortVersion() {
        if (!isSimulated() && !swept.isEmpty()) {
            List<String> sentences = new ArrayList<>(swept.sentences());
            caveat().ifPresent(sentences::add);
            return sentences;
        }
        if (!isSimulated()) {
            return isChained()
                    ? Contacts.sentences(results.rows("chaining"))
                    : PrintedNumbers.sentences(results.rows("reproduction"));
        }
        List<String> short4 = new ArrayList<>();
        List<Design> kept = outcomes.withEscrow();
        if (kept.size() == 1) {
            short4.add(sentences().leak(kept.get(0)));
        } else if (kept.size() > 1) {
            short4.add(sentences().leaks(kept));
        }
        if (!kept.isEmpty()) {
            short4.add(sentences().useful(kept));
        }
        outcomes.reference()
                .filter(reference -> kept.size() > 1)
                .ifPresent(reference -> short4.add(sentences().differences(kept, reference)));
        caveat().ifPresent(short4::add);
        return short4;
    }

    private Optional<String> caveat() {
        return assumptions.mostImpact().map(Report::caveat).or(this::caveatByQuality);
    }

    /** The strongest driver, and how well it is known. */
    private static String caveat(Row input) {
        String quality =
                input.has("quality") ? " (" + input.text("quality").toUpperCase(Locale.ROOT) + " quality)" : "";
        return "The largest doubt is in none of these intervals: of the inputs varied one at a time, "
                + input.text("path") + quality + " moves the chance of a leak most, by "
                + Wording.signed(100 * input.number("impact").orElseThrow())
                + " percentage points from the low to the high end of its range.";
    }

    private Optional<String> caveatByQuality() {
        int low = assumptions.lowQuality().size();
        if (low == 0) {
            return Optional.empty();
        }
        return Optional.of("The largest doubt is in none of these intervals: " + low + " of " + assumptions.estimates()
                + " estimated inputs are of LOW quality, first "
                + assumptions.lowQuality().get(0).text("path") + ".");
    }

    private Map<String, Object> headlines(Design reference) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Design design : outcomes.designs()) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("id", design.id());
            row.put("name", design.name());
            row.put("leak", design.headline().leakText());
            row.put("frequency", design.headline().leakFrequency());
            row.put("difference", design.headline().differenceText());
            row.put(
                    "verdict",
                    design.headline().isReference()
                            ? ""
                            : design.headline().verdict().map(Verdict::words).orElse(""));
            row.put("useful", design.headline().usefulText());
            rows.add(row);
        }
        if (rows.size() == 1) {
            String without = "Without escrow: 0 leaks by design, and 0 accesses beyond other lawful means.";
            return Map.of("rows", rows, "compared", false, "sentences", List.of(without));
        }
        List<String> compared = outcomes.designs().stream()
                .filter(design -> !design.headline().isReference())
                .map(design -> sentences().difference(design, reference))
                .toList();
        return Map.of("reference", reference.name(), "rows", rows, "compared", true, "sentences", compared);
    }

    /** The figures of the page, in its order. */
    List<Figure> drawn() {
        return blocks().stream().flatMap(Block::drawn).toList();
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>(List.of(
                Findings.block(outcomes, sentences(), worlds),
                swept.block(),
                figures().howBad(),
                figures().overTime(),
                figures().why(),
                figures().tradeOff()));
        if (isSimulated()) {
            blocks.add(Benefits.block(outcomes, results.rows("funnel"), worlds.years()));
        }
        blocks.add(Contacts.block(results.rows("chaining")));
        blocks.add(figures().oneWorld());
        blocks.add(figures().published());
        blocks.add(assumptions.block(shown, this::shapesWorlds));
        if (isSimulated()) {
            blocks.add(RealCryptography.block(provenance.checks(), provenance.study()));
        }
        blocks.removeIf(Block::isEmpty);
        return blocks;
    }

    private Drawn figures() {
        return new Drawn(results, outcomes, worlds);
    }

    static Citation citation(Provenance provenance, String title, List<String> authors) {
        return Citation.of(provenance, title, authors);
    }
}
