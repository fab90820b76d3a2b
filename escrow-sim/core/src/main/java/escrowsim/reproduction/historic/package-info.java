/**
 * Cryptography that was proposed or sold, rebuilt from its published descriptions to be attacked here. Not for protecting
 * anything: ciphers and sizes are those of their time, keys come from addressed draws, and nothing runs in constant time.
 */
package escrowsim.reproduction.historic;
