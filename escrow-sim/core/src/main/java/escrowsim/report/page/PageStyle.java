package escrowsim.report.page;

import escrowsim.report.figure.Tone;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** How the page looks, and the hash by which its content policy allows that and nothing else. */
final class PageStyle {

    private static final String LIGHT = "--shade:#f2f2f2;--edge:#b5b5b5;" + Tone.css(false);
    private static final String DARK = "--shade:#242424;--edge:#4d4d4d;" + Tone.css(true);

    private PageStyle() {}

    /** A printed page is a light one. */
    static Map<String, Object> members() {
        String style = ":root{color-scheme:light dark;" + LIGHT + "}\n"
                + "@media screen and (prefers-color-scheme:dark){:root{" + DARK + "}}\n"
                + ReportPage.resource("report.css");
        return Map.of("style", style, "styleHash", "sha256-" + base64(style));
    }

    private static String base64(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
