/**
 * What a messaging service does, small and with real keys: identities and prekeys, sessions with people who are offline, the
 * double ratchet, groups by sender keys, calls, devices at rest, backups. At each level there is a place where an escrow
 * mandate takes its copy, and what one such copy opens is the level's unit of loss.
 *
 * <p>An {@link escrowsim.messaging.EscrowHook} says whom the content keys of a {@link escrowsim.messaging.Session} or {@link
 * escrowsim.messaging.Group} are escrowed to; a {@link escrowsim.messaging.Device} escrows its storage key.
 */
package escrowsim.messaging;
