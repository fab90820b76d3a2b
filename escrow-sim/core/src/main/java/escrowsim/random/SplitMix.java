package escrowsim.random;

/**
 * SplitMix64 as a function of an address: word {@code n} of the stream that starts at {@code s} is
 * {@code mix(s + (n + 1) * GAMMA)}. The same words as {@link java.util.SplittableRandom} seeded with {@code s}, without
 * the walk to get there.
 *
 * @see <a href="https://doi.org/10.1145/2714064.2660195">Steele, Lea and Flood, Fast splittable pseudorandom number
 *     generators (2014)</a>
 */
final class SplitMix {

    private static final long GAMMA = 0x9e3779b97f4a7c15L;

    private SplitMix() {}

    /** Word number {@code n}, from 0, of the stream that starts at {@code start}. */
    static long word(long start, long n) {
        return mix(start + (n + 1) * GAMMA);
    }

    /** Stafford's variant 13 of the finalizer of MurmurHash3: a bijection in which every bit moves every bit. */
    static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
