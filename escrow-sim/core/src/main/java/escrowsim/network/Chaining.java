package escrowsim.network;

import escrowsim.access.JointAnswer;
import escrowsim.attack.Custodian;
import escrowsim.attack.Randomness;
import escrowsim.custody.CustodyModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Contact chaining in all worlds. World i has the same network, cell, contacts and departures whichever means look at them,
 * so means and designs differ by what they open alone.
 */
public final class Chaining {

    /** With names in brackets, as no attack and custodian of a scenario can have. */
    static final String ROLE = "(contact chaining)";

    private final Randomness randomness;
    private final Workers workers;

    public Chaining(Randomness randomness) {
        this(randomness, 1);
    }

    /** @param threads which change nothing but the time it takes */
    public Chaining(Randomness randomness, int threads) {
        this.randomness = randomness;
        this.workers = new Workers(threads);
    }

    /** What is asked: one way to look at the contacts of one plan. */
    public record Question(ChainPlan plan, Means means) {}

    /** What the custodians of a design open; empty where there is nothing to be opened. */
    public Optional<Means> custodians(CustodyModel custody, List<Custodian> custodians, double storedDays) {
        if (!custody.canBeOpened()) {
            return Optional.empty();
        }
        Opening opening = Opening.of(custody, storedDays);
        Answer answer = custody.holders()
                .map(rule -> Answer.of(new JointAnswer(rule, custodians, randomness, ROLE + " answers")))
                .orElse(Answer.AT_ONCE);
        return Optional.of(new Means(Means.CUSTODIANS, opening, answer, true));
    }

    /** The seed's own phone, opened without escrow. */
    public Means phone(double historyDays, double openedShare, double openedDays) {
        Answer answer = Answer.after(openedDays, openedShare, randomness.role(ROLE, "(phone)"));
        return new Means(Means.PHONE, Opening.device(historyDays, 0), answer, false);
    }

    /** Who was in contact with whom, without what was said, from whoever keeps that. */
    public Means metadata(double keptDays, double answerDays) {
        Answer answer = Answer.after(answerDays, 1, randomness.role(ROLE, "(metadata)"));
        return new Means(Means.METADATA, Opening.accounts(keptDays), answer, false);
    }

    /**
     * Follows every question's chains in all its worlds. Those of the same plan share networks as they are drawn.
     *
     * @return for each question the parts of its worlds that know nothing of each other
     */
    public List<List<ChainTally>> follow(List<Question> questions) {
        List<List<ChainTally>> tallies = new ArrayList<>();
        Map<ChainPlan, List<Integer>> byPlan = new HashMap<>();
        List<ChainPlan> plans = new ArrayList<>();
        for (int q = 0; q < questions.size(); q++) {
            ChainPlan plan = questions.get(q).plan();
            tallies.add(empty(plan));
            if (!byPlan.containsKey(plan)) {
                plans.add(plan);
            }
            byPlan.computeIfAbsent(plan, p -> new ArrayList<>()).add(q);
        }
        for (ChainPlan plan : plans) {
            List<Means> means = new ArrayList<>();
            List<List<ChainTally>> own = new ArrayList<>();
            byPlan.getOrDefault(plan, List.of()).forEach(q -> {
                means.add(questions.get(q).means());
                own.add(tallies.get(q));
            });
            follow(plan, means, own);
        }
        return tallies;
    }

    private static List<ChainTally> empty(ChainPlan plan) {
        List<ChainTally> parts = new ArrayList<>();
        for (int part = 0; part < plan.parts(); part++) {
            parts.add(new ChainTally(plan.search().hops(), plan.search().reportDays()));
        }
        return parts;
    }

    private void follow(ChainPlan plan, List<Means> means, List<List<ChainTally>> tallies) {
        Leaving mandate =
                new Leaving.UnderMandate(plan.targets(), plan.mandateYears(), randomness.role(ROLE, "(leaving)"));
        workers.run(plan.batches().stream()
                .<Runnable>map(batch -> () -> follow(batch, plan, means, tallies, mandate))
                .toList());
    }

    private void follow(
            ChainPlan.Batch batch, ChainPlan plan, List<Means> means, List<List<ChainTally>> tallies, Leaving mandate) {
        Scene scene = plan.network().scene(batch.network(), randomness);
        ChainWalk walk = new ChainWalk(scene, plan.search());
        for (long world = batch.first(); world < batch.end(); world++) {
            plan.network().cast(scene, world, randomness);
            follow(plan, means, tallies, new Cast(scene, walk, world, mandate));
        }
    }

    private record Cast(Scene scene, ChainWalk walk, long world, Leaving mandate) {}

    private static void follow(ChainPlan plan, List<Means> means, List<List<ChainTally>> tallies, Cast cast) {
        for (int m = 0; m < means.size(); m++) {
            ChainTally tally = tallies.get(m).get(plan.partOf(cast.world()));
            tally.world(cast.scene().associates());
            Leaving leaving = means.get(m).underMandate() ? cast.mandate() : Leaving.NOBODY;
            cast.walk().follow(cast.world(), means.get(m), leaving, tally);
        }
    }
}
