/**
 * Two parties talking end to end: identities, a handshake, a ratchet, sealed messages. Real keys, and where escrow is
 * mandated each message's content key is also wrapped to the current epoch's escrow key.
 */
package escrowsim.messaging;
