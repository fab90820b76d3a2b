package escrowsim.cli.words;

import java.nio.charset.StandardCharsets;

/** A table as Excel opens it without asking: a byte order mark in front, and lines that end in CR LF. */
public final class ExcelCopy {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ExcelCopy() {}

    /** Where the copy of a table stands. */
    public static String of(String file) {
        return "excel/" + file;
    }

    public static byte[] of(byte[] csv) {
        String text = new String(csv, StandardCharsets.UTF_8);
        return (BYTE_ORDER_MARK + text.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
    }
}
