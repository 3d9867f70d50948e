package io.tributary.workbench.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The independent check of a division by a file's borders and measures. Shares nothing with the search. */
final class DivisionCheck {
    private final int[] territoryOf;
    private final List<int[]> borders;
    private final List<List<Integer>> members = new ArrayList<>();
    private final StringBuilder complaint = new StringBuilder();

    DivisionCheck(int[] territoryOf, int territories, List<int[]> borders) {
        this.territoryOf = territoryOf.clone();
        this.borders = borders;
        for (int t = 0; t < territories; t++) {
            members.add(new ArrayList<>());
        }
        for (int j = 0; j < territoryOf.length; j++) {
            members.get(territoryOf[j]).add(j);
        }
        checkPieces();
    }

    /** Pieces are counted by merging the ends of uncut borders (union by label). */
    private void checkPieces() {
        int[] piece = new int[territoryOf.length];
        for (int j = 0; j < piece.length; j++) {
            piece[j] = j;
        }
        int pieces = piece.length;
        for (int[] border : borders) {
            if (territoryOf[border[0]] == territoryOf[border[1]]) {
                int one = root(piece, border[0]);
                int two = root(piece, border[1]);
                pieces -= one == two ? 0 : 1;
                piece[one] = two;
            }
        }
        if (pieces > members.size()) {
            complaint
                    .append(pieces)
                    .append(" pieces instead of ")
                    .append(members.size())
                    .append("; ");
        }
        if (members.stream().anyMatch(List::isEmpty)) {
            complaint.append("a territory is empty; ");
        }
    }

    private static int root(int[] piece, int zone) {
        int at = zone;
        while (piece[at] != at) {
            at = piece[at];
        }
        return at;
    }

    /** Checks that each territory has between low and high of an amount. */
    void between(long[] amount, long low, long high) {
        for (List<Integer> zones : members) {
            long sum = zones.stream().mapToLong(j -> amount[j]).sum();
            if (sum < low || sum > high) {
                complaint
                        .append("a territory has ")
                        .append(sum)
                        .append(", not ")
                        .append(low);
                complaint.append(" to ").append(high).append("; ");
            }
        }
    }

    long cutEdges() {
        return borders.stream()
                .filter(border -> territoryOf[border[0]] != territoryOf[border[1]])
                .count();
    }

    int territories() {
        return members.size();
    }

    List<Integer> zonesOf(int territory) {
        return Collections.unmodifiableList(members.get(territory));
    }

    String complaint() {
        return complaint.toString();
    }
}
