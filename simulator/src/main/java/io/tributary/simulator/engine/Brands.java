package io.tributary.simulator.engine;

import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.market.Brand;
import io.tributary.simulator.quantity.FixedPoint;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people think of our brand, zone by zone, and the joint advertising that feeds it; see {@link Brand}. */
final class Brands {
    /** First letters of the saved parts. */
    static final String PART = "brand|";

    private final Brand rule;
    private final List<Zone> zones;
    private final double[] reputation;
    private final double[] strength;
    private final int[] reputationMeasures;
    private final int[] strengthMeasures;
    private final Map<String, Integer> partnerLines = new LinkedHashMap<>();
    private final int makerLine;
    private final double moneyQuantum;

    Brands(World world, Brand rule) {
        this.rule = rule;
        zones = world.scenario.zones();
        moneyQuantum = world.scenario.quanta().money();
        reputation = new double[zones.size()];
        strength = new double[zones.size()];
        Arrays.fill(reputation, rule.start());
        Arrays.fill(strength, rule.start());
        ChartOfAccounts chart = world.builder.chart();
        reputationMeasures = measures(chart, Measures.REPUTATION);
        strengthMeasures = measures(chart, Measures.STRENGTH);
        makerLine = chart.money(Kind.ADVERTISING, world.accounts.payer(), Party.WORLD, "");
        for (Partner partner : world.scenario.partners()) {
            partnerLines.put(partner.id(), chart.money(Kind.ADVERTISING, Parties.of(partner), Party.WORLD, ""));
        }
    }

    private int[] measures(ChartOfAccounts chart, String name) {
        return zones.stream()
                .mapToInt(zone -> chart.measure(Parties.consumers(zone), name, ""))
                .toArray();
    }

    /** Part of a zone's people who do not know us that advertising tells of us this week. */
    double reached(World world) {
        return world.counts() ? rule.reached() : 0;
    }

    /** Factor on the weight of our offers in a zone. */
    double liking(int zone) {
        return rule.liking(reputation[zone]);
    }

    /** Factor on what partners pay the maker: brand strength, zones weighted with their people. */
    double pricing(World world) {
        double sum = 0;
        double people = 0;
        for (int z = 0; z < strength.length; z++) {
            sum += strength[z] * zones.get(z).population();
            people += zones.get(z).population();
        }
        return world.counts() ? rule.pricing(sum / people) : 1;
    }

    /** A breach of rules takes points off the reputation in a zone. */
    void hurt(int zone, double points) {
        reputation[zone] = Math.max(0, reputation[zone] - points);
    }

    /** A week of advertising and of what customers tell each other. */
    void act(World world, Market market) {
        for (int z = 0; z < reputation.length; z++) {
            reputation[z] = rule.next(reputation[z], market.zones[z].satisfaction(), reached(world));
            strength[z] = market.zones[z].awareness() * reputation[z];
            world.ledger.record(reputationMeasures[z], reputation[z]);
            world.ledger.record(strengthMeasures[z], strength[z]);
        }
        if (world.counts() && rule.spending() > 0) {
            pay(world);
        }
    }

    private void pay(World world) {
        double[] stockists = new double[zones.size()];
        for (int area = 0; area < world.coverage.size(); area++) {
            stockists[world.coverage.zoneOf(area)] += world.coverage.stockists(area);
        }
        double makers = 0;
        Map<String, Double> theirs = new LinkedHashMap<>();
        for (int z = 0; z < stockists.length; z++) {
            makers += rule.spending() * zones.get(z).population() / 1000;
        }
        for (int area = 0; area < world.coverage.size(); area++) {
            int zone = world.coverage.zoneOf(area);
            String partner = Territory.last(world.coverage.chain(area).orElse(Coverage.NOBODY));
            if (partnerLines.containsKey(partner) && stockists[zone] > 0) {
                double part = world.coverage.stockists(area) / stockists[zone];
                double money =
                        rule.partnersPay() * rule.spending() * zones.get(zone).population() / 1000 * part;
                theirs.merge(partner, money, Double::sum);
                makers -= money;
            }
        }
        post(world, makerLine, makers);
        theirs.forEach((partner, money) -> post(world, partnerLines.getOrDefault(partner, makerLine), money));
    }

    private void post(World world, int line, double money) {
        world.ledger.post(line, FixedPoint.quanta(money, moneyQuantum));
    }

    void visit(Memory.Visitor visitor) {
        for (int z = 0; z < reputation.length; z++) {
            int zone = z;
            visitor.meet(PART + zones.get(z).id(), tape -> {
                reputation[zone] = tape.real(reputation[zone]);
                strength[zone] = tape.real(strength[zone]);
            });
        }
    }
}
