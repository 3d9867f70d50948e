package io.tributary.workbench.cli;

import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.document.Nearest;
import io.tributary.simulator.document.Wording;
import io.tributary.simulator.engine.Territory;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Fingerprint;
import io.tributary.simulator.scenario.NetworkFile;
import io.tributary.simulator.scenario.Plan;
import io.tributary.simulator.scenario.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A plan as a table that a person edited: all its mistakes are told at once, each with its place and the nearest name. */
final class PlanTable {
    private static final int MOST_MISTAKES = 20;
    private static final int SOME = 5;

    private final List<Row> rows;
    private final Set<String> areas = new LinkedHashSet<>();
    private final Set<String> partners = new LinkedHashSet<>();
    private final List<Wording> mistakes = new ArrayList<>();

    /**
     * A table.
     *
     * @param mistakes what is wrong with it as far as is known, each with its place
     */
    PlanTable(List<Row> rows, List<Wording> mistakes, Scenario today) {
        this.rows = List.copyOf(rows);
        this.mistakes.addAll(mistakes);
        Territory.areas(today).forEach(area -> areas.add(area.id()));
        today.partners().forEach(partner -> partners.add(partner.id()));
    }

    /** A CSV table. */
    private static PlanTable csv(Path file, Scenario today) {
        List<Row> rows = new ArrayList<>();
        for (NetworkFile.Row row : NetworkFile.read(file)) {
            Wording line = new Wording("{0}:{1}: ", "{0}:{1}：").with(file, row.line());
            Wording in = new Wording("on line {0}", "第 {0} 行").with(row.line());
            rows.add(new Row(row.assignment(), line, line, in));
        }
        return new PlanTable(rows, List.of(), today);
    }

    /**
     * The table that a person named, CSV or a sheet of a workbook; empty where it is neither.
     *
     * @param name as it was written: {@code plan.csv}, {@code plan.xlsx} or {@code plan.xlsx#Sheet}
     */
    static Optional<PlanTable> find(String name, Scenario today) {
        Optional<PlanSheet.Location> sheet = PlanSheet.Location.of(name);
        if (sheet.isPresent()) {
            return Optional.of(PlanSheet.read(sheet.get(), today));
        }
        return name.toLowerCase(Locale.ROOT).endsWith(".csv")
                ? Optional.of(csv(Path.of(name), today))
                : Optional.empty();
    }

    /** The plan that makes a scenario's network this one; it promises nothing. */
    Plan plan(String name, Scenario today) {
        Map<String, String> before = chains(today.network());
        Map<String, String> after = chains(network());
        List<Change> changes = new ArrayList<>();
        for (String area : areas) {
            String old = before.getOrDefault(area, Assignment.NOBODY);
            String chain = after.getOrDefault(area, Assignment.NOBODY);
            if (!chain.equals(old)) {
                changes.add(new Change("network[" + area + "].chain", old, chain, ""));
            }
        }
        return new Plan(name, today.scenario(), Fingerprint.of(today), changes, List.of());
    }

    private static Map<String, String> chains(List<Assignment> network) {
        Map<String, String> chains = new LinkedHashMap<>();
        network.forEach(row -> chains.put(row.area(), String.join(">", row.chain())));
        return chains;
    }

    /**
     * A row.
     *
     * @param area where its area stands, before what is wrong with it
     * @param chain where its chain stands, before what is wrong with it
     * @param in where the row is, within a sentence
     */
    record Row(Assignment assignment, Wording area, Wording chain, Wording in) {}

    /** The rows of areas that somebody serves. */
    List<Assignment> network() {
        Map<String, Wording> seen = new LinkedHashMap<>();
        List<Assignment> network = new ArrayList<>();
        for (Row row : rows) {
            Assignment assignment = row.assignment();
            check(row.area(), assignment.area(), areas, new Wording("area", "片区"));
            Optional.ofNullable(seen.putIfAbsent(assignment.area(), row.in()))
                    .ifPresent(first -> add(
                            row.area(),
                            new Wording("{0} has two rows, the first {1}", "片区 {0} 出现两行，首行为{1}")
                                    .with(assignment.area(), first)));
            if (assignment.isServed()) {
                assignment
                        .chain()
                        .forEach(partner -> check(row.chain(), partner, partners, new Wording("partner", "渠道商")));
                network.add(assignment);
            }
        }
        if (!mistakes.isEmpty()) {
            throw refused();
        }
        return network;
    }

    private void check(Wording place, String id, Set<String> known, Wording kind) {
        if (!known.contains(id)) {
            Wording hint = id.equalsIgnoreCase(Assignment.NOBODY) ? meant(Assignment.NOBODY) : hint(id, known);
            add(place, new Wording("{0} is no {1} of the scenario{2}", "{0} 不是该情景的{1}{2}").with(id, kind, hint));
        }
    }

    /** What follows after a name that is not known: the nearest one, or some of those that are. */
    static Wording hint(String wrong, Collection<String> known) {
        return Nearest.to(wrong, known)
                .map(PlanTable::meant)
                .orElseGet(() -> new Wording(". Known are {0}", "。已知的有 {0}").with(some(known)));
    }

    private static Wording meant(String name) {
        return new Wording(". Maybe you meant {0}", "。您是否想写 {0}？").with(name);
    }

    private static Wording some(Collection<String> known) {
        List<String> first = known.stream().limit(SOME).toList();
        String more = known.size() > SOME ? "..." : "";
        return new Wording(
                String.join(", ", first) + (more.isEmpty() ? "" : ", " + more),
                String.join("、", first) + (more.isEmpty() ? "" : "……"));
    }

    private void add(Wording place, Wording mistake) {
        mistakes.add(new Wording("{0}{1}", "{0}{1}").with(place, mistake));
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
