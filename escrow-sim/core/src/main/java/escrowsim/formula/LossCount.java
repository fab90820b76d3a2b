package escrowsim.formula;

/** How many losses there are, with mean m: Poisson, or negative binomial where the rate itself is doubtful. */
public sealed interface LossCount permits LossCount.Poisson, LossCount.NegativeBinomial {

    double mean();

    double variance();

    /** The probability that none of the losses is of a kind that each is with probability {@code share}. */
    double noneOf(double share);

    /** Its complement. */
    double anyOf(double share);

    record Poisson(double mean) implements LossCount {
        @Override
        public double variance() {
            return mean;
        }

        @Override
        public double noneOf(double share) {
            return StrictMath.exp(-mean * share);
        }

        @Override
        public double anyOf(double share) {
            return Occurrence.of(mean * share);
        }
    }

    /**
     * Counts whose rate is a gamma draw.
     *
     * @param size r of {@code variance = mean + mean^2 / r}
     */
    record NegativeBinomial(double mean, double size) implements LossCount {
        public NegativeBinomial {
            Require.positive("size", size);
        }

        @Override
        public double variance() {
            return mean + mean * mean / size;
        }

        @Override
        public double noneOf(double share) {
            return StrictMath.exp(logNone(share));
        }

        @Override
        public double anyOf(double share) {
            return -StrictMath.expm1(logNone(share));
        }

        private double logNone(double share) {
            return -size * StrictMath.log1p(mean / size * share);
        }
    }
}
