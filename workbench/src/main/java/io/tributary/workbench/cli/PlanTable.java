package io.tributary.workbench.cli;

import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.document.Nearest;
import io.tributary.simulator.document.Wording;
import io.tributary.simulator.engine.Territory;
import io.tributary.simulator.scenario.NetworkFile;
import io.tributary.simulator.scenario.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A plan as a table that a person edited: all its mistakes are told at once, each with its line and the nearest name. */
final class PlanTable {
    private static final int MOST_MISTAKES = 20;

    private final Path file;
    private final List<NetworkFile.Row> rows;
    private final Set<String> areas = new LinkedHashSet<>();
    private final Set<String> partners = new LinkedHashSet<>();
    private final List<Wording> mistakes = new ArrayList<>();

    PlanTable(Path file, Scenario today) {
        this.file = file;
        rows = NetworkFile.read(file);
        Territory.areas(today).forEach(area -> areas.add(area.id()));
        today.partners().forEach(partner -> partners.add(partner.id()));
    }

    /** The rows of areas that somebody serves. */
    List<Assignment> network() {
        Map<String, Integer> seen = new LinkedHashMap<>();
        List<Assignment> network = new ArrayList<>();
        for (NetworkFile.Row row : rows) {
            Assignment assignment = row.assignment();
            check(row.line(), assignment.area(), areas, new Wording("area", "片区"));
            Optional.ofNullable(seen.putIfAbsent(assignment.area(), row.line()))
                    .ifPresent(first -> add(
                            row.line(),
                            new Wording("{0} has two rows, the first on line {1}", "片区 {0} 出现两行，首行为第 {1} 行")
                                    .with(assignment.area(), first)));
            if (assignment.isServed()) {
                assignment
                        .chain()
                        .forEach(partner -> check(row.line(), partner, partners, new Wording("partner", "渠道商")));
                network.add(assignment);
            }
        }
        if (!mistakes.isEmpty()) {
            throw refused();
        }
        return network;
    }

    private void check(int line, String id, Set<String> known, Wording kind) {
        if (!known.contains(id)) {
            Wording near = Nearest.to(id, known)
                    .map(name -> new Wording(". Maybe you meant {0}", "。您是否想写 {0}？").with(name))
                    .orElse(Wording.NONE);
            add(line, new Wording("{0} is no {1} of the scenario{2}", "{0} 不是该情景的{1}{2}").with(id, kind, near));
        }
    }

    private void add(int line, Wording mistake) {
        mistakes.add(new Wording("{0}:{1}: {2}", "{0}:{1}：{2}").with(file, line, mistake));
    }

    private UserError refused() {
        List<Wording> shown = mistakes.subList(0, Math.min(MOST_MISTAKES, mistakes.size()));
        int more = mistakes.size() - shown.size();
        String en = String.join("\n", shown.stream().map(Wording::en).toList());
        String zh = String.join("\n", shown.stream().map(Wording::zh).toList());
        return more == 0
                ? new UserError(en, zh)
                : new UserError(en + "\nand " + more + " more", zh + "\n另有 " + more + " 处");
    }
}
