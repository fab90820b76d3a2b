package escrowsim.oracle;

import escrowsim.attack.Answering;
import escrowsim.attack.Attack;
import escrowsim.attack.AttackModel;
import escrowsim.attack.CoercedCustodian;
import escrowsim.attack.Custodian;
import escrowsim.attack.Dwell;
import escrowsim.attack.ExternalBreach;
import escrowsim.attack.KeyStorage;
import escrowsim.attack.Modifiers;
import escrowsim.attack.ProtocolFlaw;
import escrowsim.attack.Reach;
import escrowsim.attack.RogueInsider;
import escrowsim.attack.SharedFlaw;
import escrowsim.custody.KeySchedule;
import escrowsim.custody.Response;
import escrowsim.custody.Response.OnDetection;
import escrowsim.custody.Response.RepeatIncidents;
import escrowsim.custody.Rule;
import escrowsim.custody.ThresholdShares;
import escrowsim.custody.UnitOfLoss;
import escrowsim.trial.Service;
import escrowsim.trial.TrialPlan;
import escrowsim.trial.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A plan in years, put together step by step. Custodians are called c1, c2, ...; one key for ever, kept for
 * ever, snapshots, everything pooled and recorded, unless said otherwise.
 */
public final class World {

    private final List<Custodian> custodians = new ArrayList<>();
    private final List<Attack> attacks = new ArrayList<>();
    private Rule rule = Rule.holder("c1");
    private double horizonYears = 10;
    private double lifetimeYears = Double.POSITIVE_INFINITY;
    private double refreshYears = Double.POSITIVE_INFINITY;
    private double retentionYears = 0;
    private double storedYears = Double.POSITIVE_INFINITY;
    private double users = 1;
    private double growthPerYear = 0;
    private Dwell dwell = Dwell.NONE;
    private Reach reach = Reach.WHOLE;
    private double pooledShare = 1;
    private OnDetection onDetection = OnDetection.EVICT;
    private RepeatIncidents repeat = RepeatIncidents.OVERLAP;
    private String seed = "20260101";
    private Modifiers modifiers = Modifiers.NONE;

    public static World of(int custodians) {
        return of(custodians, KeyStorage.EXPORTABLE);
    }

    public static World of(int custodians, KeyStorage keys) {
        World world = new World();
        for (int i = 1; i <= custodians; i++) {
            world.custodians.add(new Custodian("c" + i, "test", 1, "", "", keys, new Answering(1, 0)));
        }
        return world;
    }

    public static World threshold(int atLeast, int custodians) {
        return of(custodians).atLeast(atLeast);
    }

    public World atLeast(int threshold) {
        rule = Rule.atLeast(threshold, custodians.stream().map(Custodian::name).toList());
        return this;
    }

    public World rule(Rule rule) {
        this.rule = rule;
        return this;
    }

    public World years(double horizonYears) {
        this.horizonYears = horizonYears;
        return this;
    }

    public World epochs(double lifetimeYears) {
        this.lifetimeYears = lifetimeYears;
        return this;
    }

    public World refreshedEvery(double years) {
        refreshYears = years;
        return this;
    }

    public World keptFor(double years) {
        retentionYears = years;
        return this;
    }

    public World storedFor(double years) {
        storedYears = years;
        return this;
    }

    public World users(double users, double growthPerYear) {
        this.users = users;
        this.growthPerYear = growthPerYear;
        return this;
    }

    public World dwelling(Dwell dwell) {
        this.dwell = dwell;
        return this;
    }

    /** Every attack takes so much. */
    public World reaching(Reach reach) {
        this.reach = reach;
        return this;
    }

    public World pooled(double share) {
        pooledShare = share;
        return this;
    }

    /** What changes the rates of all attacks. */
    public World modified(Modifiers modifiers) {
        this.modifiers = modifiers;
        return this;
    }

    public World seed(String seed) {
        this.seed = seed;
        return this;
    }

    public World rekey() {
        onDetection = OnDetection.REKEY;
        return this;
    }

    public World ignoringRepeats() {
        repeat = RepeatIncidents.IGNORED;
        return this;
    }

    /** Every custodian is breached at this rate. */
    public World breached(double perYear) {
        attacks.add(attack("breach", new ExternalBreach(perYear, 1), List.of()));
        return this;
    }

    /** Custodian number i is breached at rate i. */
    public World breached(double[] perYear) {
        for (int i = 0; i < perYear.length; i++) {
            attacks.add(attack(
                    "breach-" + (i + 1),
                    new ExternalBreach(perYear[i], 1),
                    List.of(custodians.get(i).name())));
        }
        return this;
    }

    /** All custodians, or these, share one supplier. */
    public World sharedFlaw(double perYear, double reachesEach, int... oneBased) {
        List<String> on = IntStream.of(oneBased).mapToObj(i -> "c" + i).toList();
        String supplier = "vendor " + attacks.size();
        for (int i = 0; i < custodians.size(); i++) {
            Custodian c = custodians.get(i);
            if (on.isEmpty() || on.contains(c.name())) {
                custodians.set(
                        i,
                        new Custodian(
                                c.name(),
                                c.kind(),
                                c.staffWithAccess(),
                                supplier,
                                c.jurisdiction(),
                                c.keys(),
                                c.answering()));
            }
        }
        attacks.add(attack("flaw-" + attacks.size(), new SharedFlaw(perYear, reachesEach), on));
        return this;
    }

    /** These custodians live under one law of their own, which compels each with this probability. */
    public World coerced(double perYear, double complies, int... oneBased) {
        String jurisdiction = "country " + attacks.size();
        List<String> on = IntStream.of(oneBased).mapToObj(i -> "c" + i).toList();
        custodians.replaceAll(c -> on.contains(c.name())
                ? new Custodian(
                        c.name(), c.kind(), c.staffWithAccess(), c.supplier(), jurisdiction, c.keys(), c.answering())
                : c);
        attacks.add(attack("order-" + attacks.size(), new CoercedCustodian(perYear, complies), on));
        return this;
    }

    /** A flaw of the protocol comes into use at this rate. */
    public World protocolFlaw(double perYear) {
        attacks.add(attack("protocol", new ProtocolFlaw(perYear), List.of()));
        return this;
    }

    /** Every custodian answers those who ask in this way. */
    public World answering(Answering answering) {
        custodians.replaceAll(c -> new Custodian(
                c.name(), c.kind(), c.staffWithAccess(), c.supplier(), c.jurisdiction(), c.keys(), answering));
        return this;
    }

    /** Custodian number i sells its share at price i. */
    public World forSale(double... prices) {
        for (int i = 0; i < prices.length; i++) {
            Custodian c = custodians.get(i);
            custodians.set(
                    i,
                    new Custodian(
                            c.name(),
                            c.kind(),
                            c.staffWithAccess(),
                            c.supplier(),
                            c.jurisdiction(),
                            c.keys(),
                            new Answering(1, 0, 0, prices[i])));
        }
        return this;
    }

    /** Another attack, on everybody. */
    public World under(String name, AttackModel model) {
        attacks.add(attack(name, model, List.of()));
        return this;
    }

    public World insiders(int people, double perPersonYear, int colluders) {
        custodians.replaceAll(c ->
                new Custodian(c.name(), c.kind(), people, c.supplier(), c.jurisdiction(), c.keys(), c.answering()));
        attacks.add(attack("insider", new RogueInsider(perPersonYear, colluders), List.of()));
        return this;
    }

    private Attack attack(String name, AttackModel model, List<String> on) {
        return new Attack(name, model, on, dwell, pooledShare);
    }

    public TrialPlan plan() {
        List<Attack> finished = attacks.stream()
                .map(a -> new Attack(a.name(), a.model(), a.on(), dwell, reach, pooledShare, modifiers))
                .toList();
        return new TrialPlan(
                seed,
                horizonYears,
                new Service(users, growthPerYear, 1, 0, storedYears * Years.DAYS),
                new ThresholdShares(
                        rule,
                        new KeySchedule(
                                lifetimeYears * Years.DAYS, refreshYears * Years.DAYS, retentionYears * Years.DAYS),
                        new Response(onDetection, repeat),
                        reach.equals(Reach.WHOLE) ? UnitOfLoss.EPOCH_OF_ALL : UnitOfLoss.USER_EPOCH),
                custodians,
                finished);
    }
}
