package escrowsim.formula;

/** Random trials until a checksum of so many bits happens to be accepted: geometric. The checksum of a LEAF has 16. */
public record ChecksumTrials(int bits) {

    public ChecksumTrials {
        Require.positive("bits", bits);
    }

    public double p() {
        return StrictMath.scalb(1.0, -bits);
    }

    public double mean() {
        return StrictMath.scalb(1.0, bits);
    }

    public double variance() {
        return (1 - p()) * mean() * mean();
    }

    public double within(double trials) {
        return Occurrence.inAttempts(trials, p());
    }

    public double quantile(double level) {
        Require.level(level);
        return StrictMath.ceil(StrictMath.log1p(-level) / StrictMath.log1p(-p()));
    }
}
