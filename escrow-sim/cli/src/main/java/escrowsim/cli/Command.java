package escrowsim.cli;

import escrowsim.cli.terminal.ExitCode;
import java.io.IOException;

/** What a command does once its options are filled in. */
interface Command {

    /** The options that it shares with all others. */
    Basics presentation();

    ExitCode run() throws IOException;
}
