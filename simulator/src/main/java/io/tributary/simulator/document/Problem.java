package io.tributary.simulator.document;

import java.util.Comparator;

/**
 * Something that is wrong with a document: where, what, and how to mend it.
 *
 * <p>Example: {@code scenario.yaml:31:9 contracts[0].share is 1.2 but must lie in [0, 1]. Maybe you wrote percent:
 * 1.2 % is 0.012.}
 *
 * @param place where it stands
 * @param path dotted path of the value that is wrong; empty for the file itself
 * @param what what is wrong with it, a sentence without subject and full stop
 * @param hint how to mend it, whole sentences; {@link Wording#NONE} where there is nothing to say
 */
public record Problem(Place place, String path, Wording what, Wording hint) implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::place)
            .thenComparing(Problem::path)
            .thenComparing(problem -> problem.what().en());

    /** The problem in one line. */
    public String in(Language language) {
        String hints = hint.in(language);
        if (language == Language.ZH) {
            return place + " " + (path.isEmpty() ? "文件" : path + " ") + what.zh() + "。" + hints;
        }
        String subject = path.isEmpty() ? "The file" : path;
        return place + " " + subject + " " + what.en() + "." + (hints.isEmpty() ? "" : " " + hints);
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return in(Language.EN);
    }
}
