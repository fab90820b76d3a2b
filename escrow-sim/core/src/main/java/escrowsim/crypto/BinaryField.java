package escrowsim.crypto;

/**
 * The field GF(2^degree) modulo an irreducible polynomial. Addition is exclusive or.
 *
 * <p>Constant time: no tables, and nothing branches on or is indexed by an operand, because operands are secrets and a
 * cache remembers which lines were read. Loops run over the degree, which is public.
 *
 * @param polynomial with its leading term
 * @see <a href="https://doi.org/10.6028/NIST.FIPS.197-upd1">FIPS 197, section 4</a> for GF(2^8)
 */
record BinaryField(int degree, int polynomial) {

    /** x^8 + x^4 + x^3 + x + 1, the field of AES. */
    static final BinaryField GF_2_8 = new BinaryField(8, 0x11B);

    /** x^16 + x^12 + x^3 + x + 1. */
    static final BinaryField GF_2_16 = new BinaryField(16, 0x1100B);

    int multiply(int a, int b) {
        int product = 0;
        int shifted = a;
        for (int bit = 0; bit < degree; bit++) {
            product ^= -((b >>> bit) & 1) & shifted;
            int carry = shifted >>> (degree - 1);
            shifted = (shifted << 1) ^ (-carry & polynomial);
        }
        return product;
    }

    /** The inverse by Fermat, {@code a^(2^degree - 2)}; 0 for 0. */
    int inverse(int a) {
        int power = a;
        int result = 1;
        for (int bit = 1; bit < degree; bit++) {
            power = multiply(power, power);
            result = multiply(result, power);
        }
        return result;
    }

    /** Bytes of one element. */
    int width() {
        return (degree + 7) / 8;
    }

    /** Element number {@code i}, big-endian; bits beyond the degree are dropped. */
    int read(byte[] bytes, int i) {
        int element = 0;
        for (int b = 0; b < width(); b++) {
            element = (element << 8) | (bytes[i * width() + b] & 0xFF);
        }
        return element & ((1 << degree) - 1);
    }

    void write(int element, byte[] bytes, int i) {
        for (int b = 0; b < width(); b++) {
            bytes[i * width() + b] = (byte) (element >>> (8 * (width() - 1 - b)));
        }
    }
}
