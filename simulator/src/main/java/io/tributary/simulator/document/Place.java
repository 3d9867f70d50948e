package io.tributary.simulator.document;

import java.util.Comparator;

/**
 * A place in a file. Line 0 means the whole file, or something that is no file, such as a setting of the command line.
 *
 * @param file name of the file as the user would write it, with {@code /} between folders
 * @param line line, the first is 1
 * @param column column in characters, the first is 1; in a table the number of the cell within its row
 */
public record Place(String file, int line, int column) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::file).thenComparingInt(Place::line).thenComparingInt(Place::column);

    /** The place of a whole file, or of a source that has no lines. */
    public static Place of(String source) {
        return new Place(source, 0, 0);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
