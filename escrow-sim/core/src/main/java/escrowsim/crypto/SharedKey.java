package escrowsim.crypto;

import escrowsim.crypto.VerifiableSharing.Hiding;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.AEADBadTagException;

/**
 * A P-256 key that is shared and never assembled, as everybody sees it. Senders seal as to any key; enough custodians open one
 * message by a {@link PartialDecryption} each. A wrong one is refused, and its sender named.
 *
 * @param commitments Feldman's, whose constant is the public key
 * @see <a href="https://doi.org/10.1007/0-387-34805-0_28">Desmedt and Frankel, Threshold Cryptosystems (1989)</a>
 * @see <a href="https://doi.org/10.1007/3-540-69053-0_16">Shoup and Gennaro, Securing Threshold Cryptosystems against Chosen
 *     Ciphertext Attack (1998)</a> for why each contribution carries a proof
 */
public record SharedKey(VerifiableSharing sharing, Commitments commitments) {

    public SharedKey {
        if (sharing.hiding() != Hiding.FELDMAN
                || !sharing.group().equals(PrimeGroup.P256)
                || commitments.coefficients().size() != sharing.threshold()) {
            throw new IllegalArgumentException(
                    "a shared key needs " + sharing.threshold() + " of Feldman's commitments on P-256");
        }
    }

    public Point publicKey() {
        return commitments.constant();
    }

    public Hpke.Sealed seal(byte[] info, byte[] associatedData, Secret plaintext, SecureRandom random) {
        return GroupHpke.seal(publicKey(), info, associatedData, plaintext, random);
    }

    /**
     * The plaintext.
     *
     * @throws WrongPartialException if one of them is not what its custodian's share gives
     * @throws AEADBadTagException if they are fewer than the threshold, or info, associated data or any bit of the message
     *     is another
     */
    public Secret open(List<PartialDecryption> partials, Hpke.Sealed sealed, byte[] info, byte[] associatedData)
            throws WrongPartialException, AEADBadTagException {
        Lagrange.requireDistinct(partials.stream().map(PartialDecryption::index).toList(), sharing.shares());
        for (PartialDecryption partial : partials) {
            if (!partial.verifies(commitments.at(partial.index()), sealed, info, associatedData)) {
                throw new WrongPartialException(partial.index());
            }
        }
        Map<Integer, Point> points =
                partials.stream().collect(Collectors.toMap(PartialDecryption::index, PartialDecryption::point));
        return GroupHpke.open(sharing.combineInExponent(points), publicKey(), info, associatedData, sealed);
    }
}
