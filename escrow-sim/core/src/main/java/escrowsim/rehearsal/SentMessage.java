package escrowsim.rehearsal;

import escrowsim.crypto.Bytes;
import escrowsim.crypto.Secret;
import escrowsim.custody.RefusedException;
import escrowsim.custody.WrappedKey;
import escrowsim.messaging.Envelope;
import java.util.Arrays;

/** A message that the service stores, and what became of it. Mutable. */
final class SentMessage implements Prize {

    private final double sentYear;
    private final double storedUntilYear;
    private final Envelope envelope;
    private final byte[] plaintext;
    private double readYear = Double.POSITIVE_INFINITY;
    private boolean canBeOpened = true;

    SentMessage(double sentYear, double storedYears, Envelope envelope, String plaintext) {
        this.sentYear = sentYear;
        this.storedUntilYear = sentYear + storedYears;
        this.envelope = envelope;
        this.plaintext = Bytes.utf8(plaintext);
    }

    double sentYear() {
        return sentYear;
    }

    double readYear() {
        return readYear;
    }

    byte[] plaintext() {
        return plaintext;
    }

    /** Whether the design opens such a message to anybody. */
    boolean canBeOpened() {
        return canBeOpened;
    }

    void closeToAll() {
        canBeOpened = false;
    }

    @Override
    public byte[] identifier() {
        return envelope.identifier();
    }

    @Override
    public WrappedKey wrapped() {
        return envelope.escrowed().orElseThrow();
    }

    @Override
    public boolean worthTrying(double year) {
        return readYear == Double.POSITIVE_INFINITY && year <= storedUntilYear;
    }

    @Override
    public void open(Secret contentKey, double year) throws RefusedException {
        if (!Arrays.equals(envelope.open(contentKey), plaintext)) {
            throw new AssertionError("AES-GCM opened to another plaintext");
        }
        readBy(year);
    }

    /** Somebody has read it by then. */
    void readBy(double year) {
        readYear = Math.min(readYear, year);
    }
}
