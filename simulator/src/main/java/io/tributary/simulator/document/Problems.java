package io.tributary.simulator.document;

import java.util.List;
import java.util.TreeSet;

/** Collects the problems of one reading, sorted by place and each once. Beyond a limit further ones are dropped. */
public final class Problems {
    /** As many problems are kept at most. */
    public static final int LIMIT = 200;

    private final TreeSet<Problem> found = new TreeSet<>();
    private boolean full;

    public void add(Place place, String path, Wording what, Wording hint) {
        add(new Problem(place, path, what, hint));
    }

    public void add(Place place, String path, Wording what) {
        add(new Problem(place, path, what, Wording.NONE));
    }

    public void add(Problem problem) {
        if (found.size() < LIMIT) {
            found.add(problem);
        } else {
            full = true;
        }
    }

    public void addAll(Iterable<Problem> problems) {
        problems.forEach(this::add);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Whether problems were dropped because there were too many. */
    public boolean isFull() {
        return full;
    }

    public int size() {
        return found.size();
    }

    /** All problems, sorted by place. */
    public List<Problem> all() {
        return List.copyOf(found);
    }
}
