package escrowsim.rehearsal;

import escrowsim.crypto.AesGcm;
import escrowsim.crypto.Bytes;
import escrowsim.crypto.Secret;
import escrowsim.custody.EscrowKey;
import escrowsim.custody.WrappedKey;
import java.security.SecureRandom;

/** A key that protects nothing, escrowed like those that do. */
record Probe(WrappedKey wrapped) implements Prize {

    private static final byte[] NAME = Bytes.utf8("probe");

    static Prize to(EscrowKey key, SecureRandom random) {
        try (Secret nothing = Secret.random(AesGcm.KEY_BYTES, random)) {
            return new Probe(key.wrap(NAME, nothing, random));
        }
    }

    @Override
    public byte[] identifier() {
        return NAME;
    }

    @Override
    public boolean worthTrying(double year) {
        return false;
    }

    @Override
    public void open(Secret key, double year) {
        // There is nothing to read.
    }
}
