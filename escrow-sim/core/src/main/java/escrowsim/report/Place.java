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
    private final boolean replace;
    private final Path workspace;
    private final Deque<Path> newParents;

    private Place(Path named, boolean replace, Path workspace, Deque<Path> newParents) {
        this.named = named;
        this.target = named.toAbsolutePath().normalize();
        this.replace = replace;
        this.workspace = workspace;
        this.newParents = newParents;
    }

    static Place prepare(Path named, boolean replace) {
        Path target = named.toAbsolutePath().normalize();
        if (target.getFileName() == null) {
            throw new ResultsException(Reason.NOT_RESULTS, named, "");
        }
        requireFree(named, target, replace);
        Deque<Path> newParents = new ArrayDeque<>();
        try {
            for (Path parent = target.getParent();
                    parent != null && !Files.exists(parent);
                    parent = parent.getParent()) {
                newParents.push(parent);
            }
            Files.createDirectories(target.getParent());
            Path workspace = Files.createDirectory(Folder.freeBeside(target, "partial"));
            Files.createDirectory(workspace.resolve(MADE));
            return new Place(named, replace, workspace, newParents);
        } catch (IOException e) {
            throw ResultsException.writing(named, e);
        }
    }

    private static void requireFree(Path named, Path target, boolean replace) {
        if (Files.isSymbolicLink(target)) {
            throw new ResultsException(Reason.LINK, named, "");
        }
        if (Folder.exists(target) && !Folder.isFolder(target)) {
            throw new ResultsException(Reason.NOT_A_FOLDER, named, "");
        }
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
        Path file = workspace.resolve(MADE);
        for (String part : path.split("/", -1)) {
            if (!file.equals(workspace.resolve(MADE)) && !Folder.exists(file)) {
                Files.createDirectory(file);
            }
            file = file.resolve(part);
        }
        return file;
    }

    Path scratch(String name) {
        return workspace.resolve(name);
    }

    /** The file as the user will know it. */
    Path shown(String path) {
        return named.resolve(path);
    }

    /** Moves what was made to its place. */
    Placed take(String resultsSha256) {
        boolean taken = Folder.exists(target) && !isEmpty(named, target);
        if (taken && !replace && ResultsCheck.of(named).isCompleteWith(resultsSha256)) {
            return Placed.ALREADY_THERE;
        }
        requireFree(named, target, replace);
        try {
            if (taken) {
                swap();
            } else {
                Files.deleteIfExists(target);
                Files.move(workspace.resolve(MADE), target, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw ResultsException.writing(named, e);
        }
        newParents.clear();
        return taken ? Placed.REPLACED : Placed.WRITTEN;
    }

    private void swap() throws IOException {
        Path old = Folder.freeBeside(target, "old");
        Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(workspace.resolve(MADE), target, StandardCopyOption.ATOMIC_MOVE);
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

    /** Removes the room, and the folders that were made for it if nothing came into them. */
    void abandon() {
        try {
            if (Folder.exists(workspace)) {
                Folder.delete(workspace);
            }
            while (!newParents.isEmpty()) {
                Files.deleteIfExists(newParents.removeLast());
            }
        } catch (DirectoryNotEmptyException e) {
            newParents.clear();
        } catch (IOException e) {
            throw new ResultsException(Reason.LEFTOVER, workspace, "");
        }
    }
}
