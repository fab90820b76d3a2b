package escrowsim.attack;

/**
 * How much of a custodian's vault an incident takes. Records are users: a user is among those taken with the same chance as
 * any other, at all custodians that the incident hits, and independently of other incidents.
 */
public sealed interface Reach permits Reach.Whole, Reach.Share, Reach.Lognormal, Reach.Pareto {

    /** Everybody's records. */
    Reach WHOLE = new Whole();

    /** Tells the sink how much one event takes; says nothing if it is all. */
    void draw(Draws draws, long trial, int event, IncidentSink sink);

    record Whole() implements Reach {
        @Override
        public void draw(Draws draws, long trial, int event, IncidentSink sink) {}
    }

    /** A fixed {@code share} of all users. */
    record Share(double share) implements Reach {
        public Share {
            Rates.requireProbability("share", share);
        }

        @Override
        public void draw(Draws draws, long trial, int event, IncidentSink sink) {
            sink.takesShare(share);
        }
    }

    /** A number of records whose logarithm is normal, cut at all users. */
    record Lognormal(double mu, double sigma) implements Reach {
        public Lognormal {
            if (!(Math.abs(mu) <= 100)) {
                throw new IllegalArgumentException("mu must be between -100 and 100, was " + mu);
            }
            if (!(sigma >= 0 && sigma <= 20)) {
                throw new IllegalArgumentException("sigma must be between 0 and 20, was " + sigma);
            }
        }

        @Override
        public void draw(Draws draws, long trial, int event, IncidentSink sink) {
            sink.takesRecords(StrictMath.exp(mu + sigma * draws.gaussian(trial, event, Mark.REACH)));
        }
    }

    /**
     * A number of records with a Pareto tail between two ends, {@code P(X > x)} falling like {@code x^-alpha}, cut at all
     * users; by inversion.
     *
     * @param alpha exponent of the tail
     * @param min fewest records
     * @param max most records
     */
    record Pareto(double alpha, double min, double max) implements Reach {
        public Pareto {
            if (!(alpha > 0 && alpha <= 100)) {
                throw new IllegalArgumentException("alpha must be above 0 and at most 100, was " + alpha);
            }
            if (!(min > 0 && min <= max && max <= 1e15)) {
                throw new IllegalArgumentException(
                        "min must be above 0 and at most max, which is at most 1e15; they were " + min + " and " + max);
            }
        }

        @Override
        public void draw(Draws draws, long trial, int event, IncidentSink sink) {
            double u = draws.uniform(trial, event, Mark.REACH);
            double beyondMax = StrictMath.pow(min / max, alpha);
            sink.takesRecords(min * StrictMath.pow(1 - u * (1 - beyondMax), -1 / alpha));
        }
    }
}
