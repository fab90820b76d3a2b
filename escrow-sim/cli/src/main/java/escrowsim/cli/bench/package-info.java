/**
 * How fast the engine is, beside a plain loop of the same semantics in the same process.
 *
 * <p>Absolute times move between machines; the ratio of the two travels.
 */
@NullMarked
package escrowsim.cli.bench;

import org.jspecify.annotations.NullMarked;
