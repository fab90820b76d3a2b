package escrowsim.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import escrowsim.attack.Answering;
import escrowsim.attack.Custodian;
import escrowsim.attack.Dwell;
import escrowsim.attack.IncidentSink;
import escrowsim.attack.KeyStorage;
import escrowsim.custody.CustodyModel;
import escrowsim.custody.KeySearch;
import escrowsim.custody.PartialKey;
import escrowsim.oracle.World;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a world came to, found as the definitions say: for every sending time the first moment at which usable shares suffice,
 * and who is in a qualified set then. Of a threshold everybody who is there belongs to some minimal one.
 */
class DefinitionsTest {

    private static final double HORIZON_YEARS = 5;
    private static final int TRIALS = 150;
    /** Just after a time at which something changes. */
    private static final double MOMENT_YEARS = 1e-8;

    /**
     * What a case varies: custodians whose keys are copied and whose are in devices, how many are needed, times in
     * years, and how many keys a budget finds in a year, or 0 where nothing is left to search.
     */
    private record Design(
            int needed,
            int copies,
            int devices,
            double lifetime,
            double retention,
            double refresh,
            double flaws,
            double keysPerYear,
            double stored) {

        TrialPlan plan() {
            TrialPlan plan = World.of(copies + devices)
                    .atLeast(needed)
                    .years(HORIZON_YEARS)
                    .epochs(lifetime)
                    .keptFor(retention)
                    .refreshedEvery(refresh)
                    .storedFor(stored)
                    .dwelling(new Dwell.Exponential(300))
                    .breached(0.25)
                    .sharedFlaw(0.15, 0.5)
                    .protocolFlaw(flaws)
                    .plan();
            List<Custodian> custodians = new ArrayList<>();
            for (Custodian c : plan.custodians()) {
                KeyStorage keys = custodians.size() < copies ? KeyStorage.EXPORTABLE : KeyStorage.IN_HSM;
                custodians.add(new Custodian(c.name(), c.kind(), 1, c.supplier(), "", keys, new Answering(1, 0)));
            }
            return new TrialPlan(
                    plan.seed(),
                    plan.horizonYears(),
                    plan.service(),
                    model(plan.custody()),
                    custodians,
                    plan.attacks());
        }

        private CustodyModel model(CustodyModel shares) {
            return keysPerYear == 0
                    ? shares
                    : new PartialKey(shares.holders().orElseThrow(), shares.keys(), shares.response(), search());
        }

        /** One trial a key, for a dollar. */
        KeySearch search() {
            return new KeySearch(1, 1, Double.POSITIVE_INFINITY, keysPerYear);
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
    void aWorldComesToWhatTheDefinitionsSay(
            int needed, int copies, int devices, double lifetime, double retention, double refresh, double flaws) {
        check(new Design(needed, copies, devices, lifetime, retention, refresh, flaws, 0, Double.POSITIVE_INFINITY));
    }

    /** Of one user: his keys are searched in the order in which they come out, and the older first of those that come together. */
    @ParameterizedTest(
            name =
                    "{0} of {1} copies and {2} devices, epochs of {3} kept for {4}, refreshed every {5}, {6} flaws, {7} keys, stored for {8}")
    @CsvSource({
        "1, 4, 0, 0.7, 0.9, 9, 0, 2, 9",
        "2, 5, 0, 0.3, 0.9, 9, 0, 2, 9",
        "2, 5, 0, 0.3, 0.9, 0.3, 0, 3, 9",
        "2, 5, 0, 5, 0, 9, 0, 9, 9",
        "1, 0, 4, 0.3, 0.5, 9, 0, 4, 9",
        "2, 3, 3, 0.3, 0.9, 9, 0, 3, 9",
        "1, 4, 0, 0.7, 0.9, 9, 0.2, 1, 9",
        "2, 5, 0, 0.3, 0.9, 9, 0.2, 2, 9",
        "2, 5, 0, 0.3, 0.9, 0.3, 0.2, 3, 9",
        "2, 0, 5, 0.3, 0.9, 0.3, 0.2, 3, 9",
        "2, 3, 3, 0.3, 0.5, 9, 0.2, 3, 9",
        "2, 5, 0, 5, 0, 9, 0.2, 1, 9",
        "1, 4, 0, 0.2, 0.9, 9, 0.2, 2, 0.5",
        "2, 5, 0, 0.1, 0.9, 9, 0.3, 4, 0.6",
        "2, 0, 5, 0.2, 0.9, 9, 0.2, 3, 0.5",
    })
    void aWorldWhereKeysAreSearchedComesToWhatTheDefinitionsSay(
            int needed,
            int copies,
            int devices,
            double lifetime,
            double retention,
            double refresh,
            double flaws,
            double keysPerYear,
            double stored) {
        check(new Design(needed, copies, devices, lifetime, retention, refresh, flaws, keysPerYear, stored));
    }

    private static void check(Design design) {
        TrialPlan plan = design.plan();
        TrialKernel kernel = new TrialKernel(plan);
        int unnoticed = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            TrialOutcome outcome = kernel.run(trial);
            Literal world = new Literal(design, plan, kernel.incidents());
            assertThat(told(outcome)).as("trial %d", trial).containsExactly(world.outcomes(), within(1e-4));
            unnoticed += outcome.unnoticedDays > 0 ? 1 : 0;
        }
        assertThat(unnoticed).isGreaterThan(TRIALS / 5);
    }

    private static double[] told(TrialOutcome outcome) {
        return new double[] {
            outcome.firstExposureYear,
            (double) outcome.firstCause,
            outcome.exposedUndetected ? 1 : 0,
            outcome.exposedDays,
            outcome.exposureEvents,
            (double) outcome.exposedEpochs,
            outcome.unnoticedDays
        };
    }

    /** One world, by the definition. */
    private record Literal(Design design, TrialPlan plan, Incidents incidents) {

        /** How one piece of traffic is read: from when on, and by whom. */
        private record Read(double year, Set<Integer> readers) {}

        double[] outcomes() {
            double first = Double.POSITIVE_INFINITY;
            long cause = 0;
            double exposed = 0;
            int stretches = 0;
            Set<Double> epochs = new LinkedHashSet<>();
            double unnoticed = 0;
            boolean before = false;
            List<Double> cuts = cuts();
            Map<Double, Double> keys = keysFound(cuts);
            for (int c = 0; c + 1 < cuts.size(); c++) {
                double from = cuts.get(c);
                double to = cuts.get(c + 1);
                if (to - from < 10 * MOMENT_YEARS) {
                    continue;
                }
                double sent = from + MOMENT_YEARS;
                Read reading = reading(sent, keys);
                double read = reading.year();
                boolean now = read < HORIZON_YEARS;
                stretches += now && !before ? 1 : 0;
                before = now;
                if (!now) {
                    continue;
                }
                exposed += to - from;
                epochs.add(epochOf(sent));
                unnoticed = Math.max(unnoticed, Math.min(HORIZON_YEARS, firstDetection(reading.readers())) - read);
                double began = read == sent ? from : read;
                if (began < first) {
                    cause = attacks(reading.readers());
                    first = began;
                } else if (began == first && design.keysPerYear == 0) {
                    // A key found opens what several have opened: of that the oldest counts.
                    cause |= attacks(reading.readers());
                }
            }
            boolean detected = false;
            for (int i = 0; i < incidents.count(); i++) {
                detected |= incidents.hits(i) > 0 && incidents.detectedYear(i) <= HORIZON_YEARS;
            }
            return new double[] {
                first,
                cause,
                stretches > 0 && !detected ? 1 : 0,
                exposed * Years.DAYS,
                stretches,
                design.lifetime > 0 ? epochs.size() : 0,
                unnoticed * Years.DAYS
            };
        }

        private long attacks(Set<Integer> readers) {
            return readers.stream()
                    .mapToLong(i -> 1L << incidents.attack(i))
                    .reduce(0, (some, others) -> some | others);
        }

        /** Everything that is exposed, or not, changes at one of these. */
        private List<Double> cuts() {
            List<Double> times = new ArrayList<>();
            for (double year = 0; year < HORIZON_YEARS; year += design.lifetime > 0 ? design.lifetime : HORIZON_YEARS) {
                times.add(year);
            }
            for (double year = 0; year < HORIZON_YEARS; year += design.refresh) {
                times.add(year);
            }
            for (int i = 0; i < incidents.count(); i++) {
                times.add(incidents.startYear(i));
                times.add(incidents.startYear(i) - design.retention);
                times.add(incidents.startYear(i) - design.stored);
                times.add(incidents.detectedYear(i));
            }
            times.removeIf(year -> year < 0 || year >= HORIZON_YEARS);
            times.add(HORIZON_YEARS);
            return times.stream().distinct().sorted().toList();
        }

        private double epochOf(double sent) {
            return design.lifetime > 0 ? Math.floor(sent / design.lifetime) : 0;
        }

        /** With shares, and the key where it must be searched, or through a flaw, whichever is first. */
        private Read reading(double sent, Map<Double, Double> keys) {
            double opened = firstReading(sent, this::sharers);
            double withKey = design.keysPerYear == 0
                    ? opened
                    : Math.max(opened, keys.getOrDefault(epochOf(sent), Double.POSITIVE_INFINITY));
            double throughFlaw = firstReading(sent, this::flaws);
            Set<Integer> readers = new LinkedHashSet<>();
            if (withKey <= throughFlaw && withKey < HORIZON_YEARS) {
                readers.addAll(sharers(sent, opened));
            }
            if (throughFlaw <= withKey && throughFlaw < HORIZON_YEARS) {
                readers.addAll(flaws(sent, throughFlaw));
            }
            return new Read(Math.min(withKey, throughFlaw), readers);
        }

        /** When the key of each epoch is found: the budget pays for one after the other. */
        private Map<Double, Double> keysFound(List<Double> cuts) {
            Map<Double, Double> comesOut = new TreeMap<>();
            for (int c = 0; c + 1 < cuts.size() && design.keysPerYear > 0; c++) {
                double sent = cuts.get(c) + MOMENT_YEARS;
                double opened = firstReading(sent, this::sharers);
                if (cuts.get(c + 1) - cuts.get(c) >= 10 * MOMENT_YEARS && opened < HORIZON_YEARS) {
                    comesOut.merge(epochOf(sent), opened == sent ? cuts.get(c) : opened, Math::min);
                }
            }
            Map<Double, Double> found = new HashMap<>();
            double free = 0;
            for (double epoch : comesOut.keySet().stream()
                    .sorted(Comparator.comparingDouble(comesOut::get))
                    .toList()) {
                free = design.search().yearOfKeys(Math.max(free, comesOut.getOrDefault(epoch, 0.0)), 1);
                found.put(epoch, free);
            }
            return found;
        }

        private double firstReading(double sent, BiFunction<Double, Double, Set<Integer>> readers) {
            double first = readers.apply(sent, sent).isEmpty() ? Double.POSITIVE_INFINITY : sent;
            for (int i = 0; i < incidents.count() && first > sent; i++) {
                for (double now = incidents.startYear(i); now < incidents.detectedYear(i); now = nextVersion(now)) {
                    if (now > sent
                            && now < sent + design.stored
                            && now < first
                            && !readers.apply(sent, now).isEmpty()) {
                        first = now;
                    }
                }
            }
            return first;
        }

        private double nextVersion(double year) {
            return (Math.floor(year / design.refresh + 1e-9) + 1) * design.refresh;
        }

        private double firstDetection(Set<Integer> readers) {
            return readers.stream().mapToDouble(incidents::detectedYear).min().orElseThrow();
        }

        /** The usable incidents of each version whose custodians are enough. */
        private Set<Integer> sharers(double sent, double now) {
            Set<Integer> readers = new LinkedHashSet<>();
            for (double version = 0; version <= now; version += design.refresh) {
                Set<Integer> usable = usable(sent, now, version, version + design.refresh);
                BitSet there = new BitSet();
                for (int i : usable) {
                    there.or(at(i, sent, now, version, version + design.refresh));
                }
                if (there.cardinality() >= design.needed) {
                    readers.addAll(usable);
                }
            }
            return readers;
        }

        /** Every flaw that is known. */
        private Set<Integer> flaws(double sent, double now) {
            Set<Integer> readers = new LinkedHashSet<>();
            for (int i = 0; i < incidents.count(); i++) {
                boolean flaw = incidents.hits(i) == 1 && incidents.hit(i, 0) == IncidentSink.EVERYTHING;
                if (flaw && incidents.startYear(i) <= now && sent < incidents.detectedYear(i)) {
                    readers.add(i);
                }
            }
            return readers;
        }

        private Set<Integer> usable(double sent, double now, double from, double to) {
            Set<Integer> usable = new LinkedHashSet<>();
            for (int i = 0; i < incidents.count(); i++) {
                if (!at(i, sent, now, from, to).isEmpty()) {
                    usable.add(i);
                }
            }
            return usable;
        }

        /** The custodians whose shares he can use: a copy of what existed while he was inside, from then on; a device only then. */
        private BitSet at(int incident, double sent, double now, double from, double to) {
            double begins = design.lifetime > 0 ? Math.floor(sent / design.lifetime) * design.lifetime : sent;
            double destroyed = begins + design.lifetime + design.retention;
            double came = Math.max(from, incidents.startYear(incident));
            double gone = Math.min(Math.min(to, HORIZON_YEARS), incidents.detectedYear(incident));
            boolean inside = came < gone && came <= now;
            boolean copied = inside && came < destroyed && gone > begins;
            boolean used = inside && now < gone && now < destroyed;
            BitSet custodians = new BitSet();
            for (int h = 0; h < incidents.hits(incident); h++) {
                int custodian = incidents.hit(incident, h);
                if (custodian != IncidentSink.EVERYTHING && (custodian < design.copies ? copied : used)) {
                    custodians.set(custodian);
                }
            }
            return custodians;
        }
    }
}
