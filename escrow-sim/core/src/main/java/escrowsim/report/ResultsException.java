package escrowsim.report;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Results could not be written or read: what, where, and how to go on. */
public final class ResultsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final transient Path path;

    /** Why, with the way out. */
    public enum Reason {
        OTHER_RESULTS("already holds results from another run", "use another folder, or replace it with --force"),
        UNFINISHED("holds an unfinished run", "continue it with --resume, or start again with --force"),
        UNFINISHED_OTHER(
                "holds an unfinished run of something else", "use another folder, or start again with --force"),
        IN_USE("is being written by another run", "wait for its end, or use another folder"),
        TORN("is damaged", "without it the run cannot go on: start again with --force"),
        NOT_RESULTS(
                "holds files that are not escrowsim's", "use another folder; escrowsim replaces only what it wrote"),
        NOT_A_FOLDER("is a file", "use another folder"),
        LINK("is a link", "name the folder that it points to"),
        NOT_WRITABLE("cannot be written: no permission", "use a folder that you may write to"),
        NO_SPACE("cannot be written: the disk is full", "free some space, or use a folder on another disk"),
        VANISHED("cannot be written: its folder is gone", "use a folder that stays while the run lasts"),
        NOT_WRITTEN("cannot be written", "use another folder"),
        LEFTOVER("could not be removed", "remove it by hand; results in their place are whole"),
        NOT_READABLE("cannot be read", "check its name and permissions"),
        DAMAGED("is not as its manifest says", "run it again with --force, or use an untouched copy");

        private final String what;
        private final String fix;

        Reason(String what, String fix) {
            this.what = what;
            this.fix = fix;
        }

        /** How to go on. */
        public String fix() {
            return fix;
        }
    }

    ResultsException(Reason reason, Path path, String detail) {
        super(path + " " + reason.what + (detail.isEmpty() ? "" : ": " + detail));
        this.reason = reason;
        this.path = path;
    }

    private ResultsException(Reason reason, Path path, String detail, IOException cause) {
        this(reason, path, detail);
        initCause(cause);
    }

    /** A file that could not be written. */
    static ResultsException writing(Path path, IOException cause) {
        Reason reason = reason(cause);
        return new ResultsException(reason, path, reason == Reason.NOT_WRITTEN ? detail(cause) : "", cause);
    }

    /** What a run could go on from, but for this. */
    static ResultsException torn(Path path, String detail) {
        return new ResultsException(Reason.TORN, path, detail);
    }

    static ResultsException reading(Path path, IOException cause) {
        return new ResultsException(Reason.NOT_READABLE, path, detail(cause), cause);
    }

    /** @param problems at least one */
    static ResultsException damaged(Path folder, List<String> problems) {
        String more = problems.size() > 1 ? " (and " + (problems.size() - 1) + " more)" : "";
        return new ResultsException(Reason.DAMAGED, folder, problems.get(0) + more);
    }

    private static String detail(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "no such file";
        }
        if (cause instanceof AccessDeniedException) {
            return "no permission";
        }
        String message = cause.getMessage();
        return message == null ? "the system does not say why" : message;
    }

    private static Reason reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return Reason.NOT_WRITABLE;
        }
        if (cause instanceof NoSuchFileException) {
            return Reason.VANISHED;
        }
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("no space left") || message.contains("quota") || message.contains("not enough space")) {
            return Reason.NO_SPACE;
        }
        return message.contains("read-only") ? Reason.NOT_WRITABLE : Reason.NOT_WRITTEN;
    }

    public Reason reason() {
        return reason;
    }

    /** The file or folder it is about. */
    public Path path() {
        return path;
    }
}
