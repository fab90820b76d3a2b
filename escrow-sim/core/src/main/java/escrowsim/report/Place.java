package escrowsim.report;

import escrowsim.report.ResultsException.Reason;
import escrowsim.report.ResultsFolder.Placed;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SortedSet;

/** Where results will stand, and the room beside it in which they are made. */
final class Place {

    private static final String MADE = "results";

    private final Path named;
    private final Path target;
    private boolean replace;
    private final Workspace workspace;
    private final Deque<Path> newParents;
    private boolean published;

    private Place(Path named, boolean replace, Workspace workspace, Deque<Path> newParents) {
        this.named = named;
        this.target = named.toAbsolutePath().normalize();
        this.replace = replace;
        this.workspace = workspace;
        this.newParents = newParents;
    }

    /**
     * Takes the place for this run.
     *
     * @param unfinished what to do with a run that is not finished
     */
    static Place prepare(Path named, boolean replace, Unfinished unfinished) {
        Path target = named.toAbsolutePath().normalize();
        if (target.getFileName() == null) {
            throw new ResultsException(Reason.NOT_RESULTS, named, "");
        }
        Deque<Path> newParents = new ArrayDeque<>();
        try {
            for (Path parent = target.getParent();
                    parent != null && !Files.exists(parent);
                    parent = parent.getParent()) {
                newParents.push(parent);
            }
            requireUsable(named, target);
            Files.createDirectories(target.getParent());
            Workspace workspace = Workspace.take(Workspace.of(target), named);
            Place place = new Place(named, replace, workspace, newParents);
            try {
                place.begin(unfinished);
                return place;
            } catch (ResultsException | IOException e) {
                place.abandon();
                throw e;
            }
        } catch (IOException e) {
            throw ResultsException.writing(named, e);
        }
    }

    /** What to do with a run that is not finished. */
    enum Unfinished {
        REFUSE,
        DISCARD,
        CONTINUE
    }

    private void begin(Unfinished unfinished) throws IOException {
        bringBackWhatWasBeingReplaced();
        if (unfinished == Unfinished.REFUSE && (workspace.has(CheckpointFile.NAME) || isUnfinished())) {
            throw new ResultsException(Reason.UNFINISHED, named, "");
        }
        replace |= unfinished == Unfinished.CONTINUE && isUnfinished();
        requireFree(named, target, replace);
        if (unfinished != Unfinished.CONTINUE) {
            workspace.clear();
        }
        if (workspace.has(MADE)) {
            Folder.delete(workspace.file(MADE));
        }
        Files.createDirectory(workspace.file(MADE));
    }

    /** Whether the place itself holds a run that was stopped. */
    private boolean isUnfinished() {
        return Folder.isFile(target.resolve(CheckpointFile.NAME)) && Folder.isFile(target.resolve(Manifest.FILE));
    }

    boolean holdsFinishedResults() {
        return Folder.isFile(target.resolve(Manifest.FILE)) && !isUnfinished();
    }

    /** A run that was killed between the two moves of a replacement has left the place empty. */
    private void bringBackWhatWasBeingReplaced() throws IOException {
        Path old = target.resolveSibling(old(target));
        if (!Folder.exists(target) && Folder.isFolder(old)) {
            Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static String old(Path target) {
        return "." + target.getFileName() + ".old";
    }

    private static void requireUsable(Path named, Path target) {
        if (Files.isSymbolicLink(target)) {
            throw new ResultsException(Reason.LINK, named, "");
        }
        if (Folder.exists(target) && !Folder.isFolder(target)) {
            throw new ResultsException(Reason.NOT_A_FOLDER, named, "");
        }
    }

    private static void requireFree(Path named, Path target, boolean replace) {
        requireUsable(named, target);
        if (!Folder.exists(target) || isEmpty(named, target)) {
            return;
        }
        SortedSet<String> strangers = ResultsCheck.strangers(named);
        if (!strangers.isEmpty()) {
            throw new ResultsException(Reason.NOT_RESULTS, named, strangers.first());
        }
        if (!replace) {
            throw new ResultsException(Reason.OTHER_RESULTS, named, "");
        }
    }

    private static boolean isEmpty(Path named, Path target) {
        try (var inside = Files.newDirectoryStream(target)) {
            return !inside.iterator().hasNext();
        } catch (IOException e) {
            throw ResultsException.reading(named, e);
        }
    }

    /** A file that is being made. Folders on the way are made too, but not the room itself, should it be gone. */
    Path inside(String path) throws IOException {
        Path file = workspace.file(MADE);
        for (String part : path.split("/", -1)) {
            if (!file.equals(workspace.file(MADE)) && !Folder.exists(file)) {
                Files.createDirectory(file);
            }
            file = file.resolve(part);
        }
        return file;
    }

    Path scratch(String name) {
        return workspace.file(name);
    }

    Path shown() {
        return named;
    }

    /** The file as the user will know it. */
    Path shown(String path) {
        return named.resolve(path);
    }

    /** Moves what was made to its place. */
    Placed take(String resultsSha256) {
        boolean taken = Folder.exists(target) && !isEmpty(named, target);
        if (taken && !replace && ResultsCheck.of(named).isCompleteWith(resultsSha256)) {
            published = true;
            return Placed.ALREADY_THERE;
        }
        requireFree(named, target, replace);
        try {
            if (taken) {
                swap();
            } else {
                Files.deleteIfExists(target);
                Files.move(workspace.file(MADE), target, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw ResultsException.writing(named, e);
        }
        newParents.clear();
        published = true;
        return taken ? Placed.REPLACED : Placed.WRITTEN;
    }

    private void swap() throws IOException {
        Path old = target.resolveSibling(old(target));
        if (Folder.exists(old)) {
            Folder.delete(old);
        }
        Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(workspace.file(MADE), target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        try {
            Folder.delete(old);
        } catch (IOException e) {
            throw new ResultsException(Reason.LEFTOVER, old, "");
        }
    }

    /** Where a run that was stopped stands, if it was published. */
    Path published(String name) {
        return target.resolve(name);
    }

    /** Results that are half made are made again, and until then only take room. */
    private void keepOnlyWhatARunGoesOnFrom() throws IOException {
        try {
            if (workspace.has(MADE)) {
                Folder.delete(workspace.file(MADE));
            }
        } finally {
            workspace.close();
        }
    }

    /** Removes the room, and the folders that were made for it if nothing came into them. What a run can go on from stays. */
    void abandon() {
        try {
            if (!published && workspace.has(CheckpointFile.NAME)) {
                keepOnlyWhatARunGoesOnFrom();
                return;
            }
            workspace.remove();
            while (!newParents.isEmpty()) {
                Files.deleteIfExists(newParents.removeLast());
            }
        } catch (DirectoryNotEmptyException e) {
            newParents.clear();
        } catch (IOException e) {
            throw new ResultsException(Reason.LEFTOVER, Workspace.of(target), "");
        }
    }
}
