package escrowsim.messaging;

import escrowsim.crypto.Bytes;
import escrowsim.crypto.Secret;
import escrowsim.custody.Refusal;
import escrowsim.custody.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A copy of a chain run ahead to some message, with the keys of those it overtook. Mutable. */
final class Lookahead implements AutoCloseable {

    /** In one step: a forged number makes a recipient derive this many keys, not two thousand million. */
    static final int MOST = 1_000;

    private final Chain chain;
    private final int first;
    private final List<Secret> overtaken = new ArrayList<>();

    private Lookahead(Chain chain) {
        this.chain = chain;
        this.first = chain.next();
    }

    /** Just before the message of that number, which must not be past. */
    static Lookahead before(Chain chain, int number) throws RefusedException {
        int skipped = number - chain.next();
        if (skipped > MOST) {
            throw new RefusedException(
                    Refusal.OUT_OF_ORDER,
                    "message " + number + " is " + skipped + " ahead of its turn, at most " + MOST + " are allowed");
        }
        Lookahead ahead = new Lookahead(chain.copy());
        while (ahead.chain.next() < number) {
            ahead.overtaken.add(ahead.chain.advance());
        }
        return ahead;
    }

    /** Opens a message with its content key. */
    interface Reader {
        byte[] open(Secret contentKey) throws RefusedException;
    }

    /**
     * What the reader makes of the content key of message {@code number} of a chain, and moves the chain past it. The keys of
     * those it overtakes are kept under the chain's name. Unless it opens, nothing changes.
     */
    static byte[] receive(Chain chain, Bytes name, int number, SkippedKeys skipped, Reader reader)
            throws RefusedException {
        Optional<Secret> kept = skipped.find(name, number);
        if (kept.isPresent()) {
            byte[] plaintext = reader.open(kept.get());
            skipped.erase(name, number);
            return plaintext;
        }
        if (number < chain.next()) {
            throw replayed(number);
        }
        Lookahead ahead = before(chain, number);
        try (Secret contentKey = ahead.chain.advance()) {
            byte[] plaintext = reader.open(contentKey);
            ahead.keepIn(skipped, name);
            chain.become(ahead.chain);
            return plaintext;
        } catch (RefusedException e) {
            ahead.close();
            throw e;
        }
    }

    static RefusedException replayed(int number) {
        return new RefusedException(Refusal.REPLAYED, "message " + number + " was received before");
    }

    /** Hands over the keys of the overtaken messages. */
    void keepIn(SkippedKeys skipped, Bytes chainName) {
        for (int i = 0; i < overtaken.size(); i++) {
            skipped.keep(chainName, first + i, overtaken.get(i));
        }
        overtaken.clear();
    }

    /** Erases what was derived in vain. */
    @Override
    public void close() {
        chain.close();
        overtaken.forEach(Secret::close);
    }
}
