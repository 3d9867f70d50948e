package io.tributary.optimizer.design;

import io.tributary.optimizer.facility.search.Limit;
import io.tributary.optimizer.reason.Figures;
import io.tributary.optimizer.reason.Sentence;
import io.tributary.optimizer.territory.TerritoryCheck;
import io.tributary.optimizer.territory.TerritoryPlan;
import io.tributary.optimizer.territory.TerritoryProblem;
import io.tributary.optimizer.territory.search.TerritorySearch;
import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Fingerprint;
import io.tributary.simulator.scenario.Plan;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.TerritoryDesign.Measure;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Draws a scenario's territories, judges any network as territories, and prices single zones that change hands. */
public final class Designer {
    private final Scenario scenario;
    private final DesignProblem design;
    private final Shapes shapes;

    /** A designer; throws {@link IllegalArgumentException} where the scenario asks for no territories. */
    public Designer(Scenario scenario) {
        this.scenario = scenario;
        design = new DesignProblem(scenario);
        shapes = new Shapes(scenario.zones());
    }

    /** A limit of the scenario's moves: the same territories on every machine. */
    public Limit moves() {
        return Limit.moves(scenario.decide().moves() / design.counts().size());
    }

    /** A limit of the clock, shared by the numbers of territories that are tried. */
    public Limit seconds(double seconds) {
        return Limit.seconds(seconds / design.counts().size());
    }

    /**
     * The best territories found; empty where none that keeps all rules was found.
     *
     * @param limit gives each number of territories its limit
     */
    public Optional<Designed> solve(Supplier<Limit> limit) {
        long least = Long.MAX_VALUE;
        long best = Long.MAX_VALUE;
        int[] owners = new int[0];
        int count = 0;
        for (int territories : design.counts()) {
            TerritoryProblem problem = design.of(territories);
            TerritorySearch.Result result =
                    TerritorySearch.solve(problem, limit.get(), scenario.run().seed());
            long fixed = design.fixedCents(territories);
            least = Math.min(least, result.bound() + fixed);
            if (result.plan().isPresent() && result.cost() + fixed < best) {
                best = result.cost() + fixed;
                owners = owners(result.plan().get());
                count = territories;
            }
        }
        return count == 0 ? Optional.empty() : Optional.of(designed(owners, count, Math.min(least, best)));
    }

    /**
     * What to give up where no territories were found that keep all rules: a sentence for each rule that alone would have
     * to give, and by how much; empty where no single one is enough.
     *
     * @param limit gives each search its limit
     */
    public List<Sentence> reliefs(Function<Designer, Limit> limit) {
        return new Relief(scenario, limit).all();
    }

    /** What each rule costs: territories drawn anew without it against those with all, a sentence each. */
    public List<Sentence> rulePrices(Function<Designer, Limit> limit, String currency) {
        return new RulePrices(scenario, limit, currency).all();
    }

    private static int[] owners(TerritoryPlan plan) {
        return plan.territories().stream().mapToInt(Integer::intValue).toArray();
    }

    /** A network judged as territories, against a bound that is known. */
    public Designed judge(List<Assignment> network, long leastCents) {
        int[] owners = design.ground().owners(network);
        int most = Math.max(1, most(owners));
        int count = design.counts().stream().filter(c -> c >= most).findFirst().orElse(most);
        return designed(owners, count, leastCents);
    }

    private static int most(int[] owners) {
        int most = 0;
        for (int owner : owners) {
            most = Math.max(most, owner + 1);
        }
        return most;
    }

    private Designed designed(int[] owners, int count, long least) {
        TerritoryProblem problem = design.of(count);
        TerritoryCheck check = TerritoryCheck.of(problem, TerritoryPlan.of(owners));
        Diagnosis diagnosis = diagnosis(owners, count, check);
        return new Designed(
                network(owners),
                check.cost() + design.fixedCents(count),
                least,
                diagnosis,
                new Complaints(design, problem, owners).all());
    }

    private List<Assignment> network(int[] owners) {
        List<Assignment> network = new ArrayList<>();
        int[] known = owners.clone();
        for (int owner : known) {
            if (owner < 0) {
                return scenario.network();
            }
        }
        design.ground().chains(known).forEach((area, chain) -> network.add(new Assignment(area, chain)));
        return network;
    }

    private Diagnosis diagnosis(int[] owners, int count, TerritoryCheck check) {
        Ground ground = design.ground();
        List<Diagnosis.One> ones = new ArrayList<>();
        Map<Measure, double[]> amounts = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            amounts.put(measure, new double[count]);
        }
        for (int t = 0; t < count; t++) {
            List<Integer> zones = zones(owners, t);
            Map<Measure, Long> has = new EnumMap<>(Measure.class);
            for (Measure measure : Measure.values()) {
                long sum =
                        zones.stream().mapToLong(j -> ground.amount(measure, j)).sum();
                has.put(measure, sum);
                amounts.getOrDefault(measure, new double[count])[t] = sum;
            }
            int centre =
                    check.centres().isEmpty() ? Ground.NOBODY : check.centres().get(t);
            ones.add(new Diagnosis.One(
                    ground.owners().get(t).id(),
                    centre < 0 ? "" : ground.zone(centre).id(),
                    zones.stream().map(j -> ground.zone(j).id()).toList(),
                    has,
                    zones.isEmpty() ? 0 : shapes.polsbyPopper(zones),
                    zones.isEmpty() ? 0 : shapes.reock(zones)));
        }
        Map<Measure, Diagnosis.Evenness> balance = new EnumMap<>(Measure.class);
        amounts.forEach((measure, each) -> balance.put(measure, Diagnosis.Evenness.of(each)));
        return new Diagnosis(ones, balance, cutEdges(owners), moved(owners));
    }

    private static List<Integer> zones(int[] owners, int territory) {
        List<Integer> zones = new ArrayList<>();
        for (int j = 0; j < owners.length; j++) {
            if (owners[j] == territory) {
                zones.add(j);
            }
        }
        return zones;
    }

    private int cutEdges(int[] owners) {
        int cut = 0;
        for (int j = 0; j < owners.length; j++) {
            for (int other : design.neighbours().of(j).tailSet(j)) {
                cut += owners[j] == owners[other] ? 0 : 1;
            }
        }
        return cut;
    }

    private int moved(int[] owners) {
        int moved = 0;
        for (int j = 0; j < owners.length; j++) {
            moved += design.today(j) >= 0 && design.today(j) != owners[j] ? 1 : 0;
        }
        return moved;
    }

    /** The plan file of territories: the areas whose chain changes. */
    public Plan plan(Designed designed) {
        List<Change> changes = new ArrayList<>();
        for (Assignment row : designed.network()) {
            List<String> now = design.ground().chainToday(row.area());
            if (!now.equals(row.chain())) {
                changes.add(new Change(
                        "network[" + row.area() + "].chain",
                        String.join(">", now),
                        String.join(">", row.chain()),
                        "Its zone is in the territory of "
                                + row.chain().get(row.chain().size() - 1)));
            }
        }
        return new Plan("territories", scenario.scenario(), Fingerprint.of(scenario), changes, List.of());
    }

    /** Why a zone belongs to whom it does, and what each neighbouring territory would change. */
    public List<Sentence> why(List<Assignment> network, String zone) {
        int j = design.ground().zoneOf(zone);
        int[] owners = design.ground().owners(network);
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(own(network, j, owners[j]));
        design.neighbours().of(j).stream()
                .map(other -> owners[other])
                .filter(owner -> owner >= 0 && owner != owners[j])
                .distinct()
                .sorted()
                .forEach(owner -> sentences.add(flip(network, j, owner)));
        return sentences;
    }

    private Sentence own(List<Assignment> network, int zone, int owner) {
        String name = design.ground().zone(zone).id();
        if (owner < 0) {
            return new Sentence(name + " belongs to nobody.", name + " 不属于任何渠道商。");
        }
        Diagnosis.One one = judge(network, 0).diagnosis().territories().get(owner);
        String centre = one.centre();
        String far = centre.isEmpty()
                ? ""
                : Figures.whole(Math.round(scenario.roads()
                        .km(
                                design.ground().place(design.ground().zoneOf(centre)),
                                design.ground().place(zone))));
        return centre.isEmpty()
                ? new Sentence(
                        name + " belongs to " + one.owner() + ", which has "
                                + one.zones().size() + " zones.",
                        name + " 属于 " + one.owner() + "，后者共有 " + one.zones().size() + " 个区域。")
                : new Sentence(
                        name + " belongs to " + one.owner() + ", " + far + " km by road from the centre " + centre
                                + ".",
                        name + " 属于 " + one.owner() + "，距中心 " + centre + " 公路 " + far + " 公里。");
    }

    /** What it would mean that a distributor had a zone, everything else kept. */
    public Sentence flip(List<Assignment> network, String zone, String owner) {
        return flip(network, design.ground().zoneOf(zone), design.ground().owner(owner));
    }

    private Sentence flip(List<Assignment> network, int zone, int owner) {
        int[] owners = design.ground().owners(network);
        Designed before = judge(network, 0);
        owners[zone] = owner;
        int count = Math.max(before.diagnosis().territories().size(), owner + 1);
        Designed after = designed(owners, count, 0);
        List<Sentence> broken = after.complaints().stream()
                .filter(sentence -> !before.complaints().contains(sentence))
                .toList();
        String to = design.ground().owners().get(owner).id();
        long more = after.cents() - before.cents();
        String money = (more > 0 ? "+" : "") + Figures.money(more) + " " + scenario.money();
        String en = String.join(" ", broken.stream().map(Sentence::en).toList());
        String zh = String.join("", broken.stream().map(Sentence::zh).toList());
        return new Sentence(
                "With " + to + " instead: cost " + money + (broken.isEmpty() ? "; every rule holds." : "; but " + en),
                "改由 " + to + "：成本 " + money + (broken.isEmpty() ? "；各项规则均满足。" : "；但" + zh));
    }
}
