package escrowsim.messaging;

import escrowsim.crypto.Bytes;
import escrowsim.crypto.Hmac;
import escrowsim.crypto.Secret;
import escrowsim.crypto.X25519KeyPair;
import escrowsim.crypto.X25519PublicKey;
import escrowsim.custody.Refusal;
import escrowsim.custody.RefusedException;
import java.security.SecureRandom;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The double ratchet: a chain of keys in each direction, and new chains from a new agreement each time the conversation
 * turns. Who takes a device reads on until the next turn, and not back. Mutable, for one thread.
 *
 * @see <a href="https://signal.org/docs/specifications/doubleratchet/">Perrin and Marlinspike, The Double Ratchet Algorithm
 *     (2016), section 3</a>
 */
final class Ratchet implements AutoCloseable {

    /** Past ratchet keys by which a replay is told from a forgery; the oldest are forgotten first. */
    private static final int MOST_PAST = 1_000;

    /** How many keys of a chain somebody derives who has taken it. */
    private static final int LOOKED_AHEAD = 50;

    private final SecureRandom random;
    private final Hmac hmac;
    private final SkippedKeys skipped = new SkippedKeys();
    private final Set<X25519PublicKey> past = new LinkedHashSet<>();
    private X25519KeyPair own;
    private Secret root;
    private Optional<X25519PublicKey> theirs = Optional.empty();
    private Optional<Chain> sending = Optional.empty();
    private Optional<Chain> receiving = Optional.empty();
    private int previous;

    private Ratchet(Secret root, X25519KeyPair own, Hmac hmac, SecureRandom random) {
        this.root = root;
        this.own = own;
        this.hmac = hmac;
        this.random = random;
    }

    /** Of the party that writes first, to the other's prekey. */
    static Ratchet initiating(Secret key, X25519PublicKey prekey, SecureRandom random) {
        X25519KeyPair own = X25519KeyPair.generate(random);
        Hmac hmac = new Hmac();
        try (Secret step = Turn.step(key, own, prekey)) {
            Ratchet ratchet = new Ratchet(step.part(0, Chain.KEY_BYTES), own, hmac, random);
            ratchet.sending = Optional.of(new Chain(step.part(Chain.KEY_BYTES, step.length()), hmac));
            return ratchet;
        }
    }

    /** Of the party whose prekey it is, which it keeps. */
    static Ratchet answering(Secret key, X25519KeyPair prekey, SecureRandom random) {
        try (Secret copy = prekey.privateKey()) {
            return new Ratchet(key.part(0, key.length()), X25519KeyPair.of(copy), new Hmac(), random);
        }
    }

    /** The header of the next message. */
    Header next(Bytes direction) {
        return new Header(direction, own.publicKey(), previous, writing().next());
    }

    /** The content key of the next message, the caller's to close. It cannot be derived again. */
    Secret advance() {
        return writing().advance();
    }

    private Chain writing() {
        return sending.orElseThrow(() -> new IllegalStateException("the party that answers reads before it writes"));
    }

    /** What the reader makes of the message's content key. Unless it opens, nothing changes. */
    byte[] receive(Header header, Lookahead.Reader reader) throws RefusedException {
        Bytes name = header.ratchetKey().bytes();
        if (receiving.isPresent() && theirs.equals(Optional.of(header.ratchetKey()))) {
            return Lookahead.receive(receiving.get(), name, header.number(), skipped, reader);
        }
        Optional<Secret> kept = skipped.find(name, header.number());
        if (kept.isPresent()) {
            byte[] plaintext = reader.open(kept.get());
            skipped.erase(name, header.number());
            return plaintext;
        }
        if (past.contains(header.ratchetKey())) {
            throw Lookahead.replayed(header.number());
        }
        return receiveAtTurn(header, reader);
    }

    private byte[] receiveAtTurn(Header header, Lookahead.Reader reader) throws RefusedException {
        Turn turn = turn(header.ratchetKey());
        try {
            Optional<Lookahead> rest = rest(header.previous());
            try {
                byte[] plaintext = Lookahead.receive(
                        turn.receiving(), header.ratchetKey().bytes(), header.number(), skipped, reader);
                rest.ifPresent(lookahead ->
                        lookahead.keepIn(skipped, theirs.orElseThrow().bytes()));
                commit(turn);
                return plaintext;
            } finally {
                rest.ifPresent(Lookahead::close);
            }
        } catch (RefusedException e) {
            turn.close();
            throw e;
        }
    }

    private Turn turn(X25519PublicKey ratchetKey) throws RefusedException {
        try {
            return Turn.of(root, own, ratchetKey, hmac, random);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Refusal.TAMPERED, "the message's ratchet key is none: " + e.getMessage());
        }
    }

    /** The messages of the chain that ends with this turn which have not come yet. */
    private Optional<Lookahead> rest(int written) throws RefusedException {
        return receiving.isEmpty() ? Optional.empty() : Optional.of(Lookahead.before(receiving.get(), written));
    }

    /**
     * Copies of every content key that follows from what is held now: those of overtaken messages, the next ones of both chains,
     * and those of the chain that a turn to this key would begin.
     */
    List<Secret> keysLeft(X25519PublicKey ratchetKey) {
        List<Secret> keys = skipped.copies();
        sending.ifPresent(chain -> addNext(chain.copy(), keys));
        receiving.ifPresent(chain -> addNext(chain.copy(), keys));
        try (Secret step = Turn.step(root, own, ratchetKey)) {
            addNext(new Chain(step.part(Chain.KEY_BYTES, step.length()), hmac), keys);
        } catch (IllegalArgumentException e) {
            return keys; // The key is of small order, which agrees on nothing.
        }
        return keys;
    }

    private static void addNext(Chain chain, List<Secret> keys) {
        try (chain) {
            for (int i = 0; i < LOOKED_AHEAD; i++) {
                keys.add(chain.advance());
            }
        }
    }

    private void commit(Turn turn) {
        previous = sending.map(Chain::next).orElse(0);
        theirs.ifPresent(this::remember);
        own.close();
        root.close();
        sending.ifPresent(Chain::close);
        receiving.ifPresent(Chain::close);
        theirs = Optional.of(turn.theirs());
        own = turn.own();
        root = turn.root();
        sending = Optional.of(turn.sending());
        receiving = Optional.of(turn.receiving());
    }

    private void remember(X25519PublicKey ratchetKey) {
        past.add(ratchetKey);
        if (past.size() > MOST_PAST) {
            past.remove(past.iterator().next());
        }
    }

    @Override
    public void close() {
        own.close();
        root.close();
        sending.ifPresent(Chain::close);
        receiving.ifPresent(Chain::close);
        skipped.close();
    }
}
