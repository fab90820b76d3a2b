package escrowsim.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escrowsim.crypto.VerifiableSharing.Dealing;
import escrowsim.crypto.VerifiableSharing.Share;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.AEADBadTagException;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContextWithEncapsulation;
import org.junit.jupiter.api.Test;

class SharedKeyTest {

    private static final PrimeGroup GROUP = PrimeGroup.P256;
    private static final byte[] INFO = {1};
    private static final byte[] ASSOCIATED_DATA = {2};

    private final SecureRandom random = new SecureRandom();
    private final Scalar privateKey = GROUP.randomScalar(random);
    private final Secret plaintext = Secret.copyOf(Bytes.utf8("a content key of thirty-two byte"));
    private final VerifiableSharing sharing = VerifiableSharing.feldman(3, 5);
    private final Dealing dealing = sharing.deal(privateKey, random);
    private final SharedKey key = new SharedKey(sharing, dealing.commitments());
    private final Hpke.Sealed sealed = key.seal(INFO, ASSOCIATED_DATA, plaintext, random);

    /** Source: RFC 9180, appendix A.3.1, the shared secret of DHKEM(P-256, HKDF-SHA256). */
    @Test
    void theSharedSecretIsAsPublished() {
        Scalar ephemeral = scalar("4995788ef4b9d6132b249ce59a77281493eb39af373d236a1fe415cb0c2d7beb");
        Scalar recipient = scalar("f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2");
        Point recipientKey = GROUP.power(recipient);
        Point encapsulation = GROUP.power(ephemeral);

        assertThat(encapsulation.uncompressed().hex())
                .isEqualTo("04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b32"
                        + "5ac98536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4");
        assertThat(GroupHpke.sharedSecret(encapsulation.times(recipient), encapsulation, recipientKey)
                        .copy())
                .isEqualTo(HexFormat.of().parseHex("c0d26aeab536609a572b07695d933b589dcf363ff9d93c93adea537aeabb8cb8"));
    }

    /** Two ways: what is sealed here opens in Bouncy Castle with the whole key, and the other way round. */
    @Test
    void bouncyCastleSealsAndOpensTheSame() throws Exception {
        HPKE theirs = new HPKE(HPKE.mode_base, HPKE.kem_P256_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
        byte[] encoded = key.publicKey().uncompressed().toArray();
        AsymmetricCipherKeyPair whole =
                theirs.deserializePrivateKey(privateKey.encoded().copy(), encoded);

        assertThat(theirs.setupBaseR(sealed.encapsulation().toArray(), whole, INFO)
                        .open(ASSOCIATED_DATA, sealed.ciphertext().toArray()))
                .isEqualTo(plaintext.copy());

        HPKEContextWithEncapsulation context = theirs.setupBaseS(theirs.deserializePublicKey(encoded), INFO);
        Hpke.Sealed sealedByThem = new Hpke.Sealed(
                Bytes.copyOf(context.getEncapsulation()),
                Bytes.copyOf(context.seal(ASSOCIATED_DATA, plaintext.copy())));
        List<PartialDecryption> partials =
                List.of(partial(5, sealedByThem), partial(1, sealedByThem), partial(2, sealedByThem));
        assertThat(key.open(partials, sealedByThem, INFO, ASSOCIATED_DATA)).isEqualTo(plaintext);
    }

    @Test
    void exactlyTheSubsetsOfThresholdSizeOrMoreOpen() throws Exception {
        List<PartialDecryption> all = List.of(
                partial(1, sealed), partial(2, sealed), partial(3, sealed), partial(4, sealed), partial(5, sealed));
        for (int subset = 1; subset < 1 << 5; subset++) {
            int chosen = subset;
            List<PartialDecryption> partials = all.stream()
                    .filter(partial -> (chosen >> (partial.index() - 1) & 1) == 1)
                    .toList();
            if (partials.size() >= 3) {
                assertThat(key.open(partials, sealed, INFO, ASSOCIATED_DATA)).isEqualTo(plaintext);
            } else {
                assertThatThrownBy(() -> key.open(partials, sealed, INFO, ASSOCIATED_DATA))
                        .isInstanceOf(AEADBadTagException.class);
            }
        }
    }

    @Test
    void aWrongPartialDecryptionIsRefusedWithItsSender() throws Exception {
        PartialDecryption right = partial(4, sealed);
        PartialDecryption wrong = new PartialDecryption(4, right.point().plus(GROUP.generator()), right.proof());

        assertThatThrownBy(() ->
                        key.open(List.of(partial(1, sealed), partial(2, sealed), wrong), sealed, INFO, ASSOCIATED_DATA))
                .isInstanceOfSatisfying(
                        WrongPartialException.class, e -> assertThat(e.index()).isEqualTo(4))
                .hasMessage("the partial decryption of share 4 is not what that share gives");
    }

    @Test
    void aPartialDecryptionOfAnotherMessageShareOrPurposeIsRefused() throws Exception {
        Hpke.Sealed other = key.seal(INFO, ASSOCIATED_DATA, plaintext, random);
        PartialDecryption right = partial(1, sealed);
        PartialDecryption moved = new PartialDecryption(2, right.point(), right.proof());
        byte[] otherInfo = {3};

        for (PartialDecryption wrong : List.of(partial(1, other), moved)) {
            assertThatThrownBy(() -> key.open(
                            List.of(wrong, partial(3, sealed), partial(5, sealed)), sealed, INFO, ASSOCIATED_DATA))
                    .isInstanceOf(WrongPartialException.class);
        }
        assertThatThrownBy(() -> key.open(List.of(right), sealed, otherInfo, ASSOCIATED_DATA))
                .isInstanceOf(WrongPartialException.class);
    }

    @Test
    void aProofWithAChangedNumberProvesNothing() throws Exception {
        PartialDecryption right = partial(1, sealed);
        EqualLogarithms proof = right.proof();
        Point shareKey = dealing.commitments().at(1);

        assertThat(right.verifies(shareKey, sealed, INFO, ASSOCIATED_DATA)).isTrue();
        for (EqualLogarithms wrong : List.of(
                new EqualLogarithms(proof.challenge().add(BigInteger.ONE), proof.response()),
                new EqualLogarithms(proof.challenge(), proof.response().add(BigInteger.ONE)),
                new EqualLogarithms(proof.challenge(), proof.response().add(GROUP.order())))) {
            assertThat(new PartialDecryption(1, right.point(), wrong).verifies(shareKey, sealed, INFO, ASSOCIATED_DATA))
                    .isFalse();
        }
    }

    @Test
    void aChangedCiphertextDoesNotOpen() throws Exception {
        List<PartialDecryption> partials = List.of(partial(1, sealed), partial(2, sealed), partial(3, sealed));
        byte[] changed = sealed.ciphertext().toArray();
        changed[0] ^= 1;
        Hpke.Sealed tampered = new Hpke.Sealed(sealed.encapsulation(), Bytes.copyOf(changed));
        Hpke.Sealed offCurve = new Hpke.Sealed(Bytes.ofHex("04" + "01".repeat(64)), sealed.ciphertext());

        assertThatThrownBy(() -> key.open(partials, tampered, INFO, ASSOCIATED_DATA))
                .isInstanceOf(AEADBadTagException.class);
        assertThatThrownBy(() -> key.open(partials, offCurve, INFO, ASSOCIATED_DATA))
                .isInstanceOf(AEADBadTagException.class)
                .hasMessage("the sealed message does not open");
    }

    @Test
    void aSharedKeyNeedsFeldmansCommitments() {
        VerifiableSharing hidden = VerifiableSharing.pedersen(3, 5);

        assertThatThrownBy(() -> new SharedKey(hidden, dealing.commitments()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a shared key needs 3 of Feldman's commitments on P-256");
    }

    private PartialDecryption partial(int index, Hpke.Sealed of) throws AEADBadTagException {
        Share share = dealing.shares().get(index - 1);
        return PartialDecryption.of(share, of, INFO, ASSOCIATED_DATA, random);
    }

    private static Scalar scalar(String hex) {
        return GROUP.scalar(Secret.copyOf(HexFormat.of().parseHex(hex)));
    }
}
