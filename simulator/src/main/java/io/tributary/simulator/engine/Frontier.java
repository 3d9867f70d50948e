package io.tributary.simulator.engine;

import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.quantity.FixedPoint;
import io.tributary.simulator.relation.Expansion;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Regions that the maker enters while a run goes on: their entry costs, what the channel knows of them, what they earn. */
final class Frontier {
    /** First letters of the saved parts. */
    static final String PART = "frontier|";

    private final Expansion rule;
    private final List<Region> regions = new ArrayList<>();
    private final Map<String, String> homes = new HashMap<>();
    private final double quantum;

    /** A region and the ways on which goods come to its outlets. */
    private static final class Region {
        private final String name;
        private final List<Link> links;
        private final int line;
        private final int weeksMeasure;
        private final int resultMeasure;
        /** Base units in goods quanta that each way had brought when the week began. */
        private long[] before = new long[0];
        /** Weeks of operating in it; 0 where nobody has served it yet, -1 where it was known from the beginning. */
        private int weeks;

        private boolean entered;
        private boolean served;

        Region(String name, List<Link> links, int line, int weeksMeasure, int resultMeasure) {
            this.name = name;
            this.links = links;
            this.line = line;
            this.weeksMeasure = weeksMeasure;
            this.resultMeasure = resultMeasure;
        }
    }

    Frontier(World world, Expansion rule) {
        this.rule = rule;
        quantum = world.scenario.quanta().money();
        Scenario scenario = world.scenario;
        scenario.partners().forEach(partner -> homes.put(partner.id(), partner.region()));
        for (String name :
                scenario.zones().stream().map(z -> z.region()).distinct().toList()) {
            Party party = new Party("region " + name, Party.Tier.WORLD, name, "");
            regions.add(new Region(
                    name,
                    world.builder.links().stream()
                            .filter(link -> link.buyer.kind.equals("outlet") && link.seller.isPresent())
                            .filter(link -> link.buyer.party.region().equals(name))
                            .toList(),
                    world.builder.chart().money(Kind.ENTRY, world.accounts.payer(), party, ""),
                    world.builder.chart().measure(party, Measures.REGION_WEEKS, ""),
                    world.builder.chart().measure(party, Measures.REGION_RESULT, "")));
        }
    }

    /** Before goods move: remembers what had come to the outlets of each region. */
    void look() {
        for (Region region : regions) {
            region.before = region.links.stream().mapToLong(link -> link.bought).toArray();
        }
    }

    /** At the end of the week: regions are entered, paid for, learnt, and their result is written down. */
    void act(World world) {
        for (Region region : regions) {
            region.entered = region.weeks == 0 && world.counts() && enters(world, region);
            region.served = outlets(world, region, true) > 0;
            if (region.entered || (region.weeks > 0 && region.served)) {
                region.weeks++;
            }
        }
        for (Region region : regions) {
            double experience = experience(region);
            double cost = region.entered ? rule.entryCost(region.name) : 0;
            if (region.weeks > 0 && region.served) {
                cost += rule.runningCost(experience);
            }
            long paid = FixedPoint.quanta(cost, quantum);
            world.ledger.post(region.line, paid);
            if (region.weeks > 0) {
                know(world, region, experience);
                world.ledger.record(region.resultMeasure, earned(world, region) - paid * quantum);
            }
            world.ledger.record(region.weeksMeasure, Math.max(0, region.weeks));
        }
    }

    /** Whether somebody serves a region for the first time and no outlet there stocks us. */
    private static boolean enters(World world, Region region) {
        if (outlets(world, region, true) == 0) {
            return false;
        }
        if (outlets(world, region, false) > 0) {
            region.weeks = -1;
            return false;
        }
        return true;
    }

    /** Outlets of a region within reach of those who serve it, or outlets there that stock us. */
    private static double outlets(World world, Region region, boolean served) {
        double sum = 0;
        for (int area = 0; area < world.coverage.size(); area++) {
            String home =
                    world.scenario.zones().get(world.coverage.zoneOf(area)).region();
            if (home.equals(region.name)) {
                sum += served ? world.coverage.withinReach(area) : world.coverage.stockists(area);
            }
        }
        return sum;
    }

    private double experience(Region region) {
        int elsewhere = 0;
        for (Region other : regions) {
            elsewhere += other == region ? 0 : Math.max(0, other.weeks);
        }
        return rule.experience(region.weeks, elsewhere);
    }

    private void know(World world, Region region, double experience) {
        for (int area = 0; area < world.coverage.size(); area++) {
            String home =
                    world.scenario.zones().get(world.coverage.zoneOf(area)).region();
            if (home.equals(region.name)) {
                String partner = Territory.last(world.coverage.chain(area).orElse(Coverage.NOBODY));
                boolean fromHere = region.name.equals(homes.getOrDefault(partner, ""));
                world.coverage.acquaint(area, rule.known(experience, fromHere));
            }
        }
    }

    /** What the maker earned on what came to the outlets of a region: its price less the cost of the goods and agents' commission. */
    private static double earned(World world, Region region) {
        double sum = 0;
        for (int zone = 0; zone < world.scenario.zones().size(); zone++) {
            boolean inside = world.scenario.zones().get(zone).region().equals(region.name);
            int z = zone;
            sum -= inside ? world.agents.map(agents -> agents.commission(z)).orElse(0.0) : 0;
        }
        for (int i = 0; i < region.links.size(); i++) {
            Link link = region.links.get(i);
            double units = link.buyer.valuation.units(link.bought - region.before[i]);
            if (units != 0) {
                Link first = first(link);
                long cost = first.seller.map(Stock::purchasePrice).orElse(0L);
                double margin = link.buyer.valuation.perUnit(first.price) - link.buyer.valuation.perUnit(cost);
                sum += units * margin;
            }
        }
        return sum;
    }

    /** The link over which the goods of a link left the maker. */
    private static Link first(Link link) {
        Link first = link;
        while (first.seller.isPresent()
                && first.seller.get().party.tier() != Party.Tier.MAKER
                && !first.seller.get().suppliers.isEmpty()) {
            List<Link> above = first.seller.get().suppliers;
            Link most = above.get(0);
            for (Link other : above) {
                most = other.share > most.share ? other : most;
            }
            first = most;
        }
        return first;
    }

    void visit(Memory.Visitor visitor) {
        for (Region region : regions) {
            visitor.meet(PART + region.name, tape -> region.weeks = tape.count(region.weeks));
        }
    }
}
