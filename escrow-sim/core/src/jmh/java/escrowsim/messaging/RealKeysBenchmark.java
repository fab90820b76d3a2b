package escrowsim.messaging;

import escrowsim.attack.Answering;
import escrowsim.attack.Custodian;
import escrowsim.attack.KeyStorage;
import escrowsim.crypto.AesGcm;
import escrowsim.crypto.Hpke;
import escrowsim.crypto.Secret;
import escrowsim.crypto.Shamir;
import escrowsim.crypto.X25519KeyPair;
import escrowsim.custody.Bulletin;
import escrowsim.custody.Escrow;
import escrowsim.custody.EpochKey;
import escrowsim.custody.KeySchedule;
import escrowsim.custody.KeyShare;
import escrowsim.custody.Recovery;
import escrowsim.custody.RefusedException;
import escrowsim.custody.Response;
import escrowsim.custody.Rule;
import escrowsim.custody.ThresholdShares;
import escrowsim.custody.Visit;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What real messages and real keys cost beside the bare primitives they are made of, in one run: a message of 1 kB in an
 * established session, the same escrowed, and the deposit and recovery of an epoch's key by any three of five custodians.
 *
 * <p>The bare AEAD takes a new key for each message, as a ratchet must; the platform's cipher under one key for all is shown
 * too, because setting a key is half of the time.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class RealKeysBenchmark {

    private static final int HEADER_BYTES = Header.BYTES + 1;
    private static final List<String> CUSTODIANS = List.of("Ministry", "Police", "Provider", "Court", "Auditor");

    private final SecureRandom random = new SecureRandom();
    private final byte[] text = new byte[1_000];
    private final byte[] nonce = new byte[AesGcm.NONCE_BYTES];
    private final byte[] header = new byte[HEADER_BYTES];
    private final Secret key = Secret.random(AesGcm.KEY_BYTES, random);
    private final X25519KeyPair escrowPair = X25519KeyPair.generate(random);
    private final Shamir shamir = new Shamir(3, 5);
    private final Secret privateKey = Secret.random(X25519KeyPair.PRIVATE_LENGTH, random);
    private final List<Shamir.Share> threeShares = shamir.split(privateKey, random).subList(0, 3);
    private final Escrow escrow = new ThresholdShares(
                    Rule.atLeast(3, CUSTODIANS), KeySchedule.ONE_KEY, Response.EVICT)
            .escrow(CUSTODIANS.stream().map(RealKeysBenchmark::custodian).toList(), random);
    private final Bulletin bulletin = escrow.deposit(0, 0);
    private final List<KeyShare> copied = new ArrayList<>();
    private final SecretKeySpec oneKey = new SecretKeySpec(key.copy(), "AES");
    private final Cipher cipher;
    private Session alice;
    private Session bob;
    private Session escrowed;
    private long epoch;
    private long sealed;

    public RealKeysBenchmark() {
        try {
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has AES-GCM", e);
        }
    }

    private static Custodian custodian(String name) {
        return new Custodian(name, "", 1, "", "", KeyStorage.EXPORTABLE, new Answering(1, 1));
    }

    @Setup
    public void talk() throws RefusedException {
        Prekeys prekeys = Prekeys.generate(Identity.generate(random), 2, random);
        Session.Begun begun = Session.begin(Identity.generate(random), prekeys.bundle(Suite.X3DH), random);
        alice = begun.session();
        bob = prekeys.receive(begun.hello(), alice.send(text)).session();
        escrowed = Session.begin(Identity.generate(random), prekeys.bundle(Suite.X3DH), random)
                .session();
        escrowed.escrowTo(new EpochKey(1, escrowPair.publicKey()));
        for (String name : CUSTODIANS.subList(0, 3)) {
            try (Visit visit = escrow.vault(name).enter()) {
                copied.addAll(visit.copy(0));
            }
        }
    }

    @Benchmark
    public byte[] sealBare() {
        try (Secret fresh = key.part(0, AesGcm.KEY_BYTES)) {
            return AesGcm.seal(fresh, nonce, header, text);
        }
    }

    @Benchmark
    public byte[] sealBareUnderOneKey() throws GeneralSecurityException {
        ByteBuffer.wrap(nonce).putLong(++sealed);
        cipher.init(Cipher.ENCRYPT_MODE, oneKey, new GCMParameterSpec(8 * AesGcm.TAG_BYTES, nonce));
        cipher.updateAAD(header);
        return cipher.doFinal(text);
    }

    @Benchmark
    public Envelope sealInSession() {
        return alice.send(text);
    }

    @Benchmark
    public byte[] sealAndOpenBare() throws Exception {
        return AesGcm.open(key, nonce, header, AesGcm.seal(key, nonce, header, text));
    }

    @Benchmark
    public byte[] sealAndOpenInSession() throws RefusedException {
        return bob.receive(alice.send(text));
    }

    @Benchmark
    public Hpke.Sealed wrapBare() {
        return Hpke.seal(escrowPair.publicKey(), nonce, header, key, random);
    }

    @Benchmark
    public Envelope sealEscrowed() {
        return escrowed.send(text);
    }

    @Benchmark
    public List<Shamir.Share> splitBare() {
        return shamir.split(privateKey, random);
    }

    /** Draws the epoch's key pair too, and commits to each share. */
    @Benchmark
    public Bulletin deposit() {
        Bulletin deposited = escrow.deposit(++epoch, 0);
        escrow.erase(epoch);
        return deposited;
    }

    @Benchmark
    public Secret combineBare() {
        return shamir.combine(threeShares);
    }

    /** Checks each share against its commitment, and the rebuilt key against the public one. */
    @Benchmark
    public Optional<X25519KeyPair> recover() throws RefusedException {
        Recovery recovery = new Recovery(bulletin, 0);
        for (KeyShare share : copied) {
            recovery.add(share);
        }
        return recovery.keyPair();
    }
}
