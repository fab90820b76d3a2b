package escrowsim.rehearsal;

import escrowsim.crypto.Bytes;
import escrowsim.crypto.Secret;
import escrowsim.custody.RefusedException;
import escrowsim.custody.WrappedKey;
import escrowsim.messaging.Envelope;
import java.util.Arrays;

/** A message that the service stores, and what became of it. Mutable. */
final class SentMessage {

    private final double sentYear;
    private final double storedUntilYear;
    private final Envelope envelope;
    private final byte[] plaintext;
    private double readYear = Double.POSITIVE_INFINITY;

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

    Envelope envelope() {
        return envelope;
    }

    /** How its content key is escrowed. */
    WrappedKey wrapped() {
        return envelope.escrowed().orElseThrow();
    }

    /** Whether a thief could still gain by trying. */
    boolean worthTrying(double year) {
        return readYear == Double.POSITIVE_INFINITY && year <= storedUntilYear;
    }

    /** Decrypts with a content key that somebody came by; what comes out must be what was sent. */
    void decrypt(Secret contentKey, double year) throws RefusedException {
        if (!Arrays.equals(envelope.open(contentKey), plaintext)) {
            throw new AssertionError("AES-GCM opened to another plaintext");
        }
        readYear = year;
    }
}
