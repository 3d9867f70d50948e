package io.tributary.optimizer.recommendation;

import io.tributary.simulator.engine.Simulation;
import io.tributary.simulator.experiment.Estimate;
import io.tributary.simulator.experiment.Statistics;
import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.LedgerIndex;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.ledger.Account;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Simulated futures of one network: what each zone sold and how many of its outlets stock us, what was sold past the
 * partners, and KPIs. The futures run on all cores and are summed in their order.
 */
final class Futures {
    private final int count;
    private final Map<String, double[]> kpis;
    private final Map<String, Reading> zones;
    private final double unitsBeside;

    private Futures(int count, Map<String, double[]> kpis, Map<String, Reading> zones, double unitsBeside) {
        this.count = count;
        this.kpis = kpis;
        this.zones = zones;
        this.unitsBeside = unitsBeside;
    }

    /** Units and stockists of a zone, summed over futures. */
    static final class Reading {
        private double units;
        private double stockists;

        private void add(Reading other) {
            units += other.units;
            stockists += other.stockists;
        }
    }

    /** What one future gave. */
    private static final class One {
        /** By zone, and by product and zone. */
        private final Map<String, Reading> zones = new TreeMap<>();

        private final Map<String, Double> kpis = new TreeMap<>();
        private double beside;

        Reading at(String key) {
            return zones.computeIfAbsent(key, id -> new Reading());
        }
    }

    /**
     * Runs futures.
     *
     * @param simulation the network; a variant begins in its baseline's warmed-up state
     * @param scenario its scenario
     * @param seed seed of the study
     * @param count number of futures, 1 or more
     * @param kpis ids of the KPIs to be read
     */
    static Futures of(Simulation simulation, Scenario scenario, long seed, int count, List<String> kpis) {
        int threads = Math.min(count, Runtime.getRuntime().availableProcessors());
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<One>> runs = IntStream.range(0, count)
                    .mapToObj(future ->
                            workers.submit(() -> read(scenario, simulation.run(new Luck(seed, future)), kpis)))
                    .toList();
            return sum(runs, kpis);
        } finally {
            workers.shutdownNow();
        }
    }

    private static Futures sum(List<Future<One>> runs, List<String> kpis) {
        Map<String, double[]> values = new TreeMap<>();
        kpis.forEach(kpi -> values.put(kpi, new double[runs.size()]));
        Map<String, Reading> zones = new TreeMap<>();
        double beside = 0;
        for (int future = 0; future < runs.size(); future++) {
            One one = get(runs.get(future));
            one.zones.forEach((zone, reading) ->
                    zones.computeIfAbsent(zone, id -> new Reading()).add(reading));
            for (String kpi : kpis) {
                values.getOrDefault(kpi, new double[0])[future] = one.kpis.getOrDefault(kpi, 0.0);
            }
            beside += one.beside;
        }
        return new Futures(runs.size(), values, zones, beside / runs.size());
    }

    private static One get(Future<One> run) {
        try {
            return run.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the simulation was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static One read(Scenario scenario, Ledger ledger, List<String> kpis) {
        One one = new One();
        addSales(scenario, ledger, one);
        Facts facts = new Facts(scenario, ledger);
        addStockists(facts, one);
        for (String kpi : kpis) {
            Kpis.get(kpi).read(facts).stream()
                    .filter(v -> v.entity().equals(KpiValue.TOTAL) && v.month() == KpiValue.WHOLE)
                    .findFirst()
                    .ifPresent(v -> one.kpis.put(kpi, v.value()));
        }
        return one;
    }

    private static void addSales(Scenario scenario, Ledger ledger, One one) {
        List<Account> accounts = ledger.chart().accounts();
        List<ChartOfAccounts.Line> lines = ledger.chart().lines();
        for (int i = 0; i < lines.size(); i++) {
            Party seller = accounts.get(lines.get(i).from()).party();
            if (lines.get(i).kind() == Kind.SALE && scenario.isOurs(lines.get(i).sku())) {
                double units = 0;
                for (int period = scenario.time().warmUp(); period < ledger.periods(); period++) {
                    units += ledger.amount(i, period) * scenario.quanta().goods();
                }
                if (seller.tier() == Party.Tier.OUTLET) {
                    one.at(seller.zone()).units += units;
                    one.at(key(lines.get(i).sku(), seller.zone())).units += units;
                } else {
                    one.beside += units;
                }
            }
        }
    }

    private static void addStockists(Facts facts, One one) {
        boolean apart = !facts.states(Measures.STOCKING_ANY).isEmpty();
        for (LedgerIndex.State state : facts.states(apart ? Measures.STOCKING_ANY : Measures.STOCKISTS)) {
            if (apart || facts.isFirstOwn(state.measure().sku())) {
                one.at(state.measure().party().zone()).stockists += atEnd(facts, state);
            }
        }
        for (LedgerIndex.State state : facts.states(Measures.STOCKISTS)) {
            String zone = state.measure().party().zone();
            one.at(key(state.measure().sku(), zone)).stockists += atEnd(facts, state);
        }
    }

    private static double atEnd(Facts facts, LedgerIndex.State state) {
        return facts.ledger().state(state.id(), facts.ledger().periods() - 1);
    }

    /** Names a product in a zone. */
    static String key(String sku, String zone) {
        return sku + '|' + zone;
    }

    /** Mean and interval of a KPI. */
    Estimate estimate(String kpi) {
        return Statistics.estimate(kpis.getOrDefault(kpi, new double[0]).clone());
    }

    /** Base units that a zone's outlets sell in the window, in the mean of the futures. */
    double units(String zone) {
        return zones.getOrDefault(zone, new Reading()).units / count;
    }

    /** Outlets of a zone that stock us at the end, in the mean of the futures. */
    double stockists(String zone) {
        return zones.getOrDefault(zone, new Reading()).stockists / count;
    }

    /** Base units of one product that a zone's outlets sell in the window, in the mean of the futures. */
    double units(String sku, String zone) {
        return units(key(sku, zone));
    }

    /** Outlets of a zone that stock one product at the end, in the mean of the futures. */
    double stockists(String sku, String zone) {
        return stockists(key(sku, zone));
    }

    /** Base units that are sold past the partners' outlets in the window, in the mean of the futures. */
    double unitsBeside() {
        return unitsBeside;
    }
}
