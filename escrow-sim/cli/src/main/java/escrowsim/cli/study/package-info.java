/** From the name or file that was typed to a plan, and from its worlds to what both sides come to. */
@NullMarked
package escrowsim.cli.study;

import org.jspecify.annotations.NullMarked;
