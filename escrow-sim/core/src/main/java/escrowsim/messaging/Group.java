package escrowsim.messaging;

import escrowsim.crypto.Bytes;
import escrowsim.crypto.Ed25519KeyPair;
import escrowsim.crypto.Ed25519PublicKey;
import escrowsim.crypto.Hmac;
import escrowsim.crypto.Secret;
import escrowsim.custody.EscrowKey;
import escrowsim.custody.Refusal;
import escrowsim.custody.RefusedException;
import escrowsim.custody.WrappedKey;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A group as one member sees it, by sender keys: each member has a chain of keys of his own, which the others get over their
 * sessions, and seals each message once for all. When somebody leaves everybody takes a new key; who joins gets the current
 * one and does not read back. Mutable, for one thread.
 *
 * <p>A sender key does not heal by itself: who takes it reads on until the next change of members.
 *
 * @see <a href="https://doi.org/10.1007/978-981-99-8733-7_10">Balbás, Collins and Gajland, WhatsUpp with Sender Keys?
 *     (2023)</a>
 */
public final class Group implements AutoCloseable {

    private final SecureRandom random;
    private final Map<String, Sender> others = new LinkedHashMap<>();
    private Own own;
    private Optional<EscrowHook> escrow = Optional.empty();

    /** One's own chain, and what signs under it. */
    private record Own(Bytes id, Chain chain, Ed25519KeyPair signing) {}

    /** What another member writes with. */
    private record Sender(Bytes id, Ed25519PublicKey signing, Chain chain, SkippedKeys skipped) {

        static Sender of(SenderKey key) {
            Chain chain = new Chain(key.chainKey().part(0, Chain.KEY_BYTES), key.next(), new Hmac());
            return new Sender(key.id(), key.signing(), chain, new SkippedKeys());
        }

        void close() {
            chain.close();
            skipped.close();
        }
    }

    private Group(SecureRandom random) {
        this.random = random;
        this.own = fresh();
    }

    public static Group join(SecureRandom random) {
        return new Group(random);
    }

    private Own fresh() {
        Bytes id = Bytes.copyOf(Secret.random(SenderKey.ID_BYTES, random).copy());
        Chain chain = new Chain(Secret.random(Chain.KEY_BYTES, random), new Hmac());
        return new Own(id, chain, Ed25519KeyPair.generate(random));
    }

    /** What every other member must get over his session before he can read on, and the caller's to close. */
    public SenderKey senderKey() {
        return new SenderKey(
                own.id(), own.chain().next(), own.chain().key(), own.signing().publicKey());
    }

    /** Takes what a member sent over his session, in place of what he sent before. */
    public void admit(String member, SenderKey key) {
        Sender replaced = others.put(member, Sender.of(key));
        if (replaced != null) {
            replaced.close();
        }
    }

    /** Forgets a member and takes a new key, which the remaining members must get: he has the old one. */
    public void remove(String member) {
        Sender removed = others.remove(member);
        if (removed == null) {
            throw new IllegalArgumentException("the group has no member " + member);
        }
        removed.close();
        own.chain().close();
        own.signing().close();
        own = fresh();
    }

    /** From now on messages are escrowed to the key of their unit, and received only if they are. */
    public void escrowTo(EscrowHook hook) {
        escrow = Optional.of(hook);
    }

    public GroupMessage send(byte[] plaintext) {
        int number = own.chain().next();
        byte[] identifier = GroupMessage.identifier(own.id(), number);
        Optional<EscrowKey> to = escrow.map(hook -> hook.keyOf(identifier));
        try (Secret contentKey = own.chain().advance()) {
            Optional<WrappedKey> escrowed = to.map(key -> WrappedKey.wrap(key, identifier, contentKey, random));
            Bytes ciphertext = Sealing.seal(identifier, escrowed, contentKey, plaintext);
            Bytes signature = own.signing().sign(GroupMessage.signed(identifier, escrowed, ciphertext));
            return new GroupMessage(own.id(), number, escrowed, ciphertext, signature);
        }
    }

    /** The plaintext of a member's message. Refusing one changes nothing. */
    public byte[] receive(String member, GroupMessage message) throws RefusedException {
        Sender sender = others.get(member);
        if (sender == null) {
            throw new RefusedException(Refusal.WRONG_RECIPIENT, member + " is no member of the group");
        }
        if (!sender.id().equals(message.senderKey())) {
            throw new RefusedException(Refusal.WRONG_EPOCH, "the message is not under the current key of " + member);
        }
        byte[] signed = GroupMessage.signed(message.identifier(), message.escrowed(), message.ciphertext());
        if (!sender.signing().verifies(signed, message.signature())) {
            throw new RefusedException(Refusal.TAMPERED, "the message is not signed by " + member);
        }
        Sealing.requireEscrow(message.identifier(), message.escrowed(), escrow);
        return Lookahead.receive(
                sender.chain(), message.senderKey(), message.number(), sender.skipped(), message::open);
    }

    @Override
    public void close() {
        own.chain().close();
        own.signing().close();
        others.values().forEach(Sender::close);
    }
}
