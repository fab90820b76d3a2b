package escrowsim.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escrowsim.crypto.Argon2id;
import escrowsim.crypto.Bytes;
import escrowsim.crypto.Hmac;
import escrowsim.crypto.Secret;
import escrowsim.crypto.X25519KeyPair;
import escrowsim.custody.EpochKey;
import escrowsim.custody.EscrowKey;
import escrowsim.custody.Refusal;
import escrowsim.custody.RefusedException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The transcript of a small service: Alice writes to Bob, Carol and Dave, Erin to Frank, two messages each in each of two
 * epochs, sixteen in all. The service stores them, they are read, and then somebody takes what there is to take.
 */
class UnitOfEscrowTest {

    private static final byte[] TEXT = Bytes.utf8("Meet me at noon.");
    /** Who writes to whom, by the reader, in this order. */
    private static final Map<String, String> WRITES_TO =
            new TreeMap<>(Map.of("Bob", "Alice", "Carol", "Alice", "Dave", "Alice", "Frank", "Erin"));

    /** How far one escrow key serves. */
    private enum Level {
        MESSAGE,
        SESSION,
        USER_EPOCH,
        EPOCH_OF_ALL,
        EVERYTHING
    }

    private final SecureRandom random = new SecureRandom();
    private final Map<String, X25519KeyPair> keys = new LinkedHashMap<>();
    private final List<Envelope> stored = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();

    /** Without escrow. Everything that all devices still hold is tried, also as the key of a chain that leads on. */
    @Test
    void withoutEscrowAStoredConversationIsLostWithItsKeys() throws RefusedException {
        for (int i = 0; i < WRITES_TO.size(); i++) {
            Pair pair = pair();
            for (int message = 0; message < 4; message++) {
                exchange(pair);
            }
        }

        assertThat(stored).hasSize(16);
        assertThat(readableWith(Belongings.of(sessions))).isZero();
    }

    /** That the search finds what there is: the key of a message that has not come yet is still held. */
    @Test
    void theKeyOfAMessageThatWasOvertakenIsStillHeld() throws RefusedException {
        Pair pair = pair();
        stored.add(pair.alice().send(TEXT));
        exchange(pair);

        assertThat(readableWith(Belongings.of(sessions))).isEqualTo(1);
    }

    /** Bob's chain key, taken before the message is read, opens it and what follows until the conversation turns. */
    @Test
    void whoTakesADeviceReadsOnUntilTheConversationTurns() throws RefusedException {
        Pair pair = pair();
        List<Secret> taken = copies(Belongings.of(pair.bob()));
        exchange(pair);
        exchange(pair);
        assertThat(readableWith(taken)).isEqualTo(2);

        pair.alice().receive(pair.bob().send(TEXT));
        exchange(pair);

        assertThat(readableWith(taken)).isEqualTo(2);
    }

    /**
     * X3DH without a key that serves once: whoever has Bob's prekeys agrees on the first key again, as long as the signed
     * prekey is kept.
     */
    @Test
    void withoutAKeyThatServesOnceTheFirstMessagesStayReadable() throws RefusedException {
        Prekeys prekeys = Prekeys.generate(Identity.generate(random), 0, random);
        Session.Begun begun = Session.begin(Identity.generate(random), prekeys.bundle(Suite.PQXDH), random);
        Envelope first = begun.session().send(TEXT);
        prekeys.receive(begun.hello(), first);

        assertThat(prekeys.receive(begun.hello(), first).plaintext().copy()).isEqualTo(TEXT);
        prekeys.close();
        assertThatThrownBy(() -> prekeys.receive(begun.hello(), first)).isInstanceOf(IllegalStateException.class);
    }

    /** How many of the sixteen messages the first escrow key opens; each message is opened by exactly one key. */
    @ParameterizedTest
    @CsvSource({"MESSAGE,1,16", "SESSION,4,4", "USER_EPOCH,6,4", "EPOCH_OF_ALL,8,2", "EVERYTHING,16,1"})
    void theUnitOfEscrowIsTheUnitOfLoss(Level level, int opened, int unitsInAll) throws RefusedException {
        Map<String, Pair> pairs = new LinkedHashMap<>();
        WRITES_TO.keySet().forEach(to -> pairs.put(to, pair()));
        for (int epoch = 1; epoch <= 2; epoch++) {
            for (Map.Entry<String, String> line : WRITES_TO.entrySet()) {
                Pair pair = Objects.requireNonNull(pairs.get(line.getKey()));
                EscrowHook hook = hook(level, line.getValue(), line.getKey(), epoch);
                pair.alice().escrowTo(hook);
                pair.bob().escrowTo(hook);
                exchange(pair);
                exchange(pair);
            }
        }

        List<Integer> openedBy = new ArrayList<>();
        for (X25519KeyPair key : keys.values()) {
            openedBy.add(openedBy(key));
        }

        assertThat(openedBy).hasSize(unitsInAll);
        assertThat(openedBy.get(0)).isEqualTo(opened);
        assertThat(openedBy.stream().mapToInt(Integer::intValue).sum()).isEqualTo(16);
        assertThat(readableWith(Belongings.of(sessions))).isZero();
    }

    /** At the level of the device nothing is escrowed on the way; the key and the device open all that lies on it. */
    @Test
    void theUnitOfADeviceIsAllThatLiesOnIt() throws RefusedException {
        X25519KeyPair vendor = X25519KeyPair.generate(random);
        Secret passcode = Secret.copyOf(Bytes.utf8("482137"));
        Device alices =
                Device.withEscrow(new EpochKey(1, vendor.publicKey()), passcode, new Argon2id(8, 1, 1), 10, random);
        for (String writer : WRITES_TO.values()) {
            Pair pair = pair();
            for (int i = 0; i < 4; i++) {
                exchange(pair);
                if (writer.equals("Alice")) {
                    alices.store(TEXT);
                }
            }
        }
        alices.lock();

        int read = 0;
        try (Secret key = alices.escrowed().orElseThrow().unwrap(vendor, Device.escrowIdentifier())) {
            for (int i = 0; i < alices.size(); i++) {
                read += Arrays.equals(alices.read(i, key), TEXT) ? 1 : 0;
            }
        }

        assertThat(read).isEqualTo(12);
        assertThat(stored).allSatisfy(message -> assertThat(message.escrowed()).isEmpty());
    }

    private Pair pair() {
        Pair pair = Pair.connected(random);
        sessions.add(pair.alice());
        sessions.add(pair.bob());
        return pair;
    }

    private void exchange(Pair pair) throws RefusedException {
        Envelope sent = pair.alice().send(TEXT);
        stored.add(sent);
        assertThat(pair.bob().receive(sent)).isEqualTo(TEXT);
    }

    private EscrowHook hook(Level level, String user, String session, int epoch) {
        return identifier -> key(
                switch (level) {
                    case MESSAGE -> Bytes.copyOf(identifier).hex();
                    case SESSION -> session;
                    case USER_EPOCH -> user + " in " + epoch;
                    case EPOCH_OF_ALL -> "all in " + epoch;
                    case EVERYTHING -> "all";
                });
    }

    private EscrowKey key(String unit) {
        X25519KeyPair pair = keys.computeIfAbsent(unit, name -> X25519KeyPair.generate(random));
        return new EpochKey(new ArrayList<>(keys.keySet()).indexOf(unit), pair.publicKey());
    }

    private int openedBy(X25519KeyPair key) throws RefusedException {
        int opened = 0;
        for (Envelope message : stored) {
            try (Secret contentKey = message.escrowed().orElseThrow().unwrap(key, message.identifier())) {
                opened += Arrays.equals(message.open(contentKey), TEXT) ? 1 : 0;
            } catch (RefusedException e) {
                assertThat(e.why()).isEqualTo(Refusal.TAMPERED);
            }
        }
        return opened;
    }

    private static List<Secret> copies(List<Secret> secrets) {
        return secrets.stream().map(secret -> secret.part(0, secret.length())).toList();
    }

    /** How many of the stored messages open with one of the secrets, or with one that follows from it in a chain. */
    private int readableWith(List<Secret> secrets) {
        List<Secret> candidates = new ArrayList<>(secrets);
        for (Secret secret : secrets) {
            if (secret.length() == Chain.KEY_BYTES) {
                try (Chain chain = new Chain(secret.part(0, Chain.KEY_BYTES), new Hmac())) {
                    for (int i = 0; i < 20; i++) {
                        candidates.add(chain.advance());
                    }
                }
            }
        }
        assertThat(candidates).hasSizeGreaterThan(20);
        return (int) stored.stream()
                .filter(message -> candidates.stream().anyMatch(key -> opens(message, key)))
                .count();
    }

    private static boolean opens(Envelope message, Secret key) {
        try {
            return key.length() == Chain.KEY_BYTES && Arrays.equals(message.open(key), TEXT);
        } catch (RefusedException e) {
            return false;
        }
    }
}
