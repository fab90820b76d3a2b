package escrowsim.oracle;

import static escrowsim.oracle.ThresholdFamilies.horizon;
import static escrowsim.oracle.ThresholdFamilies.rate;
import static escrowsim.oracle.ThresholdFamilies.tail;

import escrowsim.access.AnswerTimes;
import escrowsim.attack.Answering;
import escrowsim.custody.AccessStructure;
import escrowsim.custody.Reliability;
import escrowsim.custody.Rule;
import escrowsim.formula.GrimesLeak;
import escrowsim.formula.Insiders;
import escrowsim.formula.Occurrence;
import escrowsim.formula.QualifiedSets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Composition of access structures; insiders and leaks. */
final class StructureFamilies {

    private StructureFamilies() {}

    static List<Family> all() {
        return List.of(
                new Family("or_jurisdictions", c -> groups(c, 1)),
                new Family("nested_threshold", c -> groups(c, c.integer("outer_t"))),
                new Family("structure_expr", StructureFamilies::structure),
                new Family(
                        "insiders_kofn",
                        c -> tail(
                                c,
                                new Insiders(
                                                c.integer("people_per_custodian"),
                                                c.integer("colluders_needed"),
                                                c.number("nu_per_person_year"),
                                                rate(c))
                                        .by(horizon(c)))),
                new Family("leak_grimes", StructureFamilies::leak));
    }

    private static double groups(OracleCase c, int outer) {
        int[] k = c.integers("k_list");
        int[] n = c.integers("n_list");
        List<Rule> rules = groupRules(k, n);
        double[] rates = memberRates(n, c.numbers("lambda_list_per_year"));
        return Reliability.of(Structure.over(rates.length, new Rule.AtLeast(outer, rules)))
                .probability(hit(rates, horizon(c)));
    }

    /** One rule for each group, its members the next custodians. */
    static List<Rule> groupRules(int[] k, int[] n) {
        List<Rule> rules = new ArrayList<>();
        List<String> names = Structure.names(Arrays.stream(n).sum());
        int first = 0;
        for (int g = 0; g < n.length; g++) {
            rules.add(Rule.atLeast(k[g], names.subList(first, first + n[g])));
            first += n[g];
        }
        return rules;
    }

    static double[] memberRates(int[] n, double[] groupRate) {
        List<Double> rates = new ArrayList<>();
        for (int g = 0; g < n.length; g++) {
            rates.addAll(Collections.nCopies(n[g], groupRate[g]));
        }
        return rates.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] hit(double[] rates, double years) {
        return Arrays.stream(rates).map(rate -> Occurrence.of(rate * years)).toArray();
    }

    private static double structure(OracleCase c) {
        double[] rates = c.numbers("lambda_list_per_year");
        AccessStructure structure = Structure.over(rates.length, Structure.parse(c.text("structure")));
        return switch (c.measure()) {
            case "p_by_T" -> Reliability.of(structure).probability(hit(rates, horizon(c)));
            case "birnbaum_importance" ->
                Reliability.of(structure).importance(c.integer("custodian") - 1, hit(rates, horizon(c)));
            case "mttf_years" -> meanYears(structure, rates);
            case "minimal_qualified_sets" -> QualifiedSets.minimal(structure).size();
            default -> throw c.unknownMeasure();
        };
    }

    /** Custodians lost at exponential times are custodians who answer at exponential times. */
    private static double meanYears(AccessStructure structure, double[] rates) {
        List<Answering> answering = Arrays.stream(rates)
                .mapToObj(rate -> new Answering(1, 1 / rate))
                .toList();
        return new AnswerTimes(structure, answering).meanHours();
    }

    private static double leak(OracleCase c) {
        GrimesLeak leak = new GrimesLeak(
                c.number("people"), c.number("p_per_person_year"), c.numberOrZero("departure_rate_per_year"));
        double years = c.numberOrZero("horizon_years");
        return switch (c.text("form")) {
            case "published_constant_n" -> leak.published(years);
            case "published_corrected_n_of_t" -> leak.corrected(years);
            case "hazard_per_person" -> leak.hazard(years);
            case "annual_probability_per_person" -> leak.annual(years);
            case "published_time_to_95pct_years" -> leak.publishedTime(0.95);
            case "hazard_time_to_95pct_years" -> leak.hazardTime(0.95);
            default -> throw c.unknownMeasure();
        };
    }
}
