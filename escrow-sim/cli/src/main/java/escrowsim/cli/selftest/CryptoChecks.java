package escrowsim.cli.selftest;

import escrowsim.crypto.AesGcm;
import escrowsim.crypto.Bytes;
import escrowsim.crypto.Hkdf;
import escrowsim.crypto.Hpke;
import escrowsim.crypto.KeyRandom;
import escrowsim.crypto.Secret;
import escrowsim.crypto.Shamir;
import escrowsim.crypto.X25519KeyPair;
import escrowsim.crypto.X25519PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.AEADBadTagException;

/** The cryptography against published vectors, and secret sharing on every set of custodians. */
public final class CryptoChecks {

    private static final Secret AES_KEY = secret("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
    private static final byte[] NONCE = hex("cafebabefacedbaddecaf888");
    private static final byte[] HEADER = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
    private static final byte[] PLAIN = hex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
            + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
    private static final byte[] SEALED = hex("522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
            + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
            + "76fc6ece0f4e1768cddf8853bb2d551b");
    private static final String HKDF_KEY = "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b";

    private CryptoChecks() {}

    public static List<Check> all() {
        return List.of(
                new Check(
                        "AES-256-GCM seals as published (McGrew and Viega, test case 16)",
                        () -> Arrays.equals(AesGcm.seal(AES_KEY, NONCE, HEADER, PLAIN), SEALED)),
                new Check(
                        "AES-256-GCM opens as published (the same)",
                        () -> Arrays.equals(AesGcm.open(AES_KEY, NONCE, HEADER, SEALED), PLAIN)),
                new Check("AES-256-GCM refuses every flipped bit", CryptoChecks::refusesFlippedBits),
                new Check(
                        "HKDF-SHA256 derives as published (RFC 5869, A.1)",
                        () -> derives(
                                "000102030405060708090a0b0c",
                                "f0f1f2f3f4f5f6f7f8f9",
                                "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865")),
                new Check(
                        "HKDF-SHA256 derives as published (RFC 5869, A.3)",
                        () -> derives(
                                "",
                                "",
                                "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8")),
                new Check(
                        "X25519 multiplies as published (RFC 7748, 5.2)",
                        () -> agrees(
                                "a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4",
                                "e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c",
                                "c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552")),
                new Check(
                        "X25519 agrees as published (RFC 7748, 6.1)",
                        () -> agrees(
                                "77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a",
                                "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f",
                                "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742")),
                new Check("HPKE opens for its recipient", () -> hpkeOpens(true)),
                new Check("HPKE opens for nobody else", () -> !hpkeOpens(false)),
                new Check("any 3 of 5 shares recover the secret, on all 10 sets", () -> sharesRecover(3, true)),
                new Check("no 2 of 5 shares do, on all 10 sets", () -> sharesRecover(2, false)));
    }

    private static boolean refusesFlippedBits() {
        return IntStream.range(0, 8 * SEALED.length).noneMatch(bit -> {
            byte[] changed = SEALED.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            return opens(changed);
        });
    }

    private static boolean opens(byte[] sealed) {
        try {
            return Arrays.equals(AesGcm.open(AES_KEY, NONCE, HEADER, sealed), PLAIN);
        } catch (AEADBadTagException refused) {
            return false;
        }
    }

    private static boolean derives(String salt, String info, String expected) {
        Secret derived = Hkdf.derive(secret(HKDF_KEY), hex(salt), hex(info), hex(expected).length);
        return derived.equals(secret(expected));
    }

    private static boolean agrees(String privateKey, String publicKey, String expected) {
        return X25519KeyPair.of(secret(privateKey))
                .agree(new X25519PublicKey(Bytes.ofHex(publicKey)))
                .equals(secret(expected));
    }

    private static boolean hpkeOpens(boolean byRecipient) {
        var random = KeyRandom.create();
        X25519KeyPair recipient = X25519KeyPair.generate(random);
        X25519KeyPair opener = byRecipient ? recipient : X25519KeyPair.generate(random);
        Secret message = Secret.random(32, random);
        Hpke.Sealed sealed = Hpke.seal(recipient.publicKey(), HEADER, NONCE, message, random);
        try {
            return Hpke.open(opener, HEADER, NONCE, sealed).equals(message);
        } catch (AEADBadTagException refused) {
            return false;
        }
    }

    /** Whether all sets of that size recover the secret, or none does. */
    private static boolean sharesRecover(int size, boolean expected) {
        var random = KeyRandom.create();
        Secret secret = Secret.random(32, random);
        Shamir shamir = new Shamir(3, 5);
        List<Shamir.Share> shares = shamir.split(secret, random);
        for (int set = 0; set < 1 << shares.size(); set++) {
            if (Integer.bitCount(set) == size
                    && shamir.combine(chosen(shares, set)).equals(secret) != expected) {
                return false;
            }
        }
        return true;
    }

    private static List<Shamir.Share> chosen(List<Shamir.Share> shares, int set) {
        List<Shamir.Share> chosen = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            if ((set >> i & 1) == 1) {
                chosen.add(shares.get(i));
            }
        }
        return chosen;
    }

    private static Secret secret(String digits) {
        return Secret.copyOf(hex(digits));
    }

    private static byte[] hex(String digits) {
        return Bytes.ofHex(digits).toArray();
    }
}
