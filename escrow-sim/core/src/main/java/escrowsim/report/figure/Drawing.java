package escrowsim.report.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A picture as SVG with real text: the same bytes for the same content on every machine, readable without sight, and in the
 * colours of the page that it stands in.
 *
 * @param body what is inside the {@code svg} element, in stand-in colours
 */
public record Drawing(int width, int height, String body) {

    private static final Pattern ROOT = Pattern.compile("(?s)\\A.*?<svg[^>]*>(.*)</svg>\\s*\\z");
    private static final Pattern STYLE = Pattern.compile("(?s)<style.*?</style>");
    private static final Pattern TAG = Pattern.compile("<[^>]+>");
    private static final Pattern DECIMALS = Pattern.compile("-?[0-9]+\\.[0-9]+(E-?[0-9]+)?");
    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");
    private static final Pattern BLANKS = Pattern.compile("\\s*\\n\\s*");
    private static final Pattern INLINE_STYLE = Pattern.compile(" style=\"([^\"]*)\"");
    private static final Pattern JFX = Pattern.compile(" clip-bounds-jfx=\"[^\"]*\"");

    /**
     * What Lets-Plot drew, without what changes from one drawing to the next: names by chance, and digits that another
     * machine's mathematics may not share.
     */
    static Drawing of(Plot plot) {
        String svg = plot.draw();
        String body = STYLE.matcher(ROOT.matcher(svg).replaceFirst("$1")).replaceAll("");
        body = JFX.matcher(body).replaceAll("");
        body = TAG.matcher(body).replaceAll(tag -> Matcher.quoteReplacement(withoutStyle(rounded(tag.group()))));
        body = BLANKS.matcher(body).replaceAll("");
        return new Drawing(plot.width(), plot.height(), hatched(namedInOrder(body)));
    }

    /** Fills that are patterns, with what defines them. */
    private static String hatched(String body) {
        String hatched = body;
        StringBuilder patterns = new StringBuilder();
        for (Hatch hatch : Hatch.values()) {
            if (hatched.contains(hatch.standInOfShapes())) {
                hatched = hatched.replace(hatch.standInOfShapes(), hatch.fill());
                patterns.append(hatch.pattern());
            }
        }
        return patterns + hatched;
    }

    private static String rounded(String tag) {
        return DECIMALS.matcher(tag).replaceAll(Drawing::twoDecimals);
    }

    private static String twoDecimals(MatchResult number) {
        BigDecimal value = new BigDecimal(number.group()).setScale(2, RoundingMode.HALF_EVEN);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** Attributes instead of a style, which a strict content policy would not allow. */
    private static String withoutStyle(String tag) {
        return INLINE_STYLE.matcher(tag).replaceAll(style -> Matcher.quoteReplacement(attributes(style.group(1))));
    }

    private static String attributes(String style) {
        return Arrays.stream(style.split(";", -1))
                .filter(declaration -> declaration.startsWith("fill:"))
                .map(declaration -> " " + declaration.replace(":", "=\"") + "\"")
                .collect(Collectors.joining());
    }

    /** Ids are drawn by chance: they become 1, 2, 3. */
    private static String namedInOrder(String body) {
        Map<String, String> names = new LinkedHashMap<>();
        ID.matcher(body).results().forEach(id -> names.putIfAbsent(id.group(1), "@" + (names.size() + 1)));
        String named = body;
        for (Map.Entry<String, String> name : names.entrySet()) {
            named = named.replace("id=\"" + name.getKey() + "\"", "id=\"" + name.getValue() + "\"")
                    .replace("url(#" + name.getKey() + ")", "url(#" + name.getValue() + ")");
        }
        return named;
    }

    /** This, and another below it. */
    Drawing above(Drawing other) {
        return new Drawing(
                Math.max(width, other.width),
                height + other.height,
                body + "<g transform=\"translate(0 " + height + ")\">" + other.body + "</g>");
    }

    /** For a page: colours are its variables, ids begin with {@code id}. */
    String inline(String id, String title, String description) {
        return svg(id, title, description, "", Tone::variable);
    }

    /** For a file of its own: light colours and its own style. */
    String standalone(String id, String title, String description) {
        String style = "<style>" + STYLES + "</style><rect width=\"100%\" height=\"100%\" fill=\"" + Tone.PAPER.light()
                + "\"/>";
        return svg(id, title, description, style, Tone::light);
    }

    /** What the page says of text in figures too. */
    static final String STYLES = "text{font-family:system-ui,'Segoe UI','DejaVu Sans',sans-serif;font-size:13px}"
            + ".axis-title-x,.axis-title-y{font-size:13px}";

    private String svg(String id, String title, String description, String first, Function<Tone, String> colour) {
        String drawn = body;
        for (Tone tone : Tone.values()) {
            drawn = drawn.replace(tone.standIn(), colour.apply(tone))
                    .replace(tone.standInOfShapes(), colour.apply(tone));
        }
        drawn = drawn.replace("id=\"@", "id=\"" + id + "-").replace("url(#@", "url(#" + id + "-");
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + width + " " + height + "\" width=\"" + width
                + "\" height=\"" + height + "\" role=\"img\" aria-labelledby=\"" + id + "-title " + id + "-desc\">"
                + "<title id=\"" + id + "-title\">" + escaped(title) + "</title><desc id=\"" + id + "-desc\">"
                + escaped(description) + "</desc>" + first + drawn + "</svg>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
