package io.tributary.simulator.document;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * The valid name nearest to a wrong one, by Damerau-Levenshtein distance in the optimal-string-alignment form (Damerau
 * 1964, Communications of the ACM 7:171-176): insertions, deletions, replacements and swaps of neighbours.
 *
 * <p>Example: {@code shraes} is one swap away from {@code shares}.
 */
public final class Nearest {
    private static final int LONGEST = 80;

    private Nearest() {}

    /** The nearest of the names, if one is near: at most a third of its letters differ. */
    public static Optional<String> to(String wrong, Collection<String> names) {
        if (wrong.isEmpty() || wrong.length() > LONGEST) {
            return Optional.empty();
        }
        String best = "";
        int least = 1 + wrong.length() / 3;
        for (String name : names) {
            if (Math.abs(name.length() - wrong.length()) > least || name.length() > LONGEST) {
                continue;
            }
            int distance = distance(wrong.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
            if (distance < least || (distance == least && best.isEmpty())) {
                best = name;
                least = distance;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** Number of edits between two texts. */
    static int distance(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : cheapest(edits, i, j, a, b);
            }
        }
        return edits[a.length()][b.length()];
    }

    private static int cheapest(int[][] edits, int i, int j, String a, String b) {
        int replace = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replace, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
    }
}
