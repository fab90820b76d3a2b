package escrowsim.reproduction.papers;

import escrowsim.attack.Draws;
import escrowsim.reproduction.historic.WorkFactorReduction;
import escrowsim.reproduction.sampling.DrawnBytes;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.bouncycastle.crypto.engines.RC4Engine;
import org.bouncycastle.crypto.params.KeyParameter;

/** A message under RC4 with 64 bits, of which all but the last few are known; and its field. */
final class LotusMessage {

    private static final int KEY_BYTES = 8;
    private static final int PADDING_BYTES = 48;

    private final Sizes sizes;
    private final long key;
    private final byte[] plaintext;
    private final byte[] text;
    private final BigInteger padding;

    /** How many bits of the key are unknown: those encrypted to the government, and the rest. */
    record Sizes(int escrowed, int residual) {
        int all() {
            return escrowed + residual;
        }
    }

    LotusMessage(Sizes sizes, Draws draws, long number) {
        this.sizes = sizes;
        key = ByteBuffer.wrap(DrawnBytes.of(draws, number, 0, KEY_BYTES)).getLong();
        plaintext = DrawnBytes.of(draws, number, 1, KEY_BYTES);
        text = rc4(key, plaintext);
        padding = new BigInteger(1, DrawnBytes.of(draws, 0, 2, PADDING_BYTES));
    }

    /** The government opens the field and searches the rest. */
    int residualTries(WorkFactorReduction government) {
        int escrowed = government.escrowedIn(field(government), sizes.escrowed());
        long opened = withLast(sizes.all(), (long) escrowed << sizes.residual());
        return triesUntil(guess -> opens(opened | guess));
    }

    /** Whoever knows the padding encrypts every possible field and compares. */
    int fieldTries(WorkFactorReduction government) {
        BigInteger seen = field(government);
        return triesUntil(
                guess -> government.field(padding, sizes.escrowed(), guess).equals(seen));
    }

    /** Everybody else searches all. */
    int allTries() {
        long start = withLast(sizes.all(), 0);
        return triesUntil(guess -> opens(start | guess));
    }

    private BigInteger field(WorkFactorReduction government) {
        int escrowed = (int) ((key >>> sizes.residual()) & ((1L << sizes.escrowed()) - 1));
        return government.field(padding, sizes.escrowed(), escrowed);
    }

    private long withLast(int bits, long last) {
        return (key & -(1L << bits)) | last;
    }

    private boolean opens(long guess) {
        return Arrays.equals(rc4(guess, text), plaintext);
    }

    private static int triesUntil(IntPredicate found) {
        int guess = 0;
        while (!found.test(guess)) {
            guess++;
        }
        return guess + 1;
    }

    private static byte[] rc4(long key, byte[] text) {
        RC4Engine cipher = new RC4Engine();
        cipher.init(
                true,
                new KeyParameter(ByteBuffer.allocate(KEY_BYTES).putLong(key).array()));
        byte[] result = new byte[text.length];
        cipher.processBytes(text, 0, text.length, result, 0);
        return result;
    }
}
