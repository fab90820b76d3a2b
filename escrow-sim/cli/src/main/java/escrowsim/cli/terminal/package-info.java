/**
 * What stands between a command and the person who typed it: streams, exit codes, errors, tables, progress.
 *
 * <p>Nothing here knows a scenario. Streams, clock and folders come in through {@link escrowsim.cli.terminal.Io}, so that
 * a test is a transcript.
 */
@NullMarked
package escrowsim.cli.terminal;

import org.jspecify.annotations.NullMarked;
