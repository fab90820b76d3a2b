package escrowsim.custody;

import escrowsim.attack.Custodian;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/** A way to hold escrowed keys. */
public sealed interface CustodyModel permits NoEscrow, ThresholdShares {

    /** The word that scenarios and results use, such as {@code threshold-shares}. */
    String id();

    /** The same model with real keys, deposited with and recovered from real vaults; empty where nothing is escrowed. */
    default Optional<Escrow> escrow(List<Custodian> custodians, SecureRandom random) {
        return Optional.empty();
    }
}
