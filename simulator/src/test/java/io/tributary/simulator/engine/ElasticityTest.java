package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.market.ChoiceTable;
import io.tributary.simulator.market.Logit;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Own- and cross-price elasticities of the running market by central differences under common luck, against those of the
 * logit: d ln demand(j) / d ln price(k) = sensitivity x price(k) x (share(k) - [j = k]), averaged over kinds of consumers
 * by their demand for j.
 */
final class ElasticityTest {
    private static final Path WATER = Path.of(System.getProperty("tributary.root", ".."), "scenarios", "spring-water");
    private static final double[] SENSITIVITY = {0.9, 0.4};
    private static final double[] PEOPLE = {12000, 8000};
    private static final double PER_UNIT = 1.5;

    /** Two brands in one shop, always ready; one zone; the second segment is loyal unless told otherwise. */
    private static Scenario street(double price, String population, double loyalty) {
        return Scenarios.of("""
                scenario: A street
                time: {length: 26 weeks}
                skus:
                  - {id: water, maker: spring, pack: 12, equity: 0.5, distribution: 80 %}
                  - {id: other, maker: rival, pack: 12, distribution: 60 %}
                firms:
                  - {id: spring, kind: maker, supply: ready}
                  - {id: rival, kind: maker, ours: no, supply: ready}
                zones:
                  - {id: here, population: 20000, outlets: 100}
                segments:
                  - {id: thrifty, urban_share: 60 %, rural_share: 60 %, occasions: 0.5, price_sensitivity: 0.9, need: 1}
                  - {id: rich, urban_share: 40 %, rural_share: 40 %, occasions: 0.5, price_sensitivity: 0.4, need: 1,
                     loyalty: LOYALTY}
                formats:
                  - {id: shop, share: 100 %}
                links:
                  - {seller: outlet, buyer: consumers, skus: [water], price: {fixed: PRICE}}
                  - {seller: outlet, buyer: consumers, skus: [other], price: {fixed: 18}}
                """.replace("PRICE", "" + price).replace("LOYALTY", "" + loyalty)
                + "consumers: {population: " + population + "}\n");
    }

    private static Market market(Scenario scenario) {
        return new World(scenario, scenario, Optional.empty(), new Luck(1, 0)).market.orElseThrow();
    }

    /** Expected demand of the engine's own weights, by offer; a third each has no last brand, ours, the rival's. */
    private static double[] expected(Market market, int segment) {
        ChoiceTable table = new ChoiceTable(2, 2);
        market.fill(table, 0, segment, 0, true);
        double third = PEOPLE[segment] / 3;
        return Logit.expectedDemand(table, new double[] {third, third, third}, 0.5);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void expectedDemandHasTheElasticitiesOfTheLogit(int offer) {
        double step = 1e-4;
        double up = 0;
        double down = 0;
        double here = 0;
        double analytic = 0;
        for (int segment = 0; segment < 2; segment++) {
            up += expected(market(street(18 * (1 + step), "counts", 1.5)), segment)[offer];
            down += expected(market(street(18 * (1 - step), "counts", 1.5)), segment)[offer];
            Market market = market(street(18, "counts", 1.5));
            here += expected(market, segment)[offer];
            analytic += slope(market, segment, offer);
        }
        assertThat((up - down) / (2 * step * here)).isCloseTo(analytic / here, within(1e-6));
    }

    /** Sum over consumers of demand x elasticity, by the logit in which the last brand's weight is w e^L. */
    private static double slope(Market market, int segment, int offer) {
        ChoiceTable table = new ChoiceTable(2, 2);
        market.fill(table, 0, segment, 0, true);
        double sum = 0;
        for (int last = 0; last <= 2; last++) {
            double ours = table.weight(0) * (last == 1 ? 1 + table.loyaltyFactor() : 1);
            double theirs = table.weight(1) * (last == 2 ? 1 + table.loyaltyFactor() : 1);
            double all = 1 + ours + theirs;
            double share = (offer == 0 ? ours : theirs) / all;
            double elasticity = SENSITIVITY[segment] * PER_UNIT * (ours / all - (offer == 0 ? 1 : 0));
            sum += PEOPLE[segment] / 3 * 0.5 * share * elasticity;
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(strings = {"spring", "rival"})
    void simulatedDemandHasTheElasticitiesOfTheLogit(String maker) {
        double step = 0.02;
        Simulation up = Simulation.of(street(18 * (1 + step), "individuals", 0));
        Simulation down = Simulation.of(street(18 * (1 - step), "individuals", 0));
        Scenario here = street(18, "individuals", 0);
        SummaryStatistics found = new SummaryStatistics();
        for (int replication = 0; replication < 40; replication++) {
            double more = units(here, down, maker, replication);
            double less = units(here, up, maker, replication);
            found.addValue((less - more) / (step * (less + more)));
        }
        double analytic = withoutLoyalty(maker.equals("spring") ? 0 : 1);
        double error = found.getStandardDeviation() / Math.sqrt(40);
        assertThat(error / Math.abs(analytic)).isBetween(0.0, 0.01);
        assertThat((found.getMean() - analytic) / error).isBetween(-4.0, 4.0);
    }

    private static double units(Scenario scenario, Simulation simulation, String maker, int replication) {
        Run run = new Run(scenario, simulation.run(new Luck(1, replication)));
        return run.sum(Kind.SHIPMENT, from -> from.id().equals(maker), to -> true);
    }

    private static double withoutLoyalty(int offer) {
        Market market = market(street(18, "counts", 0));
        double demand = 0;
        double slope = 0;
        for (int segment = 0; segment < 2; segment++) {
            demand += expected(market, segment)[offer];
            slope += slope(market, segment, offer);
        }
        return slope / demand;
    }

    /**
     * Brand-level own-price elasticities have means of -1.76 (Tellis 1988) and -2.62 (Bijmolt, van Heerde and Pieters
     * 2005); cross-price elasticities a median of 0.10 and a mean of 0.26 (Auer and Papies 2020).
     */
    @Test
    void springWatersElasticitiesLieInThePublishedRanges() {
        Market today = market(water(List.of()));
        double[] down = brandDemand(today, "127.427 %", "136.909 %", "113.2186 %");
        double[] up = brandDemand(today, "129.713 %", "139.291 %", "115.3614 %");
        double step = Math.log(229.713 / 227.427);
        assertThat(Math.log(up[0] / down[0]) / step).isBetween(-2.62, -1.76);
        double cross = 0;
        for (int rival = 1; rival < 4; rival++) {
            cross += Math.log(up[rival] / down[rival]) / step / 3;
        }
        assertThat(cross).isBetween(0.10, 0.26);
    }

    private static Scenario water(List<Change> changes) {
        List<Change> all = new ArrayList<>(changes);
        all.add(new Change("targets", "", "[]", ""));
        return ScenarioReader.read(WATER, all);
    }

    /** Expected demand for each product of spring-water at these mark-ups, by consumers whose last brands are today's. */
    private static double[] brandDemand(Market today, String shop, String convenience, String supermarket) {
        Scenario water = water(List.of(
                new Change("links[4].price", "", "{mark_up: " + shop + "}", ""),
                new Change("links[5].price", "", "{mark_up: " + convenience + "}", ""),
                new Change("links[6].price", "", "{mark_up: " + supermarket + "}", "")));
        Market market = market(water);
        double[] demand = new double[water.skus().size()];
        ChoiceTable table = new ChoiceTable(demand.length, market.shelves.get(0).size());
        for (int zone = 0; zone < market.zones.length; zone++) {
            for (int segment = 0; segment < market.segments(); segment++) {
                today.fill(table, zone, segment, today.zones[zone].satisfaction(), true);
                double[] shares = Logit.steadyState(table);
                market.fill(table, zone, segment, market.zones[zone].satisfaction(), true);
                double[] units = Logit.expectedDemand(
                        table,
                        shares,
                        market.people(zone) * water.segments().get(segment).occasions());
                for (int offer = 0; offer < units.length; offer++) {
                    demand[table.brand(offer)] += units[offer];
                }
            }
        }
        return demand;
    }
}
