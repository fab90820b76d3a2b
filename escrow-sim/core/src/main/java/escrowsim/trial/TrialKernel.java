package escrowsim.trial;

import escrowsim.attack.EventSource;
import escrowsim.attack.Purchasable;
import escrowsim.random.Streams;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Runs trials of one plan: attacks, incidents, response, exposure plane, outcome. Prepares itself once and allocates
 * nothing per trial. One for each thread; trial i gives the same outcome whoever runs it and whatever ran before.
 */
public final class TrialKernel {

    private final TrialPlan plan;
    private final Sources sources;
    private final Incidents incidents = new Incidents();
    private final Openings openings;
    private final UserSets sets = new UserSets();
    private final TrialOutcome outcome;
    private final DoublePredicate isReadLive = this::canBeReadLive;
    private final @Nullable EscrowedWorld escrowed;
    private final @Nullable Notices notices;
    private final @Nullable RareWorlds rare;

    /** Crude worlds. */
    public TrialKernel(TrialPlan plan) {
        this(plan, Sampling.CRUDE);
    }

    /**
     * Worlds drawn in one way or the other.
     *
     * @param sampling {@link Sampling#RARE} only where {@link Sampling#of} says so
     */
    public TrialKernel(TrialPlan plan, Sampling sampling) {
        this(plan, sampling, new double[0], null);
    }

    /**
     * The same, looked at in some years on the way.
     *
     * @param years ascending, the last of them the horizon
     */
    public TrialKernel(TrialPlan plan, Sampling sampling, double[] years) {
        this(plan, sampling, years, null);
    }

    /** @param witness for one trial that is told */
    TrialKernel(TrialPlan plan, Sampling sampling, double[] years, @Nullable Witness witness) {
        this.plan = plan;
        List<EventSource> all = plan.escrow().isEmpty() ? List.of() : sources(plan, sampling);
        this.sources = new Sources(all, plan.horizonYears());
        this.rare = sampling == Sampling.RARE ? rareWorlds(plan, all, incidents) : null;
        this.openings = new Openings();
        this.outcome = new TrialOutcome(new Course(years));
        this.escrowed = plan.escrow()
                .map(escrow -> new EscrowedWorld(plan, escrow, incidents, openings, sets, witness))
                .orElse(null);
        this.notices =
                plan.custody().notice().map(notice -> new Notices(plan, notice)).orElse(null);
    }

    static List<EventSource> sources(TrialPlan plan, Sampling sampling) {
        return plan.threats().sources(plan.custodians(), streams(plan, sampling), purchasable(plan));
    }

    /** The rule as far as a buyer needs to know it. */
    static Purchasable purchasable(TrialPlan plan) {
        return plan.accessStructure()
                .<Purchasable>map(structure -> structure::cheapestSet)
                .orElse(prices -> new int[0]);
    }

    /** Rare worlds have nothing to do with the crude worlds of the same numbers. */
    private static Streams streams(TrialPlan plan, Sampling sampling) {
        Streams crude = new Streams(plan.seed());
        return sampling == Sampling.RARE ? crude.apart("rare worlds") : crude;
    }

    private static RareWorlds rareWorlds(TrialPlan plan, List<EventSource> sources, Incidents incidents) {
        RareEvents events = RareEvents.of(plan, sources)
                .orElseThrow(() -> new IllegalArgumentException("this plan has no rare worlds to draw"));
        return new RareWorlds(
                events, sources, streams(plan, Sampling.RARE).role("gathering", "all custodians"), incidents);
    }

    /** Runs trial number {@code trial} and returns its outcome, which the next run overwrites. */
    public TrialOutcome run(long trial) {
        outcome.clear();
        openings.clear();
        sets.clear();
        incidents.clear();
        double weight = 1;
        if (rare != null) {
            weight = rare.draw(trial);
        } else {
            sources.run(trial, incidents);
        }
        if (notices != null) {
            notices.apply(trial, incidents);
        }
        if (escrowed != null && weight > 0 && escrowed.mayBeRead()) {
            escrowed.expose(trial, outcome);
            if (outcome.anyExposure || outcome.grantedRequests > 0) {
                outcome.course.close(outcome.exposedUserDays + outcome.frontDoorUserDays, isReadLive);
            }
        }
        outcome.weight = weight;
        return outcome;
    }

    /** The incidents of the trial run last, as the attacks made them and the design noticed them. */
    public Incidents incidents() {
        return incidents;
    }

    /** From when on traffic sent at {@code sentYear} could be read in the trial run last; infinity for never. */
    public double readableFrom(double sentYear) {
        Reading reading = escrowed == null ? null : escrowed.reading;
        if (reading != null) {
            return openings.count == 0 ? Double.POSITIVE_INFINITY : reading.readableFrom(sentYear);
        }
        double readable = Double.POSITIVE_INFINITY;
        for (int i = 0; i < openings.count; i++) {
            if (openings.from[i] <= sentYear && sentYear < openings.to[i]) {
                readable = Math.min(readable, Math.max(sentYear, openings.opened[i]));
            }
        }
        return readable;
    }

    /** Whether traffic sent then could be read as it was sent. */
    private boolean canBeReadLive(double sentYear) {
        return outcome.anyExposure && sentYear >= 0 && readableFrom(sentYear) <= sentYear;
    }

    /** The same for traffic that the design opens to nobody, where it opens a share: only a flaw of the protocol reads it. */
    public double readableByFlaw(double sentYear) {
        long flaws = plan.flaws();
        double readable = Double.POSITIVE_INFINITY;
        for (int i = 0; i < openings.count; i++) {
            boolean isFlaw = (openings.attacks[i] & flaws) != 0;
            if (isFlaw && openings.from[i] <= sentYear && sentYear < openings.to[i]) {
                readable = Math.min(readable, Math.max(sentYear, openings.opened[i]));
            }
        }
        return readable;
    }

    /**
     * The same for a user whose records were taken by these incidents only. Where every incident takes everybody's, or one key
     * serves everybody, that is the same for all users.
     */
    public double readableFrom(double sentYear, IntPredicate takenBy) {
        if (escrowed == null || escrowed.users == null) {
            return readableFrom(sentYear);
        }
        Reading reading = escrowed.reading;
        if (reading == null) {
            return escrowed.users.readableFrom(sentYear, takenBy);
        }
        return openings.count == 0 ? Double.POSITIVE_INFINITY : reading.readableFrom(sentYear, takenBy);
    }

    /** What the trial run last was worked out from; empty without escrow. */
    Optional<TrialState> state() {
        return Optional.ofNullable(escrowed).map(e -> e.state);
    }

    /** When the devices were taken that gave anything out in the trial run last. */
    public double[] devicesTaken() {
        Reading reading = escrowed == null || openings.count == 0 ? null : escrowed.reading;
        return reading instanceof TakenDevices devices ? devices.takenYears() : new double[0];
    }

    /** Whether keys of that moment were opened to anybody in the trial run last. */
    public boolean keysOpened(double year) {
        for (int i = 0; i < openings.count; i++) {
            if (openings.from[i] <= year && year < openings.to[i]) {
                return true;
            }
        }
        return false;
    }

    /** All times at which the answer of {@link #readableFrom} changes its form in the trial run last, for any user, sorted. */
    public double[] breakpoints() {
        Cuts cuts = new Cuts();
        Reading reading = escrowed == null || openings.count == 0 ? null : escrowed.reading;
        cuts.begin(3 * (openings.count + sets.count) + 1 + (reading == null ? 0 : reading.mostBreakpoints()));
        cuts.add(0);
        if (reading != null) {
            reading.addBreakpoints(cuts);
        }
        for (int i = 0; i < openings.count; i++) {
            cuts.add(openings.from[i]);
            cuts.add(openings.to[i]);
            cuts.add(openings.opened[i]);
        }
        sets.cutAt(cuts);
        cuts.close();
        return Arrays.copyOf(cuts.at, cuts.count);
    }
}
