package escrowsim.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Files and folders without surprises: links are never followed, and nothing reaches out of a folder. */
final class Folder {

    private static final Pattern PLAIN_NAMES =
            Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*");

    private Folder() {}

    /** How a new file comes to be; replaced in tests by a disk that fills up. */
    interface Disk {
        Disk REAL = file -> Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

        OutputStream create(Path file) throws IOException;
    }

    /** Whether this is a plain relative path: letters, digits, {@code . _ -}, no part that begins with a dot. */
    static boolean isPlain(String path) {
        return PLAIN_NAMES.matcher(path).matches();
    }

    static boolean exists(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Everything in it that is not a folder, as paths with {@code /}. */
    static SortedSet<String> files(Path folder) throws IOException {
        SortedSet<String> files = new TreeSet<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(slashed(folder.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static String slashed(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }

    /** Removes a folder and what is in it; links go, what they point to stays. */
    static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path inner, IOException problem) throws IOException {
                if (problem != null) {
                    throw problem;
                }
                Files.delete(inner);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** The first of {@code .name.word-1}, {@code .name.word-2}, ... beside a folder that is free. */
    static Path freeBeside(Path folder, String word) {
        int number = 1;
        Path free;
        do {
            free = folder.resolveSibling("." + folder.getFileName() + "." + word + "-" + number++);
        } while (exists(free));
        return free;
    }
}
