/**
 * Cryptography that was proposed for key escrow or built for it, from its published descriptions. Not for protecting anything:
 * ciphers and sizes are those of their time, and nothing runs in constant time.
 */
package escrowsim.crypto.historic;
