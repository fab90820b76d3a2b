/**
 * How you ask. One file for each command: it reads what was typed, calls core, prints; it decides nothing.
 *
 * <p>To add a command, write a class that implements {@link escrowsim.cli.Command} and name it in
 * {@link escrowsim.cli.Verb}; help, completion, man page and the tests find it from there.
 */
@NullMarked
package escrowsim.cli;

import org.jspecify.annotations.NullMarked;
