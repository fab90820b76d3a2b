package escrowsim.crypto;

import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * The public half of an Ed25519 key pair.
 *
 * @param bytes the encoded point
 */
public record Ed25519PublicKey(Bytes bytes) {

    public static final int LENGTH = 32;
    public static final int SIGNATURE_LENGTH = 64;

    public Ed25519PublicKey {
        if (bytes.length() != LENGTH) {
            throw new IllegalArgumentException("an Ed25519 public key has " + LENGTH + " bytes, got " + bytes.length());
        }
    }

    /** Whether the holder of the private key signed the message. */
    public boolean verifies(byte[] message, Bytes signature) {
        if (signature.length() != SIGNATURE_LENGTH) {
            return false;
        }
        try {
            Ed25519Signer verifier = new Ed25519Signer();
            verifier.init(false, new Ed25519PublicKeyParameters(bytes.toArray()));
            verifier.update(message, 0, message.length);
            return verifier.verifySignature(signature.toArray());
        } catch (IllegalArgumentException e) {
            return false; // the bytes are no point, so nothing was signed with it
        }
    }
}
