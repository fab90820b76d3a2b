/**
 * Real cryptography, tested against published vectors: secret sharing, also verifiable, key agreement, sealed messages, also
 * to shared keys, commitments. Knows no policy: who may hold or use a key is {@code custody}'s business.
 *
 * <p>X25519, HPKE on it and the arithmetic of curves are Bouncy Castle's, AES-GCM, HMAC and SHA-2 the platform's. Written here
 * is what no library has: the sharings, because refresh and nesting need their arithmetic, and what is proved about them.
 */
package escrowsim.crypto;
