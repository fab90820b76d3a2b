package escrowsim.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.attack.Attack;
import escrowsim.attack.ProtocolFlaw;
import escrowsim.attack.Reach;
import escrowsim.custody.ClipperLeaf;
import escrowsim.custody.ModelExamples;
import escrowsim.custody.Rule;
import escrowsim.trial.TrialKernel;
import escrowsim.trial.TrialPlan;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Agreement of two ways, for every model: at least {@value #TRIALS} trials with incidents each, over pairwise combinations of
 * how keys are stored, refreshed, replaced and retained.
 */
class EveryModelSlowTest {

    private static final int TRIALS = 200;
    private static final int DESIGNS = 100;
    private static final int TRIALS_OF_A_DESIGN = 2;
    /** Of those on both sides of every breakpoint and at random times an even choice. */
    private static final int MESSAGES = 28;

    static List<ModelExamples.Named> models() {
        return ModelExamples.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatDecryptsIsWhatTheKernelSays(ModelExamples.Named model) {
        long read = inDesigns(design -> model);

        boolean nobodyToAttack = model.example().holders().isEmpty();
        assertThat(read)
                .as("some trials have exposure, and some have none unless everything is open to a budget")
                .isBetween(TRIALS / 5L, nobodyToAttack ? TRIALS : TRIALS * 19L / 20);
    }

    /** Design by design another model, with its accesses logged. */
    @Test
    void anyModelWhoseAccessesAreLoggedIsWhatTheKernelSays() {
        List<ModelExamples.Named> wrapped = ModelExamples.wrapped();

        long read = inDesigns(design -> wrapped.get(design % wrapped.size()));

        assertThat(read).isBetween(TRIALS / 10L, TRIALS * 9L / 10);
    }

    /** Design by design another model in which something is lost user by user. */
    @Test
    void whereIncidentsTakeSomeUsersRecordsOneOfThemReadsWhatTheKernelSays() {
        List<ModelExamples.Named> byUser = ModelExamples.all().stream()
                .filter(model -> model.example().unit().byUser())
                .toList();
        assertThat(byUser).extracting(Object::toString).contains("partial-key", "escrowed-backup", "device-vault");

        long read = inDesigns(40, design -> byUser.get(design % byUser.size()), EveryModelSlowTest::reaching);

        assertThat(read).isBetween(8L, 72L);
    }

    /** Who has both components and the family key tries what a sender forged, and finds nothing in it; a flaw reads it. */
    @Test
    void aForgedFieldOpensToNobodyButAFlaw() {
        ModelExamples.Kind forging = (rule, keys, response) ->
                new ClipperLeaf(Rule.all(List.of("A", "B", "C")), 300, false, 0.4, response.repeatIncidents());
        int[] insidersAndFlaws = {0, 0, 0, 0, 0, 0, 0, 0, 4, 1};
        TrialPlan plan = DesignSpace.plan("forged", insidersAndFlaws, forging);
        Rehearsal rehearsal = new Rehearsal(plan, 8);
        TrialKernel kernel = new TrialKernel(plan);
        long readByFlaw = 0;
        long forgedAndKept = 0;
        for (int trial = 0; trial < 5; trial++) {
            RehearsalOutcome outcome = rehearsal.replay(trial);
            assertThat(outcome.failures()).isEmpty();
            kernel.run(trial);
            for (MessageCheck check : outcome.checks()) {
                boolean opened = kernel.readableFrom(check.sentYear()) < Double.POSITIVE_INFINITY;
                boolean byFlaw = kernel.readableByFlaw(check.sentYear()) < Double.POSITIVE_INFINITY;
                forgedAndKept += opened && !check.wasRead() ? 1 : 0;
                readByFlaw += byFlaw && check.wasRead() ? 1 : 0;
            }
        }
        assertThat(forgedAndKept).isPositive();
        assertThat(readByFlaw).isPositive();
    }

    /** Flaws read everybody's messages. */
    private static TrialPlan reaching(TrialPlan plan) {
        List<Attack> attacks = plan.attacks().stream()
                .map(a -> a.model() instanceof ProtocolFlaw
                        ? a
                        : new Attack(
                                a.name(),
                                a.model(),
                                a.on(),
                                a.dwell(),
                                new Reach.Share(0.4),
                                a.pooledShare(),
                                a.modifiers()))
                .toList();
        return new TrialPlan(
                plan.seed(), plan.horizonYears(), plan.service(), plan.custody(), plan.custodians(), attacks);
    }

    private static long inDesigns(IntFunction<ModelExamples.Named> modelOf) {
        return inDesigns(DESIGNS, modelOf, plan -> plan);
    }

    /** Replays trials of so many designs, all of which must agree; how many of them had exposure. */
    private static long inDesigns(
            int some, IntFunction<ModelExamples.Named> modelOf, UnaryOperator<TrialPlan> changed) {
        List<int[]> designs = DesignSpace.levels(DESIGNS);
        assertThat(DesignSpace.missingPairs(designs)).isEmpty();

        List<RehearsalOutcome> outcomes = IntStream.range(0, some)
                .parallel()
                .mapToObj(i -> replay(changed.apply(DesignSpace.plan(
                        modelOf.apply(i) + " " + i,
                        designs.get(i),
                        modelOf.apply(i).kind()))))
                .flatMap(List::stream)
                .toList();

        assertThat(outcomes).hasSize(some * TRIALS_OF_A_DESIGN);
        assertThat(outcomes).flatExtracting(RehearsalOutcome::failures).isEmpty();
        assertThat(outcomes).noneMatch(RehearsalOutcome::givenUp);
        return outcomes.stream().filter(outcome -> outcome.messagesRead() > 0).count();
    }

    /** The first trials of a design that meet an incident; where nobody can be attacked, the first. */
    private static List<RehearsalOutcome> replay(TrialPlan plan) {
        // A search takes up all epochs, so each that is claimed to be open must get its keys.
        boolean searched = plan.custody().search().isPresent();
        Rehearsal rehearsal = new Rehearsal(plan, searched ? SendingTimes.MOST : MESSAGES);
        TrialKernel kernel = new TrialKernel(plan);
        return IntStream.iterate(0, trial -> trial + 1)
                .filter(trial -> {
                    kernel.run(trial);
                    return plan.custodians().isEmpty() || kernel.incidents().count() > 0;
                })
                .limit(TRIALS_OF_A_DESIGN)
                .mapToObj(rehearsal::replay)
                .toList();
    }
}
