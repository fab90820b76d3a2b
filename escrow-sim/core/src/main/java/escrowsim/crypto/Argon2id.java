package escrowsim.crypto;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A key from something that people remember, made costly to guess.
 *
 * @param memoryKib kibibytes that one guess needs, at least 8 for each lane
 * @param passes over the memory
 * @param lanes that may run at once
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9106">RFC 9106, Argon2</a>
 */
public record Argon2id(int memoryKib, int passes, int lanes) {

    /** RFC 9106, section 4, second recommended option: 64 MiB. */
    public static final Argon2id RECOMMENDED = new Argon2id(65_536, 3, 4);

    public static final int SALT_BYTES = 16;

    public Argon2id {
        if (passes < 1 || lanes < 1 || memoryKib < 8 * lanes) {
            throw new IllegalArgumentException("Argon2id needs at least 1 pass, 1 lane and 8 KiB a lane, was " + passes
                    + ", " + lanes + " and " + memoryKib + " KiB");
        }
    }

    /**
     * The derived key.
     *
     * @param pepper a key without which no guess can be tried; RFC 9106 calls it the secret value K
     */
    public Secret derive(Secret password, Secret pepper, byte[] salt, byte[] associatedData, int length) {
        Argon2Parameters parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .withSecret(pepper.exposed())
                .withAdditional(associatedData)
                .build();
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(parameters);
        byte[] derived = new byte[length];
        generator.generateBytes(password.exposed(), derived);
        parameters.clear();
        return Secret.owning(derived);
    }
}
