package escrowsim.rehearsal;

import escrowsim.attack.Answering;
import escrowsim.attack.Attack;
import escrowsim.attack.AttackModel;
import escrowsim.attack.CoercedCustodian;
import escrowsim.attack.Custodian;
import escrowsim.attack.Dwell;
import escrowsim.attack.ExternalBreach;
import escrowsim.attack.KeyStorage;
import escrowsim.attack.ProtocolFlaw;
import escrowsim.attack.RogueInsider;
import escrowsim.attack.SharedFlaw;
import escrowsim.custody.CustodyModel;
import escrowsim.custody.KeySchedule;
import escrowsim.custody.ModelExamples;
import escrowsim.custody.Response;
import escrowsim.custody.Response.OnDetection;
import escrowsim.custody.Response.RepeatIncidents;
import escrowsim.custody.Rule;
import escrowsim.custody.ThresholdShares;
import escrowsim.trial.Service;
import escrowsim.trial.TrialPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Designs that a rehearsal should see: a level for each of ten factors, drawn so that every pair of levels of any two
 * factors occurs.
 */
public final class DesignSpace {

    static final double HORIZON_YEARS = 2;

    private static final double NEVER = Double.POSITIVE_INFINITY;

    private static final List<Rule> RULES = List.of(
            Rule.holder("A"),
            Rule.all(List.of("A", "B")),
            Rule.atLeast(3, List.of("A", "B", "C", "D", "E")),
            new Rule.AtLeast(
                    2,
                    List.of(
                            Rule.atLeast(1, List.of("A", "B")),
                            Rule.atLeast(2, List.of("C", "D", "E")),
                            Rule.holder("F"))),
            new Rule.AtLeast(
                    1,
                    List.of(
                            Rule.atLeast(2, List.of("A", "B", "C")),
                            Rule.atLeast(2, List.of("D", "E", "F")),
                            Rule.atLeast(2, List.of("G", "H", "I")))),
            new Rule.AtLeast(
                    3,
                    List.of(
                            Rule.holder("A"),
                            Rule.atLeast(2, List.of("A", "B", "C")),
                            Rule.all(List.of("B", "D")),
                            Rule.holder("E"))));
    /** Incidents a custodian needs, a year, for about an even chance of exposure. */
    private static final double[] RATE_OF_RULE = {0.35, 0.8, 1.2, 0.7, 0.6, 1.1};

    private static final List<String> STORAGE = List.of("exportable", "in-hsm", "mixed");
    private static final double[] REFRESH_DAYS = {NEVER, 45};
    private static final double[] LIFETIME_DAYS = {NEVER, 150, 60, 0};
    private static final double[] RETENTION_DAYS = {0, 50, NEVER};
    private static final List<Response> RESPONSES = List.of(
            new Response(OnDetection.EVICT, RepeatIncidents.OVERLAP),
            new Response(OnDetection.EVICT, RepeatIncidents.IGNORED),
            new Response(OnDetection.REKEY, RepeatIncidents.OVERLAP),
            new Response(OnDetection.REKEY, RepeatIncidents.IGNORED));
    private static final double[] POOLED_SHARE = {1, 0.5, 0};
    private static final double[] STORED_DAYS = {NEVER, 70};
    private static final List<String> ATTACKS = List.of("insiders", "flaws", "everything", "orders", "protocol");
    private static final List<Dwell> DWELLS =
            List.of(Dwell.NONE, new Dwell.Exponential(120), new Dwell.Fixed(75), new Dwell.Lognormal(60, 1));

    private static final int[] LEVELS = {
        RULES.size(),
        STORAGE.size(),
        REFRESH_DAYS.length,
        LIFETIME_DAYS.length,
        RETENTION_DAYS.length,
        RESPONSES.size(),
        POOLED_SHARE.length,
        STORED_DAYS.length,
        ATTACKS.size(),
        DWELLS.size()
    };

    private DesignSpace() {}

    /** A level of each factor for this many designs. */
    public static List<int[]> levels(int designs) {
        SplittableRandom random = new SplittableRandom(1);
        return IntStream.range(0, designs)
                .mapToObj(i -> IntStream.of(LEVELS).map(random::nextInt).toArray())
                .toList();
    }

    /** Pairs of levels that no design has. */
    static List<String> missingPairs(List<int[]> designs) {
        List<String> missing = new ArrayList<>();
        for (int f = 0; f < LEVELS.length; f++) {
            for (int g = f + 1; g < LEVELS.length; g++) {
                for (int pair = 0; pair < LEVELS[f] * LEVELS[g]; pair++) {
                    int[] wanted = {f, pair / LEVELS[g], g, pair % LEVELS[g]};
                    if (designs.stream().noneMatch(d -> d[wanted[0]] == wanted[1] && d[wanted[2]] == wanted[3])) {
                        missing.add(f + "=" + wanted[1] + " with " + g + "=" + wanted[3]);
                    }
                }
            }
        }
        return missing;
    }

    public static TrialPlan plan(String seed, int[] level) {
        return plan(seed, level, ThresholdShares::new);
    }

    /** The same levels for another model, as far as it has such a thing. */
    public static TrialPlan plan(String seed, int[] level, ModelExamples.Kind kind) {
        KeySchedule keys = new KeySchedule(LIFETIME_DAYS[level[3]], REFRESH_DAYS[level[2]], RETENTION_DAYS[level[4]]);
        CustodyModel model = kind.of(RULES.get(level[0]), keys, RESPONSES.get(level[5]));
        Set<String> holders = model.holders().map(Rule::custodians).orElse(Set.of());
        return new TrialPlan(
                seed,
                HORIZON_YEARS,
                new Service(1_000, 0, 1, 0, STORED_DAYS[level[7]]),
                model,
                custodians(holders, STORAGE.get(level[1])),
                attacks(
                        attacks(model, ATTACKS.get(level[8])),
                        DWELLS.get(level[9]),
                        POOLED_SHARE[level[6]],
                        rate(level, holders)));
    }

    /** A flaw of the protocol is not computed where the protocol of messages has no part in what is lost. */
    private static String attacks(CustodyModel model, String level) {
        return model.possession().isEmpty() || !level.equals("protocol") ? level : "insiders";
    }

    /** Rarer attacks where one incident is enough, more frequent ones where several must meet. */
    private static double rate(int[] level, Set<String> holders) {
        boolean anyRule = holders.equals(RULES.get(level[0]).custodians());
        double rate = anyRule ? RATE_OF_RULE[level[0]] : RATE_OF_RULE[holders.size() < 2 ? 0 : 1];
        boolean sharesStayUseful = level[1] == 0;
        return sharesStayUseful ? rate : 2 * rate;
    }

    static List<Custodian> custodians(Set<String> names, String storage) {
        List<Custodian> custodians = new ArrayList<>();
        for (String name : names) {
            boolean inHsm = storage.equals("in-hsm") || (storage.equals("mixed") && custodians.size() % 2 == 1);
            KeyStorage keys = inHsm ? KeyStorage.IN_HSM : KeyStorage.EXPORTABLE;
            String supplier = custodians.size() % 3 == 2 ? "other" : "main";
            String law = custodians.size() % 4 == 3 ? "" : "here";
            custodians.add(new Custodian(name, "agency", 1, supplier, law, keys, new Answering(1, 1)));
        }
        return custodians;
    }

    private static List<Attack> attacks(String which, Dwell dwell, double pooledShare, double rate) {
        List<Attack> attacks = new ArrayList<>();
        if (which.equals("orders")) {
            attacks.add(attack("orders", new CoercedCustodian(rate, 0.6), dwell, pooledShare));
            return attacks;
        }
        if (which.equals("protocol")) {
            attacks.add(attack("protocol", new ProtocolFlaw(0.3), dwell, pooledShare));
        }
        if (!which.equals("flaws")) {
            attacks.add(attack("insiders", new RogueInsider(rate, 1), dwell, pooledShare));
        }
        if (which.equals("flaws") || which.equals("everything")) {
            attacks.add(attack("flaws", new SharedFlaw(rate / 2, 0.6), dwell, pooledShare));
        }
        if (which.equals("everything")) {
            attacks.add(attack("breaches", new ExternalBreach(rate, 0.3), new Dwell.Exponential(30), pooledShare));
        }
        return attacks;
    }

    private static Attack attack(String name, AttackModel model, Dwell dwell, double pooledShare) {
        return new Attack(name, model, List.of(), dwell, pooledShare);
    }
}
