package escrowsim.report;

import java.util.OptionalLong;

/**
 * A file of a results folder.
 *
 * @param path below the folder, with {@code /} between its parts
 * @param rows of a table, without the header; empty for other files
 * @param contentSha256 of what a compressed file unpacks to, since compressors differ between machines; otherwise the
 *     same as {@code sha256}
 */
public record Output(String path, String sha256, long bytes, OptionalLong rows, String contentSha256) {

    static final String PACKED = ".gz";

    boolean isPacked() {
        return path.endsWith(PACKED);
    }

    String contentPath() {
        return isPacked() ? path.substring(0, path.length() - PACKED.length()) : path;
    }
}
