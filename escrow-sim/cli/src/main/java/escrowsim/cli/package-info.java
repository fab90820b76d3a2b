/**
 * How you ask: the front door, with the verbs and the help. Each kind of question has a room of its own behind it, with one
 * file for each command: it reads what was typed, calls core, prints; it decides nothing.
 *
 * <p>To add a command, write a class that implements {@link escrowsim.cli.words.Command} and name it in
 * {@link escrowsim.cli.Verb}; help, completion, man page and the tests find it from there.
 */
@NullMarked
package escrowsim.cli;

import org.jspecify.annotations.NullMarked;
