package escrowsim.rehearsal;

import escrowsim.crypto.Argon2id;
import escrowsim.crypto.Bytes;
import escrowsim.crypto.Secret;
import escrowsim.crypto.X25519KeyPair;
import escrowsim.custody.EpochKey;
import escrowsim.custody.EscrowKey;
import escrowsim.custody.RefusedException;
import escrowsim.messaging.Device;
import escrowsim.messaging.Envelope;
import escrowsim.rehearsal.Demonstration.Step;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A small service, whose messages it stores: Alice writes to Bob, Carol and Dave, Erin to Frank, two messages each in each of two
 * epochs. What somebody reads of the sixteen who comes by one key that is escrowed, at each level.
 */
public final class UnitsOfEscrow {

    private static final String TEXT = "Meet me at noon.";
    private static final byte[] BYTES = Bytes.utf8(TEXT);
    private static final int EPOCHS = 2;
    private static final int MESSAGES_A_LINE = 2;
    private static final Argon2id QUICK = new Argon2id(8, 1, 1);

    /** Somebody who writes to somebody. */
    private record Line(String writer, String reader) {}

    private static final List<Line> LINES = List.of(
            new Line("Alice", "Bob"), new Line("Alice", "Carol"), new Line("Alice", "Dave"), new Line("Erin", "Frank"));

    /** One message: which of which line in which epoch. */
    private record Place(Line line, int epoch, int number) {}

    /** For what one escrow key serves. */
    public enum Level {
        MESSAGE("each message"),
        SESSION("each session"),
        USER_EPOCH("each user's epoch"),
        EPOCH_OF_ALL("everybody's epoch"),
        EVERYTHING("everything");

        private final String words;

        Level(String words) {
            this.words = words;
        }

        /** What the escrow key of a message is for. */
        private String unitOf(Place place) {
            return switch (this) {
                case MESSAGE -> place.line() + " " + place.epoch() + " " + place.number();
                case SESSION -> place.line().toString();
                case USER_EPOCH -> place.line().writer() + " " + place.epoch();
                case EPOCH_OF_ALL -> "epoch " + place.epoch();
                case EVERYTHING -> "all";
            };
        }
    }

    /** How many messages the first escrow key opens, of how many, and how many keys there are. */
    public record Loss(int opened, int messages, int keys) {}

    private final SecureRandom random;
    private final Map<Line, Conversation> conversations = new LinkedHashMap<>();
    private final List<Envelope> stored = new ArrayList<>();
    private final Map<String, X25519KeyPair> keys = new LinkedHashMap<>();

    private UnitsOfEscrow(SecureRandom random) {
        this.random = random;
        for (Line line : LINES) {
            conversations.put(line, new Conversation(random));
        }
    }

    static List<Step> steps(SecureRandom random) throws RefusedException {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(
                "Without escrow: Alice writes to Bob, Carol and Dave, Erin to Frank, sixteen messages that the service stores;"
                        + " when they are read somebody takes all phones and tries every key that is on them",
                readAfterwards(random) + " of 16 stored messages are read"));
        for (Level level : Level.values()) {
            Loss loss = of(level, random);
            steps.add(new Step(
                    "With an escrow key for " + level.words + ", somebody comes by "
                            + (loss.keys() == 1 ? "it" : "one of the " + loss.keys()),
                    loss.opened() + " of " + loss.messages() + " stored messages are read"));
        }
        steps.add(new Step(
                "With escrow of storage keys, somebody comes by that of Alice's phone, and by the phone",
                deviceAtRest(random)
                        + " of 16 messages are read, which lie on it; those that the service stores stay closed"));
        return steps;
    }

    /** What a key at this level opens. */
    public static Loss of(Level level, SecureRandom random) throws RefusedException {
        UnitsOfEscrow service = new UnitsOfEscrow(random);
        service.write(place -> Optional.of(level.unitOf(place)));
        X25519KeyPair first = service.keys.values().iterator().next();
        int opened = 0;
        for (Envelope message : service.stored) {
            opened += service.opens(first, message) ? 1 : 0;
        }
        return new Loss(opened, service.stored.size(), service.keys.size());
    }

    /** How many stored messages open, without escrow, with all keys that are left on all phones once they have been read. */
    public static long readAfterwards(SecureRandom random) throws RefusedException {
        UnitsOfEscrow service = new UnitsOfEscrow(random);
        service.write(place -> Optional.empty());
        return service.stored.stream()
                .filter(message -> service.conversations.values().stream()
                        .anyMatch(conversation -> conversation.opensWithWhatIsLeft(message)))
                .count();
    }

    /** How many messages lie on Alice's phone and open with its escrowed storage key. */
    public static int deviceAtRest(SecureRandom random) throws RefusedException {
        X25519KeyPair vendor = X25519KeyPair.generate(random);
        Device phone = Device.withEscrow(
                new EpochKey(1, vendor.publicKey()), Secret.copyOf(Bytes.utf8("482137")), QUICK, 10, random);
        long hers = LINES.stream().filter(line -> line.writer().equals("Alice")).count();
        for (int i = 0; i < hers * EPOCHS * MESSAGES_A_LINE; i++) {
            phone.store(BYTES);
        }
        phone.lock();
        int read = 0;
        try (Secret key = phone.escrowed().orElseThrow().unwrap(vendor, Device.escrowIdentifier())) {
            for (int i = 0; i < phone.size(); i++) {
                read += Arrays.equals(phone.read(i, key), BYTES) ? 1 : 0;
            }
        }
        return read;
    }

    private void write(Function<Place, Optional<String>> unit) {
        for (int epoch = 1; epoch <= EPOCHS; epoch++) {
            for (Map.Entry<Line, Conversation> line : conversations.entrySet()) {
                Conversation conversation = line.getValue();
                for (int number = 1; number <= MESSAGES_A_LINE; number++) {
                    unit.apply(new Place(line.getKey(), epoch, number))
                            .ifPresent(name -> conversation.escrowTo(key(name)));
                    stored.add(conversation.send(TEXT));
                }
            }
        }
    }

    private EscrowKey key(String unit) {
        X25519KeyPair pair = keys.computeIfAbsent(unit, name -> X25519KeyPair.generate(random));
        return new EpochKey(List.copyOf(keys.keySet()).indexOf(unit), pair.publicKey());
    }

    private boolean opens(X25519KeyPair key, Envelope message) {
        try (Secret contentKey = message.escrowed().orElseThrow().unwrap(key, message.identifier())) {
            return Arrays.equals(message.open(contentKey), BYTES);
        } catch (RefusedException e) {
            return false; // It is another unit's.
        }
    }
}
