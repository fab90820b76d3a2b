package escrowsim.access;

import escrowsim.attack.Answering;
import escrowsim.custody.AccessStructure;
import escrowsim.custody.Reliability;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * When a request is complete: all custodians are asked at once, each answers with its probability after an exponential time,
 * and the first moment at which those who answered qualify ends it. Its distribution is defective: some requests never
 * complete.
 *
 * <p>{@code P(complete within t) = h(a_i (1 - exp(-t / m_i)))} with the reliability polynomial h, so it is exact for any
 * rule; the moments come from it by quadrature to 12 digits. Where custodians are out for a part of the time, it is the mean
 * over those parts.
 */
public final class AnswerTimes {

    /** Logarithm of the longest time that matters, in units of the slowest custodian's mean: {@code exp(-70)} are left. */
    private static final double LONGEST = 4.25;

    /** Logarithm of the shortest time that matters to 17 digits, in the same unit. */
    private static final double SHORTEST = -45;

    private final ToDoubleFunction<double[]> qualified;
    private final List<Answering> custodians;
    private final double leastHours;
    private final Outages outages;
    private final double[] weights;
    private final double slowestHours;
    private final double answered;

    public AnswerTimes(AccessStructure structure, List<Answering> custodians) {
        this(structure, custodians, 0, Outages.NONE);
    }

    /**
     * The same with custodians who are out at times.
     *
     * @param leastHours that pass in any case, such as those a device resists being unlocked
     */
    public AnswerTimes(AccessStructure structure, List<Answering> custodians, double leastHours, Outages outages) {
        this(Reliability.of(structure)::probability, custodians, leastHours, outages);
    }

    private AnswerTimes(
            ToDoubleFunction<double[]> qualified, List<Answering> custodians, double leastHours, Outages outages) {
        this.qualified = qualified;
        this.custodians = List.copyOf(custodians);
        this.leastHours = leastHours;
        this.outages = outages;
        this.weights = outages.weights();
        this.slowestHours =
                this.custodians.stream().mapToDouble(Answering::meanHours).max().orElse(0);
        this.answered = answeredWithin(Double.POSITIVE_INFINITY);
    }

    /** Where nobody has to be asked. */
    static AnswerTimes ofNobody() {
        return new AnswerTimes(presence -> 1, List.of(), 0, Outages.NONE);
    }

    /** The hours that pass in any case. */
    double leastHours() {
        return leastHours;
    }

    /** The probability that a request is answered at all. */
    public double answered() {
        return answered;
    }

    /** The same if nobody were ever out. */
    double answeredByAll() {
        return qualified.applyAsDouble(presence(Double.POSITIVE_INFINITY));
    }

    /** The probability that a request is answered within these hours. */
    public double answeredWithin(double hours) {
        return hours < leastHours ? 0 : askedWithin(hours - leastHours);
    }

    /** Monte Carlo standard error of {@link #answeredWithin}: how far the worlds with their outages differ. */
    double errorWithin(double hours) {
        if (hours < leastHours || !outages.any()) {
            return 0;
        }
        double[] presence = presence(hours - leastHours);
        return outages.standardError(out -> answered(out, presence));
    }

    private double askedWithin(double hours) {
        double[] presence = presence(hours);
        double probability = 0;
        for (int s = 0; s < weights.length; s++) {
            probability += weights[s] * answered(outages.states().get(s), presence);
        }
        return probability;
    }

    private double answered(BitSet out, double[] presence) {
        if (out.isEmpty()) {
            return qualified.applyAsDouble(presence);
        }
        double[] left = presence.clone();
        for (int custodian = out.nextSetBit(0); custodian >= 0; custodian = out.nextSetBit(custodian + 1)) {
            left[custodian] = 0;
        }
        return qualified.applyAsDouble(left);
    }

    /** How likely each custodian has answered, if it is never out. Most take as long as their neighbour. */
    private double[] presence(double hours) {
        double[] presence = new double[custodians.size()];
        double meanHours = Double.NaN;
        double shareOfAnswers = 0;
        for (int c = 0; c < presence.length; c++) {
            Answering custodian = custodians.get(c);
            if (custodian.meanHours() != meanHours) {
                meanHours = custodian.meanHours();
                shareOfAnswers = shareOfAnswers(meanHours, hours);
            }
            presence[c] = custodian.share() * shareOfAnswers;
        }
        return presence;
    }

    private static double shareOfAnswers(double meanHours, double hours) {
        return meanHours == 0 ? 1 : -StrictMath.expm1(-hours / meanHours);
    }

    /** How long an answer takes that comes, late ones included. Only where {@link #answered} is above 0. */
    public double meanHours() {
        return leastHours + moment(1);
    }

    /**
     * The hours within which this share of the answers has come, to the last bit, by bisection. Only where {@link #answered}
     * is above 0.
     */
    public double quantileHours(double level) {
        double wanted = level * answered;
        if (askedWithin(0) >= wanted) {
            return leastHours;
        }
        double low = 0;
        double high = slowestHours;
        while (askedWithin(high) < wanted) {
            low = high;
            high *= 2;
        }
        for (double middle = low + (high - low) / 2; low < middle && middle < high; middle = low + (high - low) / 2) {
            if (askedWithin(middle) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return leastHours + high;
    }

    /**
     * {@code E T^order = integral of order t^(order - 1) P(T > t)}, of the time after the least, by the trapezoidal rule in
     * {@code ln t}, which converges faster than any power of its step; the step is halved until nothing moves.
     */
    double moment(int order) {
        if (slowestHours == 0) {
            return 0;
        }
        double coarse = 0;
        double fine = moment(order, 0.25);
        for (double step = 0.125; step > 0.004 && Math.abs(fine - coarse) > 1e-13 * fine; step /= 2) {
            coarse = fine;
            fine = moment(order, step);
        }
        return fine;
    }

    private double moment(int order, double step) {
        double sum = 0;
        for (double x = SHORTEST; x < LONGEST; x += step) {
            double hours = slowestHours * StrictMath.exp(x);
            sum += StrictMath.pow(hours, order) * (1 - askedWithin(hours) / answered);
        }
        return order * step * sum;
    }
}
