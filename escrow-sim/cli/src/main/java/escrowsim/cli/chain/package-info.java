/** Following contacts from a seed. */
@NullMarked
package escrowsim.cli.chain;

import org.jspecify.annotations.NullMarked;
