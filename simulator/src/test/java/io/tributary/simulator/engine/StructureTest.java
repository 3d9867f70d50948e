package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.tributary.simulator.channel.Listing;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Channels beside and against each other; on against off in the same future. */
final class StructureTest {
    private static final Mechanisms STRUCTURE = Mechanisms.of("structure");
    private static final int FIRST = 8;
    private static final int WEEKS = 39;
    private static final int LAST = FIRST + WEEKS - 1;

    /** Part of a shopper's way that leads to appliance shops: share x traffic over the sum of all formats. */
    private static final double WAY_TO_SHOPS = 0.8 * 0.8 / (0.8 * 0.8 + 0.2 * 1.8);

    private static String before(String row) {
        String name = "m" + row + "_off";
        return STRUCTURE.source().variants().contains(name) ? name : "plain";
    }

    private static Run off(String row) {
        return STRUCTURE.run(before(row));
    }

    /** The switch is turned after the warm-up. */
    private static Run on(String row) {
        return Run.of(STRUCTURE.variant(before(row)), STRUCTURE.variant("m" + row + "_on"), 0);
    }

    private static double total(Run run, String kpi) {
        return run.kpi(kpi, KpiValue.TOTAL);
    }

    /** Units that shoppers asked for in a group of outlets, over the window. */
    private static double asked(Run run, String group) {
        return run.askedFor(group, FIRST, LAST);
    }

    /** Units that the maker sold to a zone's consumers itself. */
    private static double sent(Run run, String zone) {
        double sum = 0;
        for (int week = FIRST; week <= LAST; week++) {
            sum += run.sum(Kind.SALE, p -> p.id().equals("cook"), p -> p.zone().equals(zone), week);
        }
        return sum;
    }

    private static double stockists(Run run, String zone, int week) {
        return run.state(Measures.STOCKISTS, p -> p.zone().equals(zone), week) / 2;
    }

    /** The share of stockists after some weeks, where a part is lost with the hand-over and the rest moves to the reach. */
    private static double stocking(Run run, double start, double reach, int weeks) {
        Listing listing = run.scenario().listing();
        double share = start;
        for (int week = 0; week < weeks; week++) {
            share += listing.gainPerWeek() * (reach - share);
        }
        return share;
    }

    @Test
    void theOwnSalesForceCostsItsCallsAndSavesTheMarginWhereItCalls() {
        Run on = on("001");
        Run off = off("001");
        double start = stockists(off, "chengdu", FIRST - 1) / 900;
        double kept = start * (1 - on.scenario().listing().handoverLoss());
        double calls = 0;
        for (int week = 1; week <= WEEKS; week++) {
            calls += 400 * stocking(on, kept, 0.4, week) * 260 / 52;
        }
        assertThat(total(on, "cost.management") - total(off, "cost.management")).isCloseTo(calls, within(1.0));
        assertThat(total(on, "cost.margin") / total(on, "sales.sell_out.units"))
                .isLessThan(total(off, "cost.margin") / total(off, "sales.sell_out.units"));
    }

    @Test
    void aDistributorTakesTitleKeepsStockAndEarnsTheDifferenceOfPrices() {
        Run on = on("002");
        Run off = off("002");
        double margin = 0;
        for (int week = FIRST; week <= LAST; week++) {
            margin += 30 * shipped(on, "D-mianyang", "basic", week) + 70 * shipped(on, "D-mianyang", "premium", week);
        }
        double others = 0;
        for (String partner : new String[] {"D-chengdu", "D-lanzhou"}) {
            for (int week = FIRST; week <= LAST; week++) {
                others += 30 * shipped(on, partner, "basic", week) + 70 * shipped(on, partner, "premium", week);
            }
        }
        assertThat(total(on, "cost.margin")).isCloseTo(margin + others, within(1.0));
        assertThat(margin).isPositive();
        assertThat(on.state(Measures.STOCK_UNITS, p -> p.id().equals("D-mianyang"), LAST))
                .isPositive();
        assertThat(off.state(Measures.STOCK_UNITS, p -> p.id().equals("D-mianyang"), LAST))
                .isZero();
        double reach = 0.55;
        double kept = 0.2 * (1 - on.scenario().listing().handoverLoss());
        assertThat(stockists(on, "mianyang", LAST) / 350).isCloseTo(stocking(on, kept, reach, WEEKS), within(1e-6));
    }

    private static double shipped(Run run, String seller, String sku, int week) {
        return run.moved(Kind.SHIPMENT, seller, sku, week);
    }

    @Test
    void shopsPayTheirRoyaltyAndThoseThatLoseMoneyClose() {
        Run on = on("004");
        double paid = 0;
        double bought = 0;
        double shopWeeks = 0;
        for (int week = FIRST; week <= LAST; week++) {
            int w = week;
            paid += ours(on, Kind.SHELF_PAYMENT, w, true);
            bought += ours(on, Kind.INVOICE, w, false);
            shopWeeks += on.state(Measures.STOCKISTS, p -> p.id().endsWith("/shop"), w) / 2;
        }
        assertThat(-on.kpi("cost.terms", "fee")).isCloseTo(0.02 * paid, withinPercentage(0.01));
        double margin = (0.98 * paid - bought) / shopWeeks;
        double variance = Math.log(1 + 0.5 * 0.5);
        double losing =
                new LogNormalDistribution(-variance / 2, Math.sqrt(variance)).cumulativeProbability(120 / margin);
        assertThat(losing).isBetween(0.02, 0.6);
        assertThat(total(on, "outlets.closed")).isCloseTo(shopWeeks * losing / 26, withinPercentage(25));
        assertThat(total(on, "coverage.numeric")).isLessThan(total(off("004"), "coverage.numeric"));
    }

    private static double ours(Run run, Kind kind, int week, boolean taken) {
        return run.paidOn(kind, p -> p.id().endsWith("/shop"), taken, week);
    }

    /** Each criterion alone is a share that other figures of the run show too. */
    @Test
    void channelsAreComparedByWhatTheRunShows() {
        Run run = STRUCTURE.run("m005_on", 0, "channel_choice", only("control"));
        assertThat(run.kpi("channel.score", "online")).isEqualTo(100);
        assertThat(run.kpi("channel.score", "shop")).isZero();
        Run influence = STRUCTURE.run("m005_on", 0, "channel_choice", only("influence"));
        assertThat(influence.kpi("channel.score", "online"))
                .isCloseTo(100 * total(influence, "share.online"), within(1e-9));
        Run cost = STRUCTURE.run("m005_on", 0, "channel_choice", only("cost"));
        assertThat(cost.kpi("channel.score", "online")).isCloseTo(100 * (1 - 0.05), within(1e-6));
        Run benefit = STRUCTURE.run("m005_on", 0, "channel_choice", only("benefit"));
        assertThat(benefit.kpi("channel.score", "online")).isCloseTo(100 * (0.95 - 150.0 / 269), within(1e-6));
        double all = on("009").kpi("channel.score", "online");
        assertThat(all).isGreaterThan(on("009").kpi("channel.score", "shop"));
    }

    private static String only(String criterion) {
        StringBuilder weights = new StringBuilder("{");
        for (String each : new String[] {"reach", "influence", "benefit", "cost", "control", "ease"}) {
            weights.append(each).append(each.equals(criterion) ? ": 1, " : ": 0, ");
        }
        return weights.substring(0, weights.length() - 2) + "}";
    }

    /** Offers of one brand share its buyers by weight: price, wait and liking against how often shoppers meet the shops. */
    @Test
    void aPlatformSellsByItsPriceItsDelayAndItsReach() {
        Run on = on("005");
        double weight = Math.exp(-1 - 0.3 * 2 + 0.008 * (299 - 269));
        for (String zone : new String[] {"chengdu", "lanzhou"}) {
            double outlets = zone.equals("chengdu") ? 900 : 420;
            double met = WAY_TO_SHOPS * stockists(on, zone, FIRST) / outlets;
            double inShops = on.askedFor(zone + "/shop", "basic", FIRST, LAST);
            assertThat(sent(on, zone) / inShops).isCloseTo(weight / met, withinPercentage(4));
        }
        assertThat(total(on, "cost.platform")).isCloseTo(0.05 * 269 * totalSent(on), withinPercentage(0.01));
        assertThat(total(off("005"), "share.online")).isZero();
    }

    /** Linear demand, the maker leads: a chain of two firms earns three quarters of what one owner earns (Spengler 1950). */
    @Test
    void twoOwnersOfAChannelEarnThreeQuartersOfWhatOneEarns() {
        Mechanisms margins = Mechanisms.of("margins");
        Run on = margins.run("m104_on");
        Run off = margins.run("one_owner");
        assertThat(total(on, "profit") / total(off, "profit")).isCloseTo(0.75, within(1e-3));
        assertThat(total(on, "price.shelf")).isCloseTo(80, within(0.01));
        assertThat(total(off, "price.shelf")).isCloseTo(60, within(0.01));
        assertThat(margins.run("m104_neutral").ledger().digest())
                .isEqualTo(off.ledger().digest());
    }

    private static double totalSent(Run run) {
        return sent(run, "chengdu") + sent(run, "mianyang") + sent(run, "lanzhou") + sent(run, "dingxi");
    }

    @Test
    void aSecondDistributorReachesMoreShopsAndTakesBusinessFromTheFirst() {
        Run on = on("007");
        Run off = off("007");
        double before = stockists(off, "chengdu", LAST);
        double reachNorth = reach(on, "D-chengdu");
        double reachSouth = reach(on, "D-south");
        double start = before / 900;
        double south = start * (1 - on.scenario().listing().handoverLoss());
        double expected = 500 * stocking(on, start, reachNorth, WEEKS) + 400 * stocking(on, south, reachSouth, WEEKS);
        assertThat(stockists(on, "chengdu", LAST)).isCloseTo(expected, withinPercentage(0.1));
        assertThat(total(on, "coverage.numeric")).isGreaterThan(total(off, "coverage.numeric") * 1.1);
        assertThat(on.kpi("dealers.concentration", "SC")).isLessThan(off.kpi("dealers.concentration", "SC") - 0.2);
        assertThat(on.purchases("D-chengdu")).isLessThan(off.purchases("D-chengdu") * 0.9);
    }

    /** Reach of a partner of Chengdu in Chengdu: its own, less what distance costs. */
    private static double reach(Run run, String id) {
        return new Territory(run.scenario()).reach(id.equals("D-chengdu") ? "north" : "south");
    }

    /** By the logit: odds of our brand rise with the weight of the new offers, so a part of what they sell is taken from shops. */
    @Test
    void newChannelsTakeAPartOfTheirSalesFromTheOldOnes() {
        Run on = on("008");
        Run off = off("008");
        for (String zone : new String[] {"chengdu", "lanzhou"}) {
            double people = zone.equals("chengdu") ? 1600000 : 700000;
            double before = asked(off, zone + "/shop") + asked(off, zone + "/store");
            double shops = asked(on, zone + "/shop") + asked(on, zone + "/store");
            double online = sent(on, zone);
            double share = before / (people * 0.005 * WEEKS);
            double more = online / shops;
            assertThat((shops + online) / before).isCloseTo((1 + more) / (1 + share * more), withinPercentage(3));
            assertThat(1 - shops / before).isPositive();
        }
    }

    @Test
    void shopsThatSeeTheirCookerCheaperOnlineRecommendItLessAndDropIt() {
        Run on = on("097");
        Run off = off("097");
        double state = 0;
        for (int week = FIRST; week <= LAST; week++) {
            double basic = on.askedFor("lanzhou/shop", "basic", week, week)
                    + on.askedFor("lanzhou/store", "basic", week, week);
            double all = on.askedFor("lanzhou/shop", week, week) + on.askedFor("lanzhou/store", week, week);
            double score = 100 * (1 - 269.0 / 299 - 0.04) * basic / all / 0.2;
            state += 0.1 * (score - state);
        }
        assertThat(on.state(Measures.CONFLICT, p -> p.zone().equals("lanzhou"), LAST))
                .isCloseTo(state, within(1e-9));
        double turned = recent(on, "lanzhou") / recent(off, "lanzhou");
        assertThat(Math.log(turned)).isCloseTo(0.5 * state / 100 - Math.log(1 - 0.2 * state / 100), within(0.05));
    }

    /** What the platform sells of the basic cooker for one sold in shops, in the last eight weeks. */
    private static double recent(Run run, String zone) {
        double sent = 0;
        for (int week = LAST - 7; week <= LAST; week++) {
            sent += run.sum(Kind.SALE, p -> p.id().equals("cook"), p -> p.zone().equals(zone), week);
        }
        return sent / run.askedFor(zone + "/shop", "basic", LAST - 7, LAST);
    }

    @Test
    void productsOfTheirOwnForEveryChannelEndTheComparison() {
        Run on = on("011");
        assertThat(total(on, "conflict.channel")).isLessThan(0.01);
        assertThat(total(off("011"), "conflict.channel")).isGreaterThan(10);
        // What had been put off before the change is asked for once more.
        assertThat(on.askedFor("chengdu/shop", "basic", FIRST + 1, LAST)).isZero();
        assertThat(on.askedFor("chengdu/shop", "premium", FIRST, LAST))
                .isGreaterThan(off("011").askedFor("chengdu/shop", "premium", FIRST, LAST));
    }

    @Test
    void aLiveShowSellsInOneWeekCostsItsHostAndGetsMuchBack() {
        Run on = on("014");
        int show = FIRST + 12;
        double during = live(on, show) / on.askedFor("chengdu/shop", "basic", show, show);
        double before = 0;
        double shops = 0;
        for (int week = show - 8; week < show; week++) {
            before += live(on, week);
            shops += on.askedFor("chengdu/shop", "basic", week, week);
        }
        assertThat(during / (before / shops)).isCloseTo(Math.exp(2.5 + 0.008 * 0.2 * 299), withinPercentage(15));
        assertThat(total(on, "cost.advertising")).isEqualTo(40000);
        double back = total(on, "returns.consumers") * total(on, "sales.sell_out.units");
        assertThat(back / totalSent(on)).isCloseTo(0.25, within(0.02));
    }

    private static double live(Run run, int week) {
        return run.sum(Kind.SALE, p -> p.id().equals("cook"), p -> p.zone().equals("chengdu"), week);
    }

    @Test
    void theYoungBuyOnlineAndTheRemoteDoNotWait() {
        double usual = online(STRUCTURE.run("m016_off"), "dingxi");
        double remote = online(STRUCTURE.run("m016_off", 0, "zones[dingxi].remote", "3 days"), "dingxi");
        assertThat(remote / usual).isCloseTo(Math.exp(-0.3 * 3), withinPercentage(5));
        String[] young = {"segments[young].urban_share", "100 %", "segments[older].urban_share", "0 %"};
        double mixed = online(STRUCTURE.run("m016_off", 0, "zones[chengdu].urban", "100 %"), "chengdu");
        String[] all = {young[0], young[1], young[2], young[3], "zones[chengdu].urban", "100 %"};
        double likes = online(STRUCTURE.run("m016_on", 0, all), "chengdu");
        assertThat(likes / mixed).isCloseTo(Math.exp(1), withinPercentage(5));
        assertThat(on("016").kpi("share.online", "SC")).isGreaterThan(on("016").kpi("share.online", "GS"));
    }

    private static double online(Run run, String zone) {
        return sent(run, zone) / run.askedFor(zone + "/shop", "basic", FIRST, LAST);
    }

    @Test
    void aProductSellsWhereItIsExplained() {
        assertThat(inStores(on("019")) / inStores(off("019"))).isCloseTo(Math.exp(1.2), withinPercentage(10));
    }

    /** Premium cookers asked for in department stores for one in appliance shops. */
    private static double inStores(Run run) {
        double stores = 0;
        double shops = 0;
        for (String zone : new String[] {"chengdu", "mianyang", "lanzhou", "dingxi"}) {
            stores += run.askedFor(zone + "/store", "premium", FIRST, LAST);
            shops += run.askedFor(zone + "/shop", "premium", FIRST, LAST);
        }
        return stores / shops;
    }

    @ParameterizedTest
    @CsvSource({"chengdu, 1.3", "lanzhou, 0.9", "dingxi, 0.6"})
    void demandFollowsIncomeByItsElasticity(String zone, double income) {
        double on = asked(on("022"), zone + "/shop") + asked(on("022"), zone + "/store");
        double off = asked(off("022"), zone + "/shop") + asked(off("022"), zone + "/store");
        assertThat(on / off).isCloseTo(Math.pow(income, 0.8), withinPercentage(4));
    }

    @Test
    void aDistributorAloneInItsRegionBargainsForALowerPrice() {
        Run on = on("023");
        double brand = 1 / (1 + Math.exp(-0.3));
        double alone = on.meanPrice("D-lanzhou", "basic");
        assertThat(alone).isCloseTo(150 + 80 * brand / (brand + 1), within(0.02));
        double chengdu = stockists(on, "chengdu", FIRST);
        double mianyang = stockists(on, "mianyang", FIRST);
        double concentration = (chengdu * chengdu + mianyang * mianyang) / Math.pow(chengdu + mianyang, 2);
        assertThat(on.meanPrice("D-chengdu", "basic"))
                .isCloseTo(150 + 80 * brand / (brand + concentration), within(0.05));
        assertThat(off("023").meanPrice("D-lanzhou", "basic")).isEqualTo(200);
    }

    @Test
    void aPartnerThatCanLookAfterMoreShopsReachesMore() {
        Run on = on("026");
        double start = 405.0 / 900;
        double reach = Math.min(540.0 / 900, new Territory(on.scenario()).reach("north"));
        assertThat(stockists(on, "chengdu", LAST)).isCloseTo(900 * stocking(on, start, reach, WEEKS), within(0.01));
        assertThat(total(on, "coverage.numeric")).isGreaterThan(total(off("026"), "coverage.numeric"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "001", "002", "004", "005", "007", "008", "009", "011", "014", "016", "019", "022", "023", "026", "097"
            })
    void aNeutralSettingChangesNothing(String row) {
        assertThat(STRUCTURE.run("m" + row + "_neutral").ledger().digest())
                .isEqualTo(off(row).ledger().digest());
    }
}
