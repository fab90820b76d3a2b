package escrowsim.crypto;

import escrowsim.crypto.VerifiableSharing.Share;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;

/**
 * What one custodian contributes to the opening of one message sealed to a shared key: the encapsulation times his share,
 * with a proof that it is that. It opens nothing else.
 *
 * @param index of the custodian's share
 */
public record PartialDecryption(int index, Point point, EqualLogarithms proof) {

    /** Info and associated data are bound into the proof: made for another message it verifies for none. */
    public static PartialDecryption of(
            Share share, Hpke.Sealed sealed, byte[] info, byte[] associatedData, SecureRandom random)
            throws AEADBadTagException {
        Point base = GroupHpke.encapsulation(sealed);
        Point point = base.times(share.value());
        EqualLogarithms.Statement statement =
                statement(PrimeGroup.P256.power(share.value()), base, point, info, associatedData);
        return new PartialDecryption(share.index(), point, EqualLogarithms.prove(statement, share.value(), random));
    }

    /** Whether it was made from this message with the share behind {@code shareKey}, the generator times the share. */
    public boolean verifies(Point shareKey, Hpke.Sealed sealed, byte[] info, byte[] associatedData)
            throws AEADBadTagException {
        Point base = GroupHpke.encapsulation(sealed);
        return proof.proves(statement(shareKey, base, point, info, associatedData));
    }

    private static EqualLogarithms.Statement statement(
            Point shareKey, Point base, Point point, byte[] info, byte[] associatedData) {
        Bytes context = Bytes.copyOf(Bytes.framed(info, associatedData));
        return new EqualLogarithms.Statement(PrimeGroup.P256, shareKey, base, point, context);
    }
}
