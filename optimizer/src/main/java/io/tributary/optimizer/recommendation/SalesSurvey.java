package io.tributary.optimizer.recommendation;

import io.tributary.optimizer.selection.CostAccount;
import io.tributary.optimizer.selection.CostToServe;
import io.tributary.optimizer.selection.HouseCost;
import io.tributary.optimizer.selection.Offer;
import io.tributary.optimizer.selection.PlanValue;
import io.tributary.optimizer.selection.SalesResponse;
import io.tributary.optimizer.selection.ScenarioMapping;
import io.tributary.optimizer.selection.SelectionPlan;
import io.tributary.optimizer.selection.SelectionProblem;
import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.engine.Simulation;
import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.scenario.Scenario;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

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
    static final double NEUTRAL = 1;

    /** Cost of distribution that no choice of partners moves in the planning model. */
    static final List<String> BESIDE = List.of("cost.platform", "cost.terms", "cost.programmes");

    /** Accounts whose tariff is checked against the ledger coin by coin; the others differ by an amount. */
    private static final List<CostAccount> BY_TARIFF =
            List.of(CostAccount.MARGIN, CostAccount.FREIGHT, CostAccount.REBATE);

    private SalesSurvey() {}

    /**
     * The response of every zone of a scenario, and what is sold and booked beside the partners. Tariffs hold as written.
     *
     * @param today the scenario with today's network
     */
    public static SalesResponse of(Scenario today) {
        Futures base = futures(today, BESIDE);
        Futures raised = futures(raised(today), List.of());
        Map<String, SalesResponse.InZone> zones = new TreeMap<>();
        today.zones().forEach(zone -> zones.put(zone.id(), response(today, base, raised, zone, zone.id())));
        SalesResponse tariffs = new SalesResponse(zones, ProductSurvey.of(today, base, raised));
        SortedMap<String, Double> beside = withoutKnown(today, tariffs, beside(base));
        return tariffs.with(new CostToServe(1, Map.of(), beside, base.unitsBeside()));
    }

    /**
     * What was sold in a zone, of all our products or of one.
     *
     * @param key the zone, or product and zone
     */
    static SalesResponse.InZone response(Scenario today, Futures base, Futures raised, Zone zone, String key) {
        double units = perYear(today, base.units(key));
        double share = zone.outlets() == 0 ? 0 : base.stockists(key) / zone.outlets();
        return new SalesResponse.InZone(units, Math.min(1, share), elasticity(base, raised, key));
    }

    private static Futures futures(Scenario scenario, List<String> kpis) {
        return Futures.of(Simulation.of(scenario), scenario, scenario.run().seed(), FUTURES, kpis);
    }

    static double perYear(Scenario scenario, double units) {
        return units * WEEKS_PER_YEAR / scenario.time().length();
    }

    private static SortedMap<String, Double> beside(Futures futures) {
        SortedMap<String, Double> money = new TreeMap<>();
        for (String kpi : BESIDE) {
            double sum = futures.estimate(kpi).mean();
            if (sum != 0) {
                money.put(kpi, sum);
            }
        }
        return money;
    }

    /**
     * What was measured besides, less what the planning model adds itself: warehouses between plants and partners, booked
     * among the maker's programmes, and agents' commission, booked among the terms.
     */
    private static SortedMap<String, Double> withoutKnown(
            Scenario scenario, SalesResponse tariffs, SortedMap<String, Double> beside) {
        if (scenario.logistics().warehouses().isEmpty() && scenario.agents().isEmpty()) {
            return beside;
        }
        SelectionProblem problem = new ScenarioMapping(scenario, tariffs).widerProblem();
        PlanValue value = PlanValue.of(problem, ScenarioMapping.planOf(problem, scenario.network()));
        double known = HouseCost.fixedCost(scenario, Set.of()) + value.on(CostAccount.WAREHOUSE) / 100.0;
        SortedMap<String, Double> rest = new TreeMap<>(beside);
        rest.merge(CostAccount.WAREHOUSE.kpi(), -known, Double::sum);
        rest.merge(CostAccount.COMMISSION.kpi(), -value.on(CostAccount.COMMISSION) / 100.0, Double::sum);
        rest.values().removeIf(sum -> sum == 0);
        return rest;
    }

    /**
     * The response measured where a plan stands, so that the planning model is exact there: each zone sells what its
     * outlets sold under the plan, and each account books what the ledger booked. Elasticities stay as they were
     * measured.
     *
     * @param planned the scenario with the plan's network
     * @param futures the plan's simulation, with the KPIs of all accounts
     * @param before the response from which the plan was made
     */
    static SalesResponse at(Scenario planned, Futures futures, SalesResponse before) {
        SelectionProblem problem = new ScenarioMapping(planned, before).widerProblem();
        SelectionPlan plan = ScenarioMapping.planOf(problem, planned.network());
        Map<String, double[]> served = served(problem, plan, any -> true);
        Map<String, SalesResponse.InZone> zones = new TreeMap<>();
        planned.zones()
                .forEach(zone -> zones.put(
                        zone.id(),
                        measured(planned, zone, futures.units(zone.id()), served, before.getZone(zone.id()))));
        Map<String, Map<String, SalesResponse.InZone>> products = new TreeMap<>();
        ScenarioMapping mapping = new ScenarioMapping(planned, before);
        for (String sku : mapping.limitedProducts()) {
            Map<String, double[]> with =
                    served(problem, plan, offer -> mapping.products(offer).contains(sku));
            Map<String, SalesResponse.InZone> own = new TreeMap<>();
            planned.zones()
                    .forEach(zone -> own.put(
                            zone.id(),
                            measured(
                                    planned,
                                    zone,
                                    futures.units(sku, zone.id()),
                                    with,
                                    before.getZone(sku, zone.id()))));
            products.put(sku, own);
        }
        SalesResponse tariffs = new SalesResponse(zones, products);
        return tariffs.with(costs(planned, futures, tariffs));
    }

    private static SalesResponse.InZone measured(
            Scenario planned, Zone zone, double sold, Map<String, double[]> served, SalesResponse.InZone old) {
        double[] sums = served.getOrDefault(zone.id(), new double[2]);
        double part = zone.outlets() == 0 ? 0 : sums[0] / zone.outlets();
        double units = perYear(planned, sold);
        boolean known = part > 0 && units > 0;
        return known ? new SalesResponse.InZone(units / part, Math.min(1, sums[1] / sums[0]), old.elasticity()) : old;
    }

    /** Outlets of the areas that some offers serve in each zone, and those among them that the plan reaches. */
    private static Map<String, double[]> served(
            SelectionProblem problem, SelectionPlan plan, Predicate<Offer> counted) {
        Map<String, double[]> served = new TreeMap<>();
        for (int a = 0; a < problem.areas(); a++) {
            if (plan.offer(a) != SelectionProblem.UNSERVED && counted.test(problem.offer(plan.offer(a)))) {
                Offer offer = problem.offer(plan.offer(a));
                double[] sums = served.computeIfAbsent(problem.area(a).zone(), id -> new double[2]);
                sums[0] += problem.area(a).outlets();
                sums[1] += offer.outlets();
            }
        }
        return served;
    }

    private static CostToServe costs(Scenario planned, Futures futures, SalesResponse tariffs) {
        SelectionProblem problem = new ScenarioMapping(planned, tariffs).widerProblem();
        PlanValue value = PlanValue.of(problem, ScenarioMapping.planOf(problem, planned.network()));
        Map<CostAccount, Double> realised = new EnumMap<>(CostAccount.class);
        SortedMap<String, Double> beside = withoutKnown(planned, tariffs, beside(futures));
        for (CostAccount account : CostAccount.values()) {
            double booked = futures.estimate(account.kpi()).mean();
            double byTariff = value.on(account) / 100.0;
            if (BY_TARIFF.contains(account)) {
                realised.put(account, byTariff > 0 ? booked / byTariff : 1);
            } else if (account == CostAccount.MANAGEMENT && Math.abs(booked - byTariff) > 1) {
                beside.put(account.kpi(), booked - byTariff);
            }
        }
        double reached = problem.allOutlets() == 0 ? 0 : value.outlets() / problem.allOutlets();
        double coverage = futures.estimate(Promises.COVERAGE).mean();
        boolean known = reached > 0 && coverage > 0;
        return new CostToServe(known ? coverage / reached : 1, realised, beside, futures.unitsBeside());
    }

    private static double elasticity(Futures before, Futures after, String key) {
        double units = before.units(key);
        double stockists = before.stockists(key);
        if (units <= 0 || stockists <= 0 || after.stockists(key) <= stockists) {
            return NEUTRAL;
        }
        double more = after.stockists(key) / stockists - 1;
        return Math.max(0, (after.units(key) / units - 1) / more);
    }

    private static Scenario raised(Scenario today) {
        List<Partner> partners = today.partners().stream()
                .map(p -> p.withReach(Math.min(1, p.reach() * (1 + RAISE)), p.capacity() * (1 + RAISE)))
                .toList();
        return today.withPartners(partners);
    }
}
