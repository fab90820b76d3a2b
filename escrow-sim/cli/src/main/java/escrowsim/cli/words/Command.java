package escrowsim.cli.words;

import escrowsim.cli.terminal.ExitCode;
import java.io.IOException;

/** What a command does once its options are filled in. */
public interface Command {

    /** The options that it shares with all others. */
    Basics presentation();

    ExitCode run() throws IOException;
}
