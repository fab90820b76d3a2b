package escrowsim.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import escrowsim.attack.Answering;
import escrowsim.attack.Custodian;
import escrowsim.attack.Dwell;
import escrowsim.attack.IncidentSink;
import escrowsim.attack.KeyStorage;
import escrowsim.oracle.World;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How long exposures went unnoticed, found as the definition says: for every sending time the first moment at which the usable
 * shares suffice, and of all whose shares are usable then the first to be detected. Of a threshold everybody who is there
 * belongs to some minimal qualified set.
 */
class UnnoticedDaysTest {

    private static final double HORIZON_YEARS = 5;
    private static final int TRIALS = 400;
    /** Just after a time at which something changes. */
    private static final double MOMENT_YEARS = 1e-8;

    /** What a case varies: custodians whose keys are copied and whose are in devices, how many are needed, and times in years. */
    private record Design(
            int needed, int copies, int devices, double lifetime, double retention, double refresh, double flaws) {

        TrialPlan plan() {
            TrialPlan plan = World.of(copies + devices)
                    .atLeast(needed)
                    .years(HORIZON_YEARS)
                    .epochs(lifetime)
                    .keptFor(retention)
                    .refreshedEvery(refresh)
                    .dwelling(new Dwell.Exponential(300))
                    .breached(0.3)
                    .protocolFlaw(flaws)
                    .plan();
            List<Custodian> custodians = new ArrayList<>();
            for (Custodian c : plan.custodians()) {
                KeyStorage keys = custodians.size() < copies ? KeyStorage.EXPORTABLE : KeyStorage.IN_HSM;
                custodians.add(new Custodian(c.name(), c.kind(), 1, "", "", keys, new Answering(1, 0)));
            }
            return new TrialPlan(
                    plan.seed(), plan.horizonYears(), plan.service(), plan.custody(), custodians, plan.attacks());
        }
    }

    @ParameterizedTest(
            name = "{0} of {1} copies and {2} devices, epochs of {3} kept for {4}, refreshed every {5}, {6} flaws")
    @CsvSource({
        "1, 4, 0, 0.7, 0, 9, 0",
        "1, 4, 0, 0.7, 0.9, 9, 0",
        "1, 4, 0, 0, 0.9, 9, 0",
        "1, 4, 0, 0.7, 0.9, 9, 0.2",
        "2, 5, 0, 0.7, 0, 9, 0",
        "2, 5, 0, 0.7, 0.9, 9, 0",
        "2, 5, 0, 0, 0.9, 9, 0",
        "2, 5, 0, 0.7, 0.9, 9, 0.2",
        "2, 5, 0, 0.7, 0.9, 0.3, 0",
        "3, 6, 0, 1.1, 0.4, 9, 0",
        "1, 0, 4, 0.7, 0.9, 9, 0",
        "2, 0, 5, 0.7, 0.9, 9, 0",
        "2, 0, 5, 0.7, 0.9, 0.3, 0.2",
        "1, 2, 2, 0.7, 0, 9, 0",
        "2, 3, 3, 0.7, 0.9, 9, 0",
        "2, 3, 3, 0.7, 0.9, 0.3, 0.2",
        "2, 5, 0, 5, 0, 9, 0",
    })
    void theyAreWhatTheDefinitionSays(
            int needed, int copies, int devices, double lifetime, double retention, double refresh, double flaws) {
        Design design = new Design(needed, copies, devices, lifetime, retention, refresh, flaws);
        TrialPlan plan = design.plan();
        TrialKernel kernel = new TrialKernel(plan);
        int unnoticed = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            double days = kernel.run(trial).unnoticedDays;
            double expected = new Literal(design, plan, kernel.incidents()).unnoticedDays();
            assertThat(days).as("trial %d", trial).isCloseTo(expected, within(1e-4));
            unnoticed += days > 0 ? 1 : 0;
        }
        assertThat(unnoticed).isGreaterThan(TRIALS / 5);
    }

    /** One world, by the definition. */
    private record Literal(Design design, TrialPlan plan, Incidents incidents) {

        double unnoticedDays() {
            double longest = 0;
            for (double sent : sendingTimes()) {
                double read = firstReading(sent);
                if (read < HORIZON_YEARS) {
                    longest = Math.max(longest, Math.min(HORIZON_YEARS, firstDetection(sent, read)) - read);
                }
            }
            return longest * Years.DAYS;
        }

        private List<Double> sendingTimes() {
            List<Double> times = new ArrayList<>();
            for (double year = 0; year < HORIZON_YEARS; year += design.lifetime > 0 ? design.lifetime : HORIZON_YEARS) {
                times.add(year + MOMENT_YEARS);
            }
            for (double year = 0; year < HORIZON_YEARS; year += design.refresh) {
                times.add(year + MOMENT_YEARS);
            }
            for (int i = 0; i < incidents.count(); i++) {
                times.add(incidents.startYear(i) + MOMENT_YEARS);
                times.add(incidents.startYear(i) - design.retention + MOMENT_YEARS);
                times.add(incidents.detectedYear(i) + MOMENT_YEARS);
            }
            times.removeIf(year -> year < 0 || year >= HORIZON_YEARS);
            return times;
        }

        private double firstReading(double sent) {
            double first = readers(sent, sent).isEmpty() ? Double.POSITIVE_INFINITY : sent;
            for (int i = 0; i < incidents.count() && first > sent; i++) {
                for (double now = incidents.startYear(i); now < incidents.detectedYear(i); now = nextVersion(now)) {
                    if (now > sent && now < first && !readers(sent, now).isEmpty()) {
                        first = now;
                    }
                }
            }
            return first;
        }

        private double nextVersion(double year) {
            return (Math.floor(year / design.refresh + 1e-9) + 1) * design.refresh;
        }

        private double firstDetection(double sent, double now) {
            return readers(sent, now).stream()
                    .mapToDouble(incidents::detectedYear)
                    .min()
                    .orElseThrow();
        }

        /** The usable incidents of each version whose custodians are enough, and every flaw that is known. */
        private Set<Integer> readers(double sent, double now) {
            Set<Integer> readers = new LinkedHashSet<>();
            for (double version = 0; version <= now; version += design.refresh) {
                Set<Integer> usable = usable(sent, now, version, version + design.refresh);
                BitSet there = new BitSet();
                usable.forEach(i -> there.set(incidents.hit(i, 0)));
                if (there.cardinality() >= design.needed) {
                    readers.addAll(usable);
                }
            }
            for (int i = 0; i < incidents.count(); i++) {
                boolean flaw = incidents.hit(i, 0) == IncidentSink.EVERYTHING;
                if (flaw && incidents.startYear(i) <= now && sent < incidents.detectedYear(i)) {
                    readers.add(i);
                }
            }
            return readers;
        }

        /** A copy of what existed while he was inside, from then on; a device only while he is inside. */
        private Set<Integer> usable(double sent, double now, double from, double to) {
            double begins = design.lifetime > 0 ? Math.floor(sent / design.lifetime) * design.lifetime : sent;
            double destroyed = begins + design.lifetime + design.retention;
            Set<Integer> usable = new LinkedHashSet<>();
            for (int i = 0; i < incidents.count(); i++) {
                double came = Math.max(from, incidents.startYear(i));
                double gone = Math.min(Math.min(to, HORIZON_YEARS), incidents.detectedYear(i));
                boolean inside = came < gone && came <= now;
                boolean copied = inside && came < destroyed && gone > begins;
                boolean used = inside && now < gone && now < destroyed;
                int custodian = incidents.hit(i, 0);
                if (custodian != IncidentSink.EVERYTHING && (custodian < design.copies ? copied : used)) {
                    usable.add(i);
                }
            }
            return usable;
        }
    }
}
