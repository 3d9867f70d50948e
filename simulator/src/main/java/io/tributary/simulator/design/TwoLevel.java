package io.tributary.simulator.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A regular two-level fraction: base columns that take all combinations, and further columns that are products of
 * these. Sets of columns are bits, column 0 the lowest.
 *
 * @param base number of base columns
 * @param products for each column the base columns whose product it is
 */
record TwoLevel(int base, List<Integer> products) {
    static final int MOST_FACTORS = 20;

    /** What is searched. */
    private record Wanted(int factors, int resolution) {}

    TwoLevel {
        products = List.copyOf(products);
    }

    /** Whether a column is at its upper end in a row: its product of signs is plus. */
    boolean isHigh(int row, int column) {
        int word = products.get(column);
        int minus = Integer.bitCount(word & ~row);
        return minus % 2 == 0;
    }

    /** Length of the shortest word of the defining relation; 0 where nothing is confounded. */
    int resolution() {
        int shortest = Integer.MAX_VALUE;
        List<Integer> group = new ArrayList<>(List.of(0));
        for (int column = base; column < products.size(); column++) {
            int word = products.get(column) | 1 << column;
            for (int i = group.size() - 1; i >= 0; i--) {
                int product = group.get(i) ^ word;
                group.add(product);
                shortest = Math.min(shortest, Integer.bitCount(product));
            }
        }
        return shortest == Integer.MAX_VALUE ? 0 : shortest;
    }

    /** What is wrong with generators, a sentence without subject. */
    static Optional<String> fault(int factors, List<String> generators) {
        int base = factors - generators.size();
        if (base < 1) {
            return Optional.of("has " + generators.size() + " generators for " + factors + " factors");
        }
        for (int i = 0; i < generators.size(); i++) {
            String wanted = (char) ('A' + base + i) + "=[A-" + (char) ('A' + base - 1) + "]+";
            if (!generators.get(i).replace(" ", "").matches(wanted)) {
                return Optional.of("has the generator " + generators.get(i) + " but its number " + (i + 1)
                        + " must be written " + (char) ('A' + base + i) + "= and letters of A to "
                        + (char) ('A' + base - 1));
            }
        }
        return Optional.empty();
    }

    static TwoLevel of(int factors, List<String> generators) {
        int base = factors - generators.size();
        List<Integer> products = columns(base);
        for (String generator : generators) {
            int word = 0;
            for (char letter : generator.replace(" ", "").substring(2).toCharArray()) {
                word ^= 1 << (letter - 'A');
            }
            products.add(word);
        }
        return new TwoLevel(base, products);
    }

    /** The fraction with the fewest runs whose resolution is at least as asked; the full design where there is none. */
    static TwoLevel search(int factors, int resolution) {
        for (int base = 1; base < factors; base++) {
            List<Integer> products = columns(base);
            if (extend(base, products, new ArrayList<>(List.of(0)), new Wanted(factors, resolution))) {
                return new TwoLevel(base, products);
            }
        }
        return new TwoLevel(factors, columns(factors));
    }

    private static List<Integer> columns(int base) {
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < base; i++) {
            columns.add(1 << i);
        }
        return columns;
    }

    /** Adds columns by depth-first search; words rise so that no set is tried twice. */
    private static boolean extend(int base, List<Integer> products, List<Integer> group, Wanted wanted) {
        int column = products.size();
        if (column == wanted.factors()) {
            return true;
        }
        int first = column == base ? 1 : products.get(column - 1) + 1;
        for (int word = first; word < 1 << base; word++) {
            List<Integer> wider = extended(group, word | 1 << column, wanted.resolution());
            if (!wider.isEmpty()) {
                products.add(word);
                if (extend(base, products, wider, wanted)) {
                    return true;
                }
                products.remove(products.size() - 1);
            }
        }
        return false;
    }

    /** The defining relation with one more word; empty where a word would be shorter than the resolution. */
    private static List<Integer> extended(List<Integer> group, int word, int resolution) {
        List<Integer> wider = new ArrayList<>(group);
        for (int known : group) {
            int product = known ^ word;
            if (Integer.bitCount(product) < resolution) {
                return List.of();
            }
            wider.add(product);
        }
        return wider;
    }
}
