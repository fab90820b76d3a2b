package escrowsim.cli.words;

import escrowsim.cli.terminal.ExitCode;
import escrowsim.cli.terminal.Failure;
import escrowsim.report.ResultsException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;

/** What the file system says, in words. */
public final class FileErrors {

    private FileErrors() {}

    /** An error that no command expected at its place. */
    public static Failure of(IOException e) {
        if (e instanceof FileSystemException file && file.getFile() != null) {
            return Failure.files("E063", "cannot read or write " + file.getFile() + ": " + reason(e));
        }
        return Failure.files("E063", "cannot read or write: " + reason(e));
    }

    /** Results that could not be written or read. */
    public static Failure of(ResultsException e) {
        String id = switch (e.reason()) {
            case OTHER_RESULTS, UNFINISHED, UNFINISHED_OTHER -> "E062";
            case TORN -> "E066";
            case IN_USE -> "E067";
            case NOT_READABLE -> "E061";
            case DAMAGED -> "E065";
            default -> "E063";
        };
        String fix = e.reason().fix();
        String hint = fix.substring(0, 1).toUpperCase(Locale.ROOT) + fix.substring(1) + ".";
        String message = String.valueOf(e.getMessage());
        return e.reason() == ResultsException.Reason.DAMAGED
                ? new Failure(ExitCode.INVALID, id, message, List.of(hint))
                : Failure.files(id, message, hint);
    }

    public static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file";
        } else if (e instanceof AccessDeniedException) {
            return "permission denied";
        } else if (e instanceof FileAlreadyExistsException) {
            return "a file of that name is in the way";
        } else if (e instanceof FileSystemException file && file.getReason() != null) {
            return lower(file.getReason());
        }
        return e.getMessage() == null ? "the system gives no reason" : lower(e.getMessage());
    }

    private static String lower(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
