package escrowsim.custody;

import escrowsim.attack.Custodian;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/**
 * A way to hold escrowed keys. What trials ask of it is primitive: who must act together, how long keys live, what an incident
 * at a holder yields, how much of the traffic a key opens, whether the design itself notices. A kernel asks once, before its
 * first trial.
 */
public sealed interface CustodyModel
        permits NoEscrow,
                ProviderKey,
                AgencyKey,
                SplitKey,
                ThresholdShares,
                VerifiableShares,
                ThresholdDecryption,
                ClipperLeaf,
                PartialKey,
                CrumpleZone,
                Translucent,
                DeviceVault,
                EscrowedBackup,
                TransparentWarrants,
                IdentityBased,
                GhostParticipant,
                CarrierTap {

    /** The word that scenarios and results use, such as {@code threshold-shares}. */
    String id();

    /** Whether anybody but the two ends can ever read. */
    default boolean canBeOpened() {
        return true;
    }

    /** Who can open together; empty where no custodian has a part in it. */
    Optional<Rule> holders();

    /** How long one key serves, and how long what opens it exists. */
    default KeySchedule keys() {
        return KeySchedule.ONE_KEY;
    }

    /** What a detection sets off. */
    default Response response() {
        return Response.EVICT;
    }

    /** What one key opens, and so what is lost with it. */
    UnitOfLoss unit();

    /** What an incident at this holder yields. */
    default Yield yieldOf(Custodian holder) {
        return holder.exportable() ? Yield.COPY : Yield.USE;
    }

    /** Whether traffic sent before can be read at all; if not, whatever is asked for is still to be sent. */
    default boolean reachesBack() {
        return true;
    }

    /** The share of the traffic in reach that a qualified set can read at all. */
    default double shareOpened() {
        return 1;
    }

    /** What of a key must still be searched once a qualified set has given out its part; empty for nothing. */
    default Optional<KeySearch> search() {
        return Optional.empty();
    }

    /** How long what opens a key outlives its epoch: where nobody holds a share, none is missing. */
    default double openableDays() {
        return holders().isPresent() ? keys().shareRetentionDays() : Double.POSITIVE_INFINITY;
    }

    /** How long the design itself holds up a warrant, after all have answered. */
    default double lawfulDelayDays() {
        return possession().map(Possession::delayDays).orElse(0.0);
    }

    /** What must be in one's hands besides; empty for nothing. */
    default Optional<Possession> possession() {
        return Optional.empty();
    }

    /** How the design itself notices an incident; empty where it does not. */
    default Optional<Notice> notice() {
        return Optional.empty();
    }

    /** The same model before an adversary who has recorded all ciphertext himself. */
    default CustodyModel againstRecordedTraffic() {
        return this;
    }

    /** How often a sender tries, on average, until a message is as the design lets him send it. */
    default double triesPerMessage() {
        return 1;
    }

    /** What the real keys of this program only stand in for, with the same structure; empty where they are the thing itself. */
    default Optional<String> standsInFor() {
        return Optional.empty();
    }

    /** The same model with real keys; empty where nothing is escrowed. */
    default Optional<RealCustody> withKeys(List<Custodian> custodians, SecureRandom random) {
        return Optional.empty();
    }
}
