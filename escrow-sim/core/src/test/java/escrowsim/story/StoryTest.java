package escrowsim.story;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.attack.Answering;
import escrowsim.attack.Attack;
import escrowsim.attack.Custodian;
import escrowsim.attack.Dwell;
import escrowsim.attack.ForgedRequest;
import escrowsim.attack.FrontDoorMisuse;
import escrowsim.attack.KeyStorage;
import escrowsim.attack.RogueInsider;
import escrowsim.attack.WeakestFirst;
import escrowsim.custody.KeySchedule;
import escrowsim.custody.ModelExamples;
import escrowsim.custody.NoEscrow;
import escrowsim.custody.Response;
import escrowsim.custody.Rule;
import escrowsim.custody.ThresholdShares;
import escrowsim.rehearsal.DesignSpace;
import escrowsim.rehearsal.Rehearsal;
import escrowsim.story.Happening.Kind;
import escrowsim.trial.Chronicle;
import escrowsim.trial.Sampling;
import escrowsim.trial.Service;
import escrowsim.trial.Standing;
import escrowsim.trial.TrialKernel;
import escrowsim.trial.TrialOutcome;
import escrowsim.trial.TrialPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A story says what the kernel and real keys say, whatever the design. */
class StoryTest {

    private static final List<int[]> LEVELS = DesignSpace.levels(110);
    private static final Service SERVICE = new Service(1_000, 0, 1, 0, 365);

    static List<ModelExamples.Named> models() {
        return ModelExamples.all();
    }

    @Test
    void everyDesignOfThresholdSharesIsToldAsItWas() {
        List<Story> stories = IntStream.range(0, 20)
                .mapToObj(i -> Story.of(DesignSpace.plan("story " + i, LEVELS.get(i)), Sampling.CRUDE, i))
                .toList();

        stories.forEach(StoryTest::agrees);
        assertThat(stories).filteredOn(story -> story.proof().isPresent()).hasSizeBetween(5, 16);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyCustodyModelIsToldAsItWas(ModelExamples.Named model) {
        for (int i = 0; i < 2; i++) {
            agrees(Story.of(DesignSpace.plan("story " + i, LEVELS.get(7 * i), model.kind()), Sampling.CRUDE, i));
        }
    }

    private static void agrees(Story story) {
        TrialOutcome told = story.chronicle().outcome();
        TrialOutcome counted =
                new TrialKernel(story.chronicle().plan()).run(story.chronicle().trial());
        assertThat(told).usingRecursiveComparison().isEqualTo(counted);
        assertThat(story.disagreements()).isEmpty();
        assertThat(story.happenings()).isSortedAccordingTo((a, b) -> Double.compare(a.year(), b.year()));
        List<Happening> leaks = story.happenings().stream()
                .filter(happening -> happening.effect().kind() == Kind.LEAK)
                .toList();
        assertThat(leaks).hasSize(counted.anyExposure ? 1 : 0);
        if (counted.anyExposure) {
            assertThat(leaks.get(0).year()).isEqualTo(counted.firstExposureYear);
            assertThat(leaks.get(0).standing().map(Standing::missing).orElse(0)).isZero();
            assertThat(story.proof().isPresent()).isEqualTo(!story.rehearsal().givenUp());
        } else {
            assertThat(story.proof()).isEmpty();
        }
        double before = story.daysSentBeforeLeak();
        assertThat(before).isBetween(0.0, counted.exposedDays + 1e-9);
    }

    @Test
    void aProofNeedsEveryOneOfItsShares() {
        TrialPlan plan = plan(List.of(attack("insiders", new RogueInsider(0.8, 1))));
        Story story = Stream.iterate(0L, trial -> trial + 1)
                .map(trial -> Story.of(plan, Sampling.CRUDE, trial))
                .filter(one -> one.proof().isPresent())
                .findFirst()
                .orElseThrow();
        Proof proof = story.proof().orElseThrow();

        assertThat(proof.shares()).hasSize(2);
        assertThat(proof.holds()).isTrue();
        assertThat(new Proof(1, 2, proof.shares(), true, 1).holds()).isFalse();
        assertThat(proof.words(story.chronicle()))
                .isEqualTo("canary message decrypted with the shares of "
                        + String.join(" and ", proof.custodians(story.chronicle())) + "; with either alone it failed");
        Rehearsal rehearsal = new Rehearsal(plan);
        long trial = story.chronicle().trial();
        assertThat(rehearsal.readWith(trial, proof.sentYear(), Set.copyOf(proof.shares())))
                .hasValueCloseTo(proof.readYear(), org.assertj.core.data.Offset.offset(1e-9));
        assertThat(rehearsal.readWith(trial, proof.sentYear(), Set.of())).hasValue(Double.POSITIVE_INFINITY);
    }

    @Test
    void requestsThatShouldNotBeGrantedAreToldWithWhoWentAlong() {
        TrialPlan plan = plan(
                List.of(attack("forger", new ForgedRequest(2, 30)), attack("staff", new FrontDoorMisuse(0.5, 7, 1))));
        List<Happening> told = new ArrayList<>();
        int granted = 0;
        for (long trial = 0; trial < 20; trial++) {
            Chronicle chronicle = Chronicle.of(plan, Sampling.CRUDE, trial);
            told.addAll(Happenings.of(chronicle));
            granted += chronicle.outcome().grantedRequests;
        }

        assertThat(told)
                .filteredOn(h -> h.effect().kind() == Kind.GRANTED)
                .hasSize(granted)
                .isNotEmpty();
        assertThat(told)
                .extracting(h -> h.actor() + " " + h.event() + ": " + h.effect().words())
                .contains(
                        "forger asks for 30 days of one user's messages; nobody goes along: refused",
                        "misuse by staff asks for 7 days of one user's messages; A and B go along: granted: 7 days of"
                                + " one user's messages read, an audit notices");
    }

    @Test
    void aBuyerIsToldWhereItPays() {
        Story story = Story.of(plan(List.of(attack("buyer", new WeakestFirst(1_000)))), Sampling.CRUDE, 0);

        agrees(story);
        assertThat(story.happenings().get(0).actor()).isEqualTo("buyer");
        assertThat(story.happenings().get(0).event()).isEqualTo("copies the shares of A and B, and leaves at once");
    }

    @Test
    void aWorldWithoutEscrowHasNothingToTell() {
        TrialPlan plan = new TrialPlan(
                "1", 2, SERVICE, new NoEscrow(), List.of(), List.of(attack("insiders", new RogueInsider(9, 1))));

        Story story = Story.of(plan, Sampling.CRUDE, 0);

        assertThat(story.happenings()).isEmpty();
        assertThat(story.proof()).isEmpty();
    }

    @Test
    void aRareWorldIsToldAsItWasWeighted() {
        TrialPlan plan = plan(List.of(attack("insiders", new RogueInsider(1e-5, 1))));
        assertThat(Sampling.of(plan)).isEqualTo(Sampling.RARE);

        Chronicle chronicle = Chronicle.of(plan, Sampling.RARE, 3);

        TrialOutcome counted = new TrialKernel(plan, Sampling.RARE).run(3);
        assertThat(chronicle.outcome().weight).isEqualTo(counted.weight).isLessThan(1e-6);
        assertThat(chronicle.incidents()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(new Rehearsal(plan, Sampling.RARE).replay(3).failures()).isEmpty();
    }

    private static Attack attack(String name, escrowsim.attack.AttackModel model) {
        return new Attack(name, model, List.of(), Dwell.NONE, 1);
    }

    private static TrialPlan plan(List<Attack> attacks) {
        List<Custodian> custodians = Stream.of("A", "B", "C")
                .map(name ->
                        new Custodian(name, "agency", 1, "", "", KeyStorage.EXPORTABLE, new Answering(1, 1, 0.5, 500)))
                .toList();
        return new TrialPlan(
                "story",
                2,
                SERVICE,
                new ThresholdShares(Rule.atLeast(2, List.of("A", "B", "C")), KeySchedule.ONE_KEY, Response.EVICT),
                custodians,
                attacks);
    }
}
