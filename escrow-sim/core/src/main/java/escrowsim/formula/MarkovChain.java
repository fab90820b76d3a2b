package escrowsim.formula;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A Markov chain in continuous time with few states, by uniformisation: jumps at the times of a Poisson process, so that
 * every number is a sum of positive terms and keeps its digits however small it is.
 *
 * @see <a href="https://doi.org/10.1287/opre.32.2.343">Gross and Miller, The randomization technique (1984)</a>
 */
public final class MarkovChain {

    /** Jumps in one stretch of time at most: {@code exp(-MOST_JUMPS)} is still a number with all digits. */
    private static final double MOST_JUMPS = 200;

    private static final double NEGLIGIBLE = 1e-40;

    /** A way from one state to another; a state may have several to the same. */
    public record Transition(int from, int to, double rate) {
        public Transition {
            Require.notNegative("rate", rate);
        }
    }

    private final int states;
    private final Transition[] transitions;
    private final double[] leaving;
    private final double jumpRate;

    public MarkovChain(int states, List<Transition> transitions) {
        this.states = states;
        this.transitions = merged(transitions);
        this.leaving = new double[states];
        for (Transition t : this.transitions) {
            leaving[t.from()] += t.rate();
        }
        this.jumpRate = Arrays.stream(leaving).max().orElse(0);
    }

    private static Transition[] merged(List<Transition> transitions) {
        Map<List<Integer>, Double> rates = new LinkedHashMap<>();
        for (Transition t : transitions) {
            if (t.rate() > 0 && t.from() != t.to()) {
                rates.merge(List.of(t.from(), t.to()), t.rate(), Double::sum);
            }
        }
        return rates.entrySet().stream()
                .map(way -> new Transition(way.getKey().get(0), way.getKey().get(1), way.getValue()))
                .toArray(Transition[]::new);
    }

    /** All probability in one state. */
    public double[] in(int state) {
        double[] start = new double[states];
        start[state] = 1;
        return start;
    }

    /** The distribution after some time. */
    public double[] after(double time, double[] start) {
        double[] now = start.clone();
        double stretches = stretches(time);
        for (int i = 0; i < stretches; i++) {
            now = overStretch(time / stretches, now, new double[states], true);
        }
        return now;
    }

    /** From each state, the mean of {@code value} over where it is after some time. */
    public double[] meanAfter(double time, double[] value) {
        double[] mean = value.clone();
        double stretches = stretches(time);
        for (int i = 0; i < stretches; i++) {
            mean = overStretch(time / stretches, mean, new double[states], false);
        }
        return mean;
    }

    /** The expected time spent in each state until then. */
    public double[] timeIn(double time, double[] start) {
        double[] spent = new double[states];
        double[] now = start;
        double stretches = stretches(time);
        for (int i = 0; i < stretches; i++) {
            now = overStretch(time / stretches, now, spent, true);
        }
        return spent;
    }

    private double stretches(double time) {
        return Math.max(1, StrictMath.ceil(time * jumpRate / MOST_JUMPS));
    }

    /** By how many jumps there are: Poisson. {@code spent} is added to. */
    private double[] overStretch(double time, double[] start, double[] spent, boolean forward) {
        double mean = time * jumpRate;
        if (mean == 0) {
            for (int i = 0; i < states; i++) {
                spent[i] += time * start[i];
            }
            return start;
        }
        double[] weights = poisson(mean);
        double[] more = new double[weights.length];
        for (int j = weights.length - 2; j >= 0; j--) {
            more[j] = more[j + 1] + weights[j + 1];
        }
        double[] sum = new double[states];
        double[] now = start;
        for (int j = 0; j < weights.length; j++) {
            for (int i = 0; i < states; i++) {
                sum[i] += weights[j] * now[i];
                spent[i] += more[j] / jumpRate * now[i];
            }
            now = forward ? jump(now) : meanOfJump(now);
        }
        return sum;
    }

    private static double[] poisson(double mean) {
        int most = (int) (mean + 40 + 16 * Math.sqrt(mean));
        double[] weights = new double[most + 1];
        weights[0] = StrictMath.exp(-mean);
        int last = 0;
        for (int j = 1; j <= most && (j <= mean || weights[j - 1] > NEGLIGIBLE); j++) {
            weights[j] = weights[j - 1] * mean / j;
            last = j;
        }
        return Arrays.copyOf(weights, last + 1);
    }

    private double[] jump(double[] now) {
        double[] next = staying(now);
        for (Transition t : transitions) {
            next[t.to()] += now[t.from()] * t.rate() / jumpRate;
        }
        return next;
    }

    private double[] meanOfJump(double[] value) {
        double[] next = staying(value);
        for (Transition t : transitions) {
            next[t.from()] += value[t.to()] * t.rate() / jumpRate;
        }
        return next;
    }

    private double[] staying(double[] now) {
        double[] next = new double[states];
        for (int i = 0; i < states; i++) {
            next[i] = now[i] * (1 - leaving[i] / jumpRate);
        }
        return next;
    }

    /**
     * The mean time from state 0 until the last state is reached for the first time: states between are taken out one after
     * another, with additions, products and quotients of positive numbers only (Grassmann, Taksar and Heyman 1985), so that
     * 5e14 years keep their digits.
     */
    public double meanTimeToLast() {
        double[][] rate = new double[states][states];
        for (Transition t : transitions) {
            rate[t.from()][t.to()] += t.rate();
        }
        double[] stay = new double[states];
        Arrays.fill(stay, 1);
        int last = states - 1;
        for (int out = last - 1; out > 0; out--) {
            double away = rate[out][last];
            for (int to = 0; to < out; to++) {
                away += rate[out][to];
            }
            for (int from = 0; from < out; from++) {
                double share = rate[from][out] / away;
                stay[from] += share * stay[out];
                rate[from][last] += share * rate[out][last];
                for (int to = 0; to < out; to++) {
                    rate[from][to] += from == to ? 0 : share * rate[out][to];
                }
            }
        }
        return stay[0] / rate[0][last];
    }
}
