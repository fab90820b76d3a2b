/**
 * Real cryptography, tested against published vectors: secret sharing, key agreement, sealed messages, commitments. Knows
 * no policy: who may hold or use a key is {@code custody}'s business.
 *
 * <p>X25519, HKDF and HPKE are Bouncy Castle's, AES-GCM and SHA-256 the platform's. Only the secret sharing is written
 * here, because refresh and nesting need its arithmetic.
 */
package escrowsim.crypto;
