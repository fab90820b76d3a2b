package escrowsim.summary;

import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Points that fill a cube evenly: the first {@code 2^m} of the Sobol sequence, each in the middle of its cell of
 * {@code 2^-m}, so that none lies on the edge, where a distribution has no quantile. Every run gives the same points.
 *
 * <p>Directions of Joe and Kuo, as in Apache Commons Math, for up to 1,000 dimensions. The first point is kept: without it
 * the set is no longer balanced.
 *
 * @see <a href="https://doi.org/10.1137/070709359">Joe and Kuo, Constructing Sobol sequences with better two-dimensional
 *     projections (2008)</a>
 * @see <a href="https://doi.org/10.1007/978-3-030-98319-2_4">Owen, On dropping the first Sobol' point (2022)</a>
 */
public final class SobolPoints {

    public static final int MOST_DIMENSIONS = 1_000;

    private SobolPoints() {}

    /** {@code count} points, a power of two, strictly inside of the cube. */
    public static double[][] of(int dimensions, int count) {
        if (count < 2 || Integer.bitCount(count) != 1) {
            throw new IllegalArgumentException("the number of points must be a power of two, was " + count);
        }
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(dimensions);
        double half = 0.5 / count;
        double[][] points = new double[count][];
        for (int i = 0; i < count; i++) {
            points[i] = sequence.nextVector();
            for (int d = 0; d < dimensions; d++) {
                points[i][d] += half;
            }
        }
        return points;
    }
}
