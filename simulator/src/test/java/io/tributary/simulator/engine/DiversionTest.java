package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.geography.Location;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.policy.Diversion;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Sales into the territories of others: when they start, how large they are, whom they hurt, what holds them back. */
final class DiversionTest {
    private static final Mechanisms TERRITORY = Mechanisms.of("territory");
    private static final double PAID = 33 * 1.13;
    private static final double COST = 30;

    private static double moving(Scenario scenario, Diversion rule) {
        Location from = scenario.partners().get(1).location();
        Location to = Location.of(scenario.zones().get(2));
        return rule.moving(scenario.roads().km(from, to), 8.2);
    }

    private static boolean inQuzhou(Party party) {
        return party.zone().equals("quzhou");
    }

    private static double partDiverted(Run run) {
        double diverted = run.sum(Kind.DIVERSION, p -> p.id().equals("D-shangrao"), DiversionTest::inQuzhou);
        double rightful = inWindow(run, Kind.SHIPMENT, p -> p.id().equals("D-quzhou"), DiversionTest::inQuzhou);
        return diverted / (diverted + rightful);
    }

    /** Both laws are checked in every period of every run; a run that breaks one does not end. */
    @Test
    void everythingAtOnceConservesGoodsAndMoney() {
        String[] all = {
            "diversion", "{detection: 20 %, penalty: 3, credit: 5 %}",
            "loading", "{}",
            "selling_effort", "{keeps: 50 %}",
            "allocation", "{rule: turn_and_earn, gaming: 50 %}",
            "firms[leaf].order", "{base_stock: {level: 300000}}",
            "firms[leaf].production_time", "1",
            "links[2].terms",
                    "[{stair_step_rebate: {paid_on: sell_in, steps: [{from: 90 %, pay: 2 %}, {from: 110 %, pay: 4 %}]}}, {coop_advertising: {share: 30 %}}]"
        };
        for (int future = 0; future < 3; future++) {
            Run run = TERRITORY.run("m043_off", future, all);
            assertThat(run.kpi("diversion.rate", KpiValue.TOTAL)).isPositive();
            assertThat(run.ledger().digest())
                    .isEqualTo(TERRITORY.run("m043_off", future, all).ledger().digest());
        }
    }

    @Test
    void theGainOfADivertedPackIsThePriceThereLessCostMovingAndDeterrence() {
        Diversion rule = new Diversion(0.04, 0.45, 0.5, 300, 4, 0.4, 0.2, 0.1, 0.5, 8, 0);
        double gain = rule.gain(21, 17.6, 0.6 + 0.5, 0);
        assertThat(gain).isCloseTo(1.06, within(1e-9));
        assertThat(rule.part(gain, 21)).isCloseTo(0.2019, within(1e-4));
        assertThat(rule.gain(21, 17.6, 1.1, 5.2)).isCloseTo(gain + 17.6 * 0.2 / 10, within(1e-9));
    }

    @Test
    void outletsBuyThePartThatTheGainSays() {
        Run run = TERRITORY.run("m037_on");
        Diversion rule = run.scenario().diversion().orElseThrow();
        double part = rule.part(rule.gain(PAID, COST, moving(run.scenario(), rule), 0), PAID);
        assertThat(part).isBetween(0.1, 0.3);
        assertThat(partDiverted(run)).isCloseTo(part, within(0.05 * part));
        assertThat(run.kpi("diversion.rate", "JX")).isZero();
    }

    @Test
    void diversionStartsWhereThePriceGapExceedsMovingAndDeterrence() {
        Scenario scenario = TERRITORY.variant("m037_on");
        Diversion rule = scenario.diversion().orElseThrow();
        double gap = rule.offer(PAID) - COST - (moving(scenario, rule) - rule.handling());
        double deterrence = 0.2 * 0.5 * 4;
        for (boolean deterred : List.of(false, true)) {
            String[] inspection = {
                "diversion.detection",
                deterred ? "20 %" : "0 %",
                "diversion.enforcement",
                "50 %",
                "diversion.penalty",
                "4"
            };
            double threshold = gap - (deterred ? deterrence : 0);
            assertThat(run(threshold + 0.1, inspection).kpi("diversion.rate", "ZJ"))
                    .isZero();
            assertThat(run(threshold - 0.1, inspection).kpi("diversion.rate", "ZJ"))
                    .isPositive();
        }
    }

    private static Run run(double handling, String... inspection) {
        List<String> settings = new ArrayList<>(List.of(inspection));
        settings.addAll(List.of("diversion.handling", String.format(Locale.ROOT, "%.4f", handling)));
        return TERRITORY.run("m037_on", 0, settings.toArray(new String[0]));
    }

    @Test
    void pricesErodeWhereDivertedGoodsArriveAndNowhereElse() {
        Run on = TERRITORY.run("m037_on");
        Run off = TERRITORY.run("m037_off");
        double part = partDiverted(on);
        assertThat(paidByOutlets(on, "quzhou") / paidByOutlets(off, "quzhou")).isCloseTo(1 - part * 0.04, within(5e-4));
        assertThat(paidByOutlets(on, "shangrao")).isCloseTo(paidByOutlets(off, "shangrao"), within(1e-9));
        assertThat(on.kpi("price.shelf", KpiValue.TOTAL)).isLessThan(off.kpi("price.shelf", KpiValue.TOTAL));
    }

    private static double paidByOutlets(Run run, String zone) {
        double paid = inWindow(run, Kind.INVOICE, p -> p.zone().equals(zone), DiversionTest::isDistributor);
        double goods = inWindow(
                        run,
                        Kind.SHIPMENT,
                        DiversionTest::isDistributor,
                        p -> p.zone().equals(zone))
                + inWindow(run, Kind.DIVERSION, p -> true, p -> p.zone().equals(zone));
        return paid / goods;
    }

    private static boolean isDistributor(Party party) {
        return party.tier() == Party.Tier.DISTRIBUTOR;
    }

    private static double inWindow(Run run, Kind kind, Predicate<Party> from, Predicate<Party> to) {
        double sum = 0;
        for (int week = run.scenario().time().warmUp();
                week < run.scenario().time().periods();
                week++) {
            sum += run.sum(kind, from, to, week);
        }
        return sum;
    }

    @Test
    void theRightfulDistributorLosesWhatIsDivertedToItsOutlets() {
        Run on = TERRITORY.run("m037_on");
        Run off = TERRITORY.run("m037_off");
        double lost = 1 - sold(on, "D-quzhou") / sold(off, "D-quzhou");
        assertThat(lost).isCloseTo(partDiverted(on), within(0.04));
    }

    private static double sold(Run run, String partner) {
        return inWindow(run, Kind.SHIPMENT, p -> p.id().equals(partner), p -> true);
    }

    @Test
    void aRebateOnPurchasesDrivesDiversionAndOneOnSellOutDoesNot() {
        String rebate = "[{stair_step_rebate: {paid_on: %s, steps: [{from: 90 %%, pay: 4 %%}]}}]";
        double plain = partDiverted(TERRITORY.run("m037_on"));
        double onSellIn = partDiverted(TERRITORY.run("m037_on", 0, "links[2].terms", rebate.formatted("sell_in")));
        double onSellOut = partDiverted(TERRITORY.run("m037_on", 0, "links[2].terms", rebate.formatted("sell_out")));
        assertThat(onSellOut).isCloseTo(plain, within(1e-3));
        assertThat(onSellIn - plain).isCloseTo(4 * 0.04 * COST / PAID, within(0.03));
    }

    @Test
    void whoIsFoundOutAndPunishedPaysForEveryPackOfTheWeek() {
        double packs = 0;
        double paid = 0;
        for (int future = 0; future < 12; future++) {
            Run run = TERRITORY.run("m102_on", future);
            packs += run.sum(Kind.DIVERSION, p -> true, p -> true) / 15;
            paid += run.sum(Kind.PENALTY, p -> p.id().equals("D-shangrao"), p -> p.id().equals("leaf"));
        }
        assertThat(paid / packs).isCloseTo(0.3 * 0.8 * 4, within(0.2));
    }

    @Test
    void deterrenceIsDetectionTimesEnforcementTimesPenalty() {
        double off = partDiverted(TERRITORY.run("m102_off"));
        double on = partDiverted(TERRITORY.run("m102_on"));
        assertThat(off - on).isCloseTo(4 * 0.3 * 0.8 * 4 / PAID, within(0.01));
        double other = partDiverted(TERRITORY.run(
                "m102_on",
                0,
                "diversion.detection",
                "80 %",
                "diversion.enforcement",
                "15 %",
                "diversion.penalty",
                "8"));
        assertThat(other).isCloseTo(on, within(0.005));
    }

    /** Account ownership: 4 % of the price for whose outlets they are lowers the gain and makes good a part of the loss. */
    @Test
    void thePartnerWhoseOutletsTheyAreIsCreditedItsPartOfThePrice() {
        Run off = TERRITORY.run("m038_off");
        Run on = TERRITORY.run("m038_on");
        double sold = on.sum(Kind.DIVERSION, p -> p.id().equals("D-shangrao"), DiversionTest::inQuzhou) / 15;
        double credited = on.sum(Kind.SHARING, p -> p.id().equals("D-shangrao"), p -> p.id().equals("D-quzhou"));
        assertThat(credited).isCloseTo(0.04 * 0.96 * PAID * sold, within(1.0));
        assertThat(partDiverted(off) - partDiverted(on)).isCloseTo(4 * 0.04 * 0.96, within(0.01));
    }

    @Test
    void partnersThatNobodyBuysFromElsewhereChangeNothing() {
        assertThat(TERRITORY.run("m037_neutral").ledger().digest())
                .isEqualTo(TERRITORY.run("m037_off").ledger().digest());
        assertThat(TERRITORY.run("m038_neutral").ledger().digest())
                .isEqualTo(TERRITORY.run("m038_off").ledger().digest());
        assertThat(TERRITORY.run("m102_neutral").ledger().digest())
                .isEqualTo(TERRITORY.run("m102_off").ledger().digest());
    }
}
