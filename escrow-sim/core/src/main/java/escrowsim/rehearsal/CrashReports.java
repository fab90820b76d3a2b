package escrowsim.rehearsal;

import escrowsim.attack.IncidentSink;
import escrowsim.crypto.Bytes;
import escrowsim.crypto.Hpke;
import escrowsim.crypto.Secret;
import escrowsim.crypto.X25519KeyPair;
import escrowsim.custody.EscrowKey;
import escrowsim.custody.RefusedException;
import escrowsim.custody.WrappedKey;
import escrowsim.trial.Incidents;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.crypto.AEADBadTagException;

/**
 * The flaw that the mandated client has in a rehearsal: where it escrows a content key, a crash report keeps a copy, sealed to a
 * key that somebody has found. Whoever uses the flaw opens what is stored without a share, whatever the custody; without a
 * mandate no such code runs. Mutable.
 */
final class CrashReports {

    private static final byte[] INFO = Bytes.utf8("escrowsim crash report 1");

    private final X25519KeyPair found;
    private final Map<Bytes, Hpke.Sealed> ofMessage = new HashMap<>();

    private CrashReports(SecureRandom random) {
        found = X25519KeyPair.generate(random);
    }

    /** The flaw of a world's client, if any of its incidents uses it. */
    static Optional<CrashReports> of(Incidents incidents, SecureRandom random) {
        return IntStream.range(0, incidents.count()).anyMatch(i -> isUsedBy(incidents, i))
                ? Optional.of(new CrashReports(random))
                : Optional.empty();
    }

    static boolean isUsedBy(Incidents incidents, int incident) {
        return incidents.hits(incident) == 1 && incidents.hit(incident, 0) == IncidentSink.EVERYTHING;
    }

    /** This key as the flawed client uses it. */
    EscrowKey usedBy(EscrowKey key) {
        return new EscrowKey() {
            @Override
            public long epoch() {
                return key.epoch();
            }

            @Override
            public WrappedKey wrap(byte[] message, Secret contentKey, SecureRandom random) {
                ofMessage.put(Bytes.copyOf(message), Hpke.seal(found.publicKey(), INFO, message, contentKey, random));
                return key.wrap(message, contentKey, random);
            }
        };
    }

    /** Reads what is stored of these epochs. */
    void read(Iterable<RealEpoch> epochs, double year) throws RefusedException {
        for (RealEpoch epoch : epochs) {
            for (Prize prize : epoch.prizes()) {
                if (prize.worthTrying(year)) {
                    try (Secret contentKey = contentKey(prize.identifier())) {
                        prize.open(contentKey, year);
                    }
                }
            }
        }
    }

    private Secret contentKey(byte[] message) {
        Hpke.Sealed report = ofMessage.get(Bytes.copyOf(message));
        if (report == null) {
            throw new AssertionError("every escrowed message has its report");
        }
        try {
            return Hpke.open(found, INFO, message, report);
        } catch (AEADBadTagException e) {
            throw new AssertionError("a report opens with the key to which it was sealed", e);
        }
    }
}
