package io.tributary.simulator.engine;

import static io.tributary.simulator.engine.Shown.total;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.relation.Expansion;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Agents, and regions that are opened while a run goes on; on against off in the same future. */
final class ExpansionTest {
    private static final int FIRST = 8;
    private static final int LAST = FIRST + 52 - 1;
    private static final Shown CASE = Shown.in("expansion");

    private static Predicate<Party> is(String id) {
        return party -> party.id().equals(id);
    }

    private static double stockists(Run run, String zone, int week) {
        return run.state(Measures.STOCKISTS, party -> party.zone().equals(zone), week);
    }

    @Test
    void anAgentIsPaidItsPartOfWhatItsOutletsBuyAndOwnsNothing() {
        Run off = CASE.run(0, "today");
        Run on = CASE.run(0, "m003_on");
        double bought = 0;
        double units = 0;
        for (int week = FIRST; week <= LAST; week++) {
            bought += on.sum(Kind.INVOICE, is("suzhou/shop"), is("forge"), week);
            units += on.sum(Kind.SHIPMENT, is("forge"), is("suzhou/shop"), week);
        }
        assertThat(total(on, "cost.agents")).isCloseTo(0.09 * bought, within(0.01 * 52));
        assertThat(bought).isCloseTo(300 * units, within(1e-6));
        assertThat(off.sum(Kind.INVOICE, is("suzhou/shop"), is("forge"))).isZero();
        assertThat(on.state(Measures.STOCK_UNITS, is("D-suzhou"), LAST)).isZero();
        double left = off.kpi("capital.goods", "distributor") - on.kpi("capital.goods", "distributor");
        double lay = 0;
        for (int week = FIRST; week <= LAST; week++) {
            lay += off.state(Measures.STOCK_VALUE, is("D-suzhou"), week)
                    - on.state(Measures.STOCK_VALUE, is("D-suzhou"), week);
        }
        assertThat(left).isCloseTo(lay / 52, within(1e-6)).isGreaterThan(500_000);
        assertThat(on.kpi("capital.goods", "maker")).isGreaterThan(off.kpi("capital.goods", "maker"));
    }

    @Test
    void anAgentSpendsOnSellingWhatItsOwnCommissionEarnsBack() {
        Run on = CASE.run(0, "m003_on");
        Run off = CASE.run(0, "m003_on", "agency.effort.response", "0");
        double response = 0.1 * 1.25;
        double mean = 0;
        double spent = 0;
        for (int week = FIRST; week <= LAST; week++) {
            double outlets = stockists(on, "suzhou", week - 1);
            double utility = response * Math.log(1 + spent / (2 * outlets));
            double wanted = mean / (1 + utility) * 0.09 * 300 * response - 2 * outlets;
            spent = on.sum(Kind.ADVERTISING, is("D-suzhou"), party -> true, week);
            assertThat(spent).isCloseTo(Math.max(0, wanted), within(0.02));
            mean += (on.sum(Kind.SHIPMENT, is("forge"), is("suzhou/shop"), week) - mean) / 4;
        }
        double utility = response * Math.log(1 + spent / (2 * stockists(on, "suzhou", LAST)));
        assertThat(utility).isGreaterThan(0.05);
        double with = on.askedFor("suzhou/shop", LAST - 12, LAST);
        double without = off.askedFor("suzhou/shop", LAST - 12, LAST);
        double share = without / (13 * 1_300_000 * 0.0015);
        double odds = Math.exp(utility);
        assertThat(with / without - 1).isCloseTo(odds / (1 - share + share * odds) - 1, withinPercentage(25));
    }

    @Test
    void aLowerPriceCostsTheAgentItsCommissionAndTheMakerTheRest() {
        Run on = CASE.run(0, "m003_on", "agency.effort.response", "0");
        Run cheaper = CASE.run(0, "m003_on", "agency.effort.response", "0", "links[2].price.fixed", "290");
        double units = 0;
        double same = 0;
        for (int week = FIRST; week <= LAST; week++) {
            units += cheaper.sum(Kind.SHIPMENT, is("forge"), is("suzhou/shop"), week);
            same += on.sum(Kind.SHIPMENT, is("forge"), is("suzhou/shop"), week);
        }
        assertThat(units).isEqualTo(same);
        double agents = total(on, "cost.agents") - total(cheaper, "cost.agents");
        double makers = on.kpi("profit", "maker") - cheaper.kpi("profit", "maker");
        assertThat(agents).isCloseTo(0.09 * 10 * units, within(0.01 * 52));
        assertThat(makers).isCloseTo(0.91 * 10 * units, withinPercentage(0.01));
    }

    @Test
    void aNewRegionIsLearntAlongItsCurveAndPaysItsEntryBackLater() {
        Run off = CASE.run(0, "m036_off");
        Run on = CASE.run(0, "m036_on");
        Expansion rule = on.scenario().expansion().orElseThrow();
        int openAh = FIRST + 12;
        int openJx = FIRST + 26;
        double[] stocking = new double[3];
        double costs = 0;
        double first = 1;
        for (int week = openAh; week <= LAST; week++) {
            int ah = week - openAh + 1;
            int jx = Math.max(0, week - openJx + 1);
            double known = 1 - 0.5 * Math.pow(ah + 0.5 * jx, Math.log(0.8) / Math.log(2));
            double local = 1 - 0.5 * 0.6 * Math.pow(ah + 0.5 * jx, Math.log(0.8) / Math.log(2));
            assertThat(rule.known(rule.experience(ah, jx), false)).isCloseTo(known, within(1e-12));
            stocking[0] += 0.08 * (reach(off, "hefei", openAh) * local - stocking[0]);
            stocking[1] += 0.08 * (reach(off, "wuhu", openAh) * known - stocking[1]);
            costs += 6000 * Math.pow(ah + 0.5 * jx, Math.log(0.8) / Math.log(2));
            if (jx > 0) {
                double there = Math.pow(jx + 0.5 * ah, Math.log(0.8) / Math.log(2));
                stocking[2] += 0.08 * (reach(off, "nanchang", openJx) * (1 - 0.5 * 0.6 * there) - stocking[2]);
                costs += 6000 * there;
            }
            first = week == openAh ? stocking[1] : first;
        }
        assertThat(stockists(on, "hefei", LAST) / 450).isCloseTo(stocking[0], within(1e-9));
        assertThat(stockists(on, "wuhu", LAST) / 200).isCloseTo(stocking[1], within(1e-9));
        assertThat(stockists(on, "nanchang", LAST) / 320).isCloseTo(stocking[2], within(1e-9));
        assertThat(stockists(on, "wuhu", openAh) / stockists(off, "wuhu", openAh))
                .isCloseTo(0.5, within(1e-9));
        assertThat(total(on, "cost.programmes") - total(off, "cost.programmes"))
                .isCloseTo(600_000 + 350_000 + costs, within(0.5));
        assertThat(total(on, "coverage.numeric")).isLessThan(total(off, "coverage.numeric"));
    }

    /** What a zone's partner reaches in this future: its first step towards it, where all is known, was 8 % of it. */
    private static double reach(Run known, String zone, int opened) {
        double outlets = known.scenario().zones().stream()
                .filter(z -> z.id().equals(zone))
                .findFirst()
                .orElseThrow()
                .outlets();
        return stockists(known, zone, opened) / outlets / 0.08;
    }

    @Test
    void whatARegionEarnsCoversItsEntryInTheWeekThatTheBooksSay() {
        Run on = CASE.run(0, "m036_on");
        double sum = -600_000;
        int paid = 0;
        int opened = FIRST + 12;
        for (int week = opened; week <= LAST; week++) {
            for (String zone : new String[] {"hefei", "wuhu"}) {
                sum += 80 * on.sum(Kind.SHIPMENT, party -> party.id().startsWith("D-"), is(zone + "/shop"), week);
            }
            int ah = week - opened + 1;
            int jx = Math.max(0, week - FIRST - 26 + 1);
            sum -= 6000 * Math.pow(ah + 0.5 * jx, Math.log(0.8) / Math.log(2));
            paid = sum < 0 ? 0 : paid == 0 ? ah : paid;
        }
        assertThat(on.kpi("expansion.payback", "AH")).isEqualTo(paid).isBetween(10.0, 40.0);
        assertThat(on.kpi("expansion.result", "AH")).isCloseTo(sum, within(1.0));
        assertThat(total(on, "expansion.funding")).isGreaterThan(600_000);
    }
}
