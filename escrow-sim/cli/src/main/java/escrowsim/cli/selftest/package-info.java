/**
 * What a user's own machine can check of this installation: published vectors, formulas, and a small study to the byte.
 *
 * <p>To add a check: a line in one of the lists.
 */
@NullMarked
package escrowsim.cli.selftest;

import org.jspecify.annotations.NullMarked;
