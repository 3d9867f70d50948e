package io.tributary.optimizer.recommendation;

import io.tributary.optimizer.selection.SalesResponse;
import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.engine.Simulation;
import io.tributary.simulator.ledger.Account;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.scenario.Scenario;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures by simulation how our sales in each zone answer to the share of outlets that stock us: today's network is
 * run as it is and with every partner's reach a tenth higher, under the same luck, and the two are compared zone by
 * zone. The planning model's volumes therefore come from the very engine that will judge the plan.
 */
public final class SalesSurvey {
    /** By how much reach is raised for the comparison. */
    private static final double RAISE = 0.1;

    /** Futures that are simulated with each of the two networks. */
    private static final int FUTURES = 4;

    /** Weeks to which sales are scaled. */
    private static final double WEEKS_PER_YEAR = 52;

    /** Elasticity of a zone where nothing can be measured: neutral, sales follow the stockists. */
    private static final double NEUTRAL = 1;

    private SalesSurvey() {}

    /** Sales and stockists of one zone, summed over futures. */
    private static final class Reading {
        private double units;
        private double stockists;
    }

    /**
     * The response of every zone of a scenario.
     *
     * @param today the scenario with today's network
     */
    public static SalesResponse of(Scenario today) {
        Map<String, Reading> base = read(today);
        Map<String, Reading> raised = read(raised(today));
        Map<String, SalesResponse.InZone> zones = new TreeMap<>();
        today.zones().forEach(zone -> {
            Reading before = base.getOrDefault(zone.id(), new Reading());
            Reading after = raised.getOrDefault(zone.id(), new Reading());
            double units =
                    before.units / FUTURES * WEEKS_PER_YEAR / today.time().length();
            double share = zone.outlets() == 0 ? 0 : before.stockists / FUTURES / zone.outlets();
            zones.put(zone.id(), new SalesResponse.InZone(units, Math.min(1, share), elasticity(before, after)));
        });
        return new SalesResponse(zones);
    }

    /**
     * The response measured where a plan stands: sales and stockists of each zone are those of the simulated plan, so
     * that the planning model is exact there; elasticities stay as they were measured.
     *
     * @param planned the scenario with the plan's network
     * @param before the response from which the plan was made
     */
    static SalesResponse at(Scenario planned, SalesResponse before) {
        Map<String, Reading> readings = read(planned);
        Map<String, SalesResponse.InZone> zones = new TreeMap<>();
        planned.zones().forEach(zone -> {
            Reading reading = readings.getOrDefault(zone.id(), new Reading());
            SalesResponse.InZone old = before.getZone(zone.id());
            double units =
                    reading.units / FUTURES * WEEKS_PER_YEAR / planned.time().length();
            double share = zone.outlets() == 0 ? 0 : reading.stockists / FUTURES / zone.outlets();
            zones.put(
                    zone.id(),
                    units > 0 && share > 0
                            ? new SalesResponse.InZone(units, Math.min(1, share), old.elasticity())
                            : old);
        });
        return new SalesResponse(zones);
    }

    private static double elasticity(Reading before, Reading after) {
        if (before.units <= 0 || before.stockists <= 0 || after.stockists <= before.stockists) {
            return NEUTRAL;
        }
        double stockists = after.stockists / before.stockists - 1;
        double units = after.units / before.units - 1;
        return Math.max(0, units / stockists);
    }

    private static Scenario raised(Scenario today) {
        List<Partner> partners = today.partners().stream()
                .map(p -> p.withReach(Math.min(1, p.reach() * (1 + RAISE)), p.capacity() * (1 + RAISE)))
                .toList();
        return today.withPartners(partners);
    }

    private static Map<String, Reading> read(Scenario scenario) {
        Map<String, Reading> zones = new HashMap<>();
        for (int future = 0; future < FUTURES; future++) {
            Ledger ledger = Simulation.of(scenario).run(new Luck(scenario.run().seed(), future));
            addSales(scenario, ledger, zones);
            addStockists(ledger, zones);
        }
        return zones;
    }

    private static void addSales(Scenario scenario, Ledger ledger, Map<String, Reading> zones) {
        List<Account> accounts = ledger.chart().accounts();
        List<ChartOfAccounts.Line> lines = ledger.chart().lines();
        for (int i = 0; i < lines.size(); i++) {
            Party seller = accounts.get(lines.get(i).from()).party();
            if (lines.get(i).kind() == Kind.SALE
                    && seller.tier() == Party.Tier.OUTLET
                    && scenario.isOurs(lines.get(i).sku())) {
                Reading zone = zones.computeIfAbsent(seller.zone(), id -> new Reading());
                for (int period = scenario.time().warmUp(); period < ledger.periods(); period++) {
                    zone.units += ledger.amount(i, period) * scenario.quanta().goods();
                }
            }
        }
    }

    private static void addStockists(Ledger ledger, Map<String, Reading> zones) {
        List<ChartOfAccounts.Measure> measures = ledger.chart().measures();
        for (int i = 0; i < measures.size(); i++) {
            if (measures.get(i).name().equals(Measures.STOCKISTS)) {
                Reading zone = zones.computeIfAbsent(measures.get(i).party().zone(), id -> new Reading());
                zone.stockists += ledger.state(i, ledger.periods() - 1);
            }
        }
    }
}
