package escrowsim.trial;

import escrowsim.attack.IncidentSink;
import escrowsim.custody.AccessStructure;
import escrowsim.custody.Yield;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * One trial in full: not only what it came to but what happened in it, as the kernel saw it.
 *
 * @param outcome the same as that of a run of many
 * @param incidents in the order of time
 * @param rekeyYears when all keys were replaced
 * @param openings what shares opened, in the order in which they did
 * @param requests that should not have been granted, in the order of time
 * @param devicesTaken when devices were taken that gave something out
 */
public record Chronicle(
        TrialPlan plan,
        long trial,
        TrialOutcome outcome,
        List<Incident> incidents,
        List<Double> rekeyYears,
        List<Opening> openings,
        List<Asked> requests,
        List<Double> devicesTaken) {

    public Chronicle {
        incidents = List.copyOf(incidents);
        rekeyYears = List.copyOf(rekeyYears);
        openings = List.copyOf(openings);
        requests = List.copyOf(requests);
        devicesTaken = List.copyOf(devicesTaken);
    }

    /**
     * An incident.
     *
     * @param number its index among the trial's incidents
     * @param attack its attack's index in the plan
     * @param endYear when its last window ends: found out, thrown out with others, or at the horizon
     * @param detectedYear infinity for not before the horizon
     * @param reach the share of the users whose records it takes
     * @param hits custodians by index, or {@link IncidentSink#EVERYTHING}
     * @param entered those of them where it got in
     * @param atStart how near those inside are from its start on; empty where that cannot be told
     * @param atEnd the same at its end
     */
    public record Incident(
            int number,
            int attack,
            double startYear,
            double endYear,
            double detectedYear,
            boolean pooled,
            double reach,
            List<Integer> hits,
            List<Integer> entered,
            Optional<Standing> atStart,
            Optional<Standing> atEnd) {

        public Incident {
            hits = List.copyOf(hits);
            entered = List.copyOf(entered);
        }

        /** Whether it lasted a moment only. */
        public boolean snapshot() {
            return endYear == startYear;
        }

        public boolean detected() {
            return detectedYear < Double.POSITIVE_INFINITY;
        }

        public boolean opensEverything() {
            return hits.contains(IncidentSink.EVERYTHING);
        }
    }

    /** What one incident took at one custodian, or at {@link IncidentSink#EVERYTHING}. */
    public record Taken(int incident, int custodian) {}

    /**
     * Traffic sent in {@code [fromYear, toYear)} is in reach from {@code openedYear} on.
     *
     * @param detectedYear when the first of those who opened it was found out; infinity for not before the horizon
     */
    public record Opening(double fromYear, double toYear, double openedYear, double detectedYear, Set<Taken> by) {

        public Opening {
            by = Set.copyOf(by);
        }

        /** Whether a flaw of the protocol reads it, which takes nothing else. */
        public boolean byFlaw() {
            return by.stream().anyMatch(taken -> taken.custodian() == IncidentSink.EVERYTHING);
        }

        /** When the first of it can be read. */
        public double readableYear() {
            return Math.max(fromYear, openedYear);
        }
    }

    /**
     * A request that should not be granted.
     *
     * @param accepts the custodians that go along, by index
     * @param daysThere what of its days was there to be read; 0 unless it was granted
     */
    public record Asked(
            int attack,
            double year,
            double daysRead,
            boolean noticed,
            List<Integer> accepts,
            boolean granted,
            double daysThere,
            Optional<Standing> standing) {

        public Asked {
            accepts = List.copyOf(accepts);
        }
    }

    /** Runs one trial and tells it. */
    public static Chronicle of(TrialPlan plan, Sampling sampling, long trial) {
        Witness witness = new Witness();
        TrialKernel kernel = new TrialKernel(plan, sampling, new double[0], witness);
        TrialOutcome outcome = kernel.run(trial);
        Optional<TrialState> state = kernel.state();
        if (state.isEmpty()) {
            return new Chronicle(plan, trial, outcome, List.of(), List.of(), List.of(), List.of(), List.of());
        }
        return new Teller(plan, state.get(), witness).tell(trial, outcome, kernel.devicesTaken());
    }

    /** The opening whose traffic could be read first; that of a flaw, where it reads before any key has been searched. */
    public Optional<Opening> firstOpening() {
        return openings.stream()
                .filter(opening -> opening.byFlaw() && opening.readableYear() <= outcome.firstExposureYear)
                .findFirst()
                .or(() -> openings.stream().min(Comparator.comparingDouble(Opening::readableYear)));
    }

    /** Reads the mutable state of a trial that has just been run. */
    private record Teller(TrialPlan plan, TrialState state, Witness witness) {

        /** So many incidents, and so much that they hold, can be compared at each of their starts and ends. */
        private static final int MOST_INCIDENTS = 200;

        private static final int MOST_HANDS = 4_000;

        Chronicle tell(long trial, TrialOutcome outcome, double[] devicesTaken) {
            Optional<AccessStructure> structure = plan.accessStructure();
            Optional<Nearness> nearness = structure
                    .filter(s -> state.incidents().count() <= MOST_INCIDENTS && witness.hands.size() <= MOST_HANDS)
                    .flatMap(s -> Nearness.of(plan, s, state, witness, isLive()));
            Intrusions intrusions = state.intrusions();
            return new Chronicle(
                    plan,
                    trial,
                    outcome,
                    incidents(nearness),
                    DoubleStream.of(intrusions.rekeyYear)
                            .limit(intrusions.rekeyCount)
                            .boxed()
                            .toList(),
                    openings(),
                    structure.map(this::requests).orElse(List.of()),
                    DoubleStream.of(devicesTaken).boxed().toList());
        }

        private boolean isLive() {
            return plan.custodians().stream().map(plan.custody()::yieldOf).anyMatch(Yield.TAP::equals);
        }

        private List<Incident> incidents(Optional<Nearness> nearness) {
            List<Incident> incidents = new ArrayList<>();
            Map<Integer, List<Integer>> stays = IntStream.range(0, state.intrusions().count)
                    .boxed()
                    .collect(Collectors.groupingBy(stay -> state.intrusions().incident[stay]));
            int[] order = state.incidents().chronological();
            for (int i = 0; i < state.incidents().count(); i++) {
                incidents.add(incident(order[i], stays.getOrDefault(order[i], List.of()), nearness));
            }
            return incidents;
        }

        private Incident incident(int i, List<Integer> stays, Optional<Nearness> nearness) {
            Incidents all = state.incidents();
            Intrusions intrusions = state.intrusions();
            double start = all.startYear(i);
            double left = stays.isEmpty() ? start : intrusions.until[stays.get(0)];
            double detected = stays.isEmpty() ? Double.POSITIVE_INFINITY : intrusions.detected[stays.get(0)];
            return new Incident(
                    i,
                    all.attack(i),
                    start,
                    left,
                    detected,
                    all.pooled(i),
                    all.reach(i, plan.service()),
                    IntStream.range(0, all.hits(i)).mapToObj(h -> all.hit(i, h)).toList(),
                    stays.stream().map(stay -> intrusions.custodian[stay]).toList(),
                    nearness.map(near -> all.hits(i) > 0 && all.hit(i, 0) == IncidentSink.EVERYTHING
                            ? near.asGoodAsAll()
                            : near.at(start)),
                    nearness.map(near -> near.at(left)));
        }

        private List<Opening> openings() {
            Openings all = state.openings();
            return IntStream.range(0, all.count)
                    .mapToObj(o -> new Opening(all.from[o], all.to[o], all.opened[o], all.detected[o], by(o)))
                    .sorted(Comparator.comparingDouble(Opening::openedYear))
                    .toList();
        }

        private Set<Taken> by(int opening) {
            Intrusions stays = state.intrusions();
            return opening < witness.partakers.size()
                    ? witness.partakers.get(opening).stream()
                            .map(stay -> new Taken(stays.incident[stay], stays.custodian[stay]))
                            .collect(Collectors.toSet())
                    : Set.of();
        }

        private List<Asked> requests(AccessStructure structure) {
            FrontDoor door = new FrontDoor(plan, structure);
            Requests all = state.incidents().requests();
            return IntStream.range(0, all.count())
                    .mapToObj(r -> asked(r, door, structure))
                    .sorted(Comparator.comparingDouble(Asked::year))
                    .toList();
        }

        private Asked asked(int r, FrontDoor door, AccessStructure structure) {
            Requests all = state.incidents().requests();
            List<Integer> accepts = IntStream.range(0, all.acceptCount(r))
                    .mapToObj(a -> all.accept(r, a))
                    .toList();
            boolean granted = door.granted(all, r);
            return new Asked(
                    all.attack(r),
                    all.year(r),
                    all.daysRead(r),
                    all.noticed(r),
                    accepts,
                    granted,
                    granted ? door.daysThere(all.year(r), all.daysRead(r), state.epochs()) : 0,
                    Nearness.canCompare(structure)
                            ? Optional.of(Nearness.of(structure, Set.copyOf(accepts)))
                            : Optional.empty());
        }
    }
}
