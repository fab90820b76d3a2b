package escrowsim.messaging;

import escrowsim.crypto.Secret;
import escrowsim.custody.EscrowKey;
import escrowsim.custody.Refusal;
import escrowsim.custody.RefusedException;
import escrowsim.custody.WrappedKey;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * One party's side of a conversation. Past keys are gone as soon as they are used; under an escrow mandate each message's
 * content key leaves a copy, wrapped to the current epoch's escrow key. Mutable, for one thread.
 *
 * <p>A recipient refuses a message that is not escrowed as the session is, but cannot see whether the wrapped key is the
 * right one: a sender who breaks the mandate can put anything there.
 */
public final class Session implements AutoCloseable {

    private final Chain sending;
    private final Chain receiving;
    private final SecureRandom random;
    private Optional<EscrowKey> escrowKey = Optional.empty();

    Session(Chain sending, Chain receiving, SecureRandom random) {
        this.sending = sending;
        this.receiving = receiving;
        this.random = random;
    }

    /** From now on messages are escrowed to this epoch's key, and received only if they are. */
    public void escrowTo(EscrowKey key) {
        escrowKey = Optional.of(key);
    }

    public Envelope send(byte[] plaintext) {
        Header header = sending.next();
        try (Secret contentKey = sending.contentKey()) {
            Optional<WrappedKey> escrowed =
                    escrowKey.map(key -> WrappedKey.wrap(key, header.encoded(), contentKey, random));
            Envelope envelope = Envelope.seal(header, escrowed, contentKey, plaintext);
            sending.advance();
            return envelope;
        }
    }

    /** The plaintext of the other party's next message. Refusing one changes nothing: the right one can still come. */
    public byte[] receive(Envelope envelope) throws RefusedException {
        requireMine(envelope.header());
        requireEscrow(envelope);
        requireTurn(envelope.header().number());
        try (Secret contentKey = receiving.contentKey()) {
            byte[] plaintext = envelope.open(contentKey);
            receiving.advance();
            return plaintext;
        }
    }

    private void requireMine(Header header) throws RefusedException {
        if (!header.chain().equals(receiving.next().chain())) {
            throw new RefusedException(Refusal.WRONG_RECIPIENT, "the message belongs to another session or direction");
        }
    }

    private void requireEscrow(Envelope envelope) throws RefusedException {
        String to = epoch(envelope.escrowed().map(WrappedKey::epoch));
        String must = epoch(escrowKey.map(EscrowKey::epoch));
        if (!to.equals(must)) {
            throw new RefusedException(Refusal.WRONG_EPOCH, "the message is escrowed to " + to + ", not to " + must);
        }
    }

    private static String epoch(Optional<Long> epoch) {
        return epoch.map(number -> "epoch " + number).orElse("nobody");
    }

    private void requireTurn(long number) throws RefusedException {
        long next = receiving.next().number();
        if (number < next) {
            throw new RefusedException(Refusal.REPLAYED, "message " + number + " was received before");
        }
        if (number > next) {
            throw new RefusedException(Refusal.OUT_OF_ORDER, "message " + number + " came before message " + next);
        }
    }

    @Override
    public void close() {
        sending.close();
        receiving.close();
    }
}
