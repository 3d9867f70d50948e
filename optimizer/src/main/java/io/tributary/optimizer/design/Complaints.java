package io.tributary.optimizer.design;

import io.tributary.optimizer.reason.Figures;
import io.tributary.optimizer.reason.Sentence;
import io.tributary.optimizer.territory.TerritoryProblem;
import io.tributary.simulator.scenario.TerritoryDesign.Measure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The rules that a division breaks, in the planner's words. */
final class Complaints {
    private final DesignProblem design;
    private final TerritoryProblem problem;
    private final int[] owners;
    private final List<Sentence> all = new ArrayList<>();

    Complaints(DesignProblem design, TerritoryProblem problem, int[] owners) {
        this.design = design;
        this.problem = problem;
        this.owners = owners.clone();
    }

    List<Sentence> all() {
        for (int j = 0; j < owners.length; j++) {
            String zone = design.ground().zone(j).id();
            if (owners[j] < 0 || owners[j] >= problem.territories()) {
                add(zone + " belongs to no territory.", zone + " 不属于任何区域。");
            } else if (problem.pin(j) != TerritoryProblem.FREE && problem.pin(j) != owners[j]) {
                add(
                        zone + " must belong to " + name(problem.pin(j)) + ".",
                        zone + " 必须属于 " + name(problem.pin(j)) + "。");
            }
        }
        List<Measure> measures = List.copyOf(design.design().tolerances().keySet());
        for (int t = 0; t < problem.territories(); t++) {
            addPieces(t);
            for (int k = 0; k < measures.size(); k++) {
                addBalance(t, k, measures.get(k));
            }
        }
        return all;
    }

    private void addBalance(int territory, int measure, Measure name) {
        long sum = 0;
        for (int j = 0; j < owners.length; j++) {
            sum += owners[j] == territory ? problem.amount(measure, j) : 0;
        }
        if (sum < problem.low(measure) || sum > problem.high(measure)) {
            String limits = Figures.whole(problem.low(measure)) + " - " + Figures.whole(problem.high(measure));
            add(
                    name(territory) + " has " + Figures.whole(sum) + " " + MeasureName.en(name) + ", outside " + limits
                            + ".",
                    name(territory) + " 的" + MeasureName.zh(name) + "为 " + Figures.whole(sum) + "，超出 " + limits + "。");
        }
    }

    private void addPieces(int territory) {
        int first = -1;
        int zones = 0;
        boolean crosses = false;
        for (int j = 0; j < owners.length; j++) {
            if (owners[j] == territory) {
                first = first < 0 ? j : first;
                zones++;
                crosses |= problem.region(j) != problem.region(first);
            }
        }
        if (zones == 0) {
            add(name(territory) + " has no zone.", name(territory) + " 没有区域。");
            return;
        }
        if (crosses) {
            add(name(territory) + " crosses regions.", name(territory) + " 跨大区。");
        }
        int reached = reached(first);
        if (reached < zones) {
            String zone = design.ground().zone(first).id();
            add(
                    name(territory) + " is in pieces: only " + reached + " of its " + zones
                            + " zones are connected with " + zone + ".",
                    name(territory) + " 不连片：" + zones + " 个区域中仅 " + reached + " 个与 " + zone + " 相连。");
        }
    }

    private int reached(int from) {
        boolean[] seen = new boolean[owners.length];
        Deque<Integer> queue = new ArrayDeque<>(List.of(from));
        seen[from] = true;
        int reached = 0;
        while (!queue.isEmpty()) {
            int zone = queue.remove();
            reached++;
            for (int at = problem.first(zone); at < problem.endOfPassages(zone); at++) {
                int next = problem.neighbour(at);
                if (!seen[next] && owners[next] == owners[from]) {
                    seen[next] = true;
                    queue.add(next);
                }
            }
        }
        return reached;
    }

    private String name(int territory) {
        return design.ground().owners().get(territory).id();
    }

    private void add(String en, String zh) {
        all.add(new Sentence(en, zh));
    }
}
