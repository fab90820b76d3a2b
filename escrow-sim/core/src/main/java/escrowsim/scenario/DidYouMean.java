package escrowsim.scenario;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The nearest of the known words, if one is near enough to be meant. */
public final class DidYouMean {

    private static final int LONGEST = 80;

    private DidYouMean() {}

    /** The nearest word; of two equally near ones the one that comes first. */
    public static Optional<String> of(String typed, Collection<String> known) {
        String lower = typed.toLowerCase(Locale.ROOT).replace('-', '_');
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        return known.stream()
                .filter(word -> distance(lower, normal(word)) <= tolerated(lower, word))
                .min(Comparator.comparingInt(word -> distance(lower, normal(word))))
                .or(() -> known.stream()
                        .filter(word -> isPart(lower, normal(word)))
                        .findFirst());
    }

    /** Whether it is a part of the word between hyphens: "hsm" of in-hsm. */
    private static boolean isPart(String typed, String word) {
        return List.of(word.split("_")).contains(typed) && typed.length() >= 3;
    }

    private static String normal(String word) {
        return word.toLowerCase(Locale.ROOT).replace('-', '_');
    }

    /** One slip in a short word, one for every three letters in a long one, and never the whole word. */
    private static int tolerated(String typed, String word) {
        int shorter = Math.min(typed.length(), word.length());
        return shorter <= 2 ? (shorter == 2 ? 1 : 0) : Math.max(1, Math.min(4, shorter / 3));
    }

    /** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 ? j : j == 0 ? i : step(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}
